const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const pattern = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<time>\d\d:\d\d))?)?)?/;

/**
 * Formats a date of publication: `24 November 2026, 17:18`, or less if less is known. Day and time are kept as written, in
 * the time zone of the publication. Midnight mostly means that the time is unknown, so it is left out.
 *
 * @param published ISO 8601; any other text is returned unchanged
 */
export function formatPublished(published: string): string {
	const {year, month, day, time} = pattern.exec(published)?.groups ?? {};
	const monthName = months[Number(month) - 1];
	if (year === undefined || (month !== undefined && monthName === undefined)) {
		return published;
	}

	const date = [day === undefined ? '' : String(Number(day)), monthName ?? '', year].filter(part => part !== '').join(' ');
	return time === undefined || time === '00:00' ? date : `${date}, ${time}`;
}

/** Formats a date of publication with a short month: `24 Nov 2026, 17:18`. */
export function shortDate(published: string): string {
	const date = formatPublished(published);
	const month = months.find(name => date.includes(name));
	return month === undefined ? date : date.replace(month, month.slice(0, 3));
}
