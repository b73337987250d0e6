const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const pattern = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<time>\d\d:\d\d))?)?)?/;

/**
 * When an article appeared, as a person writes it: `24 November 2026, 17:18`, and less where less is known. Day and time
 * are those of the place where it appeared, as written; a time of midnight mostly means that none is known, so it is left out.
 *
 * @param published ISO 8601; anything else comes back as it is
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
