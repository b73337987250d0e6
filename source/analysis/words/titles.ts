/** Titles before names. Origin: general knowledge of English. */

/** Honorifics that tell a gender. */
export const maleHonorifics = `mr sir lord king prince pope fr father brother rabbi imam baron duke count emperor sultan sheikh m herr monsieur
monsignor señor senor signor don shri alhaji datuk tuan`.replaceAll('\n', ' ').split(' ');
export const femaleHonorifics = `mrs ms miss mme madam madame mademoiselle dame lady queen princess sister baroness duchess countess empress
frau señora senora signora doña begum hajia smt`.replaceAll('\n', ' ').split(' ');

/** Titles that do not tell a gender, with the abbreviations of news style, without their full stop. */
export const titles = `dr prof professor sen senator senators sens rep reps representative representatives congressman congresswoman gov govs
governor governors president presidents vice prime minister ministers premier chancellor secretary judge justice chief
general gen colonel col captain capt lieutenant lt sergeant sgt major maj admiral adm commander cmdr corporal cpl
private pvt officer detective inspector sheriff constable reverend rev pastor bishop archbishop cardinal deacon
ambassador mayor councilman councilwoman councilor councillor commissioner chairman chairwoman chair speaker director
coach attorney solicitor prosecutor deputy assistant spokesman spokeswoman spokesperson superintendent marshal envoy
delegate candidate nominee analyst correspondent editor professor economist historian strategist pollster adviser
advisor consultant consul author actor actress singer host anchor activist billionaire businessman businesswoman
lawyer former ex then-president ex-president leader majority minority whip dictator aide attorney-general
under-secretary undersecretary treasurer comptroller magistrate warden lead columnist journalist reporter commentator
pundit comedian director filmmaker astronaut scientist biologist physicist striker midfielder goalkeeper defender
captain manager owner founder co-founder ceo cfo coo cto president-elect
advocate barrister archdeacon dean provost oba emir ayatollah mullah oberst principal superintendent trooper paramedic
nurse teacher farmer executive resident parent
cllr cllrs coun const cst rt revd msgr hon honourable honorable mla mlas seri engr brig brigadier commodore pc dci dsi det insp supt
sub-inspector vice-president vice-chair vice-chairman vice-chancellor co-chair co-chairman co-chairwoman chairperson
vicar rector archimandrite taoiseach tánaiste tanaiste td`.replaceAll('\n', ' ').split(' ');
