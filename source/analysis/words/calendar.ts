/** Weekdays, months and holidays, which are capitalised but not names of entities. Origin: general knowledge of English. */
export const calendar = `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
sundays january february march april may june july august september october november december jan feb mar apr jun jul
aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter thanksgiving halloween ramadan
hanukkah passover diwali am pm a.m p.m gmt est edt pst pdt cst cet bst utc et am/pm`.replaceAll('\n', ' ').split(' ');
