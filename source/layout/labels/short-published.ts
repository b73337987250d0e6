const minute = 60_000;
const hour = 60 * minute;
const daySpan = 24 * hour;

// No `Intl.DateTimeFormat`: the first one of a process takes as long as everything else before the first frame.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The most days of an age. */
const maxAgeDays = 31;

/**
 * Formats a date of publication as briefly as possible: the age (`45 min`, `3 h`, `26 d`) within a month, else the day of
 * this year or the month of another one. Empty if unknown.
 */
export function shortPublished(published: string | null, now: Date): string {
	if (published === null) {
		return '';
	}

	const {year = '', month, day} = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?/.exec(published)?.groups ?? {};
	if (month === undefined) {
		return published === year ? year : '';
	}

	const monthName = months[Number(month) - 1] ?? '';
	// A month has no age.
	if (day === undefined) {
		return monthName === '' ? '' : `${monthName} ${year}`;
	}

	const age = now.getTime() - new Date(published).getTime();
	if (Number.isNaN(age)) {
		return '';
	}

	if (age >= 0 && age < hour) {
		return `${Math.max(1, Math.floor(age / minute))} min`;
	}

	if (age >= 0 && age < daySpan) {
		return `${Math.floor(age / hour)} h`;
	}

	if (age >= 0 && age < maxAgeDays * daySpan) {
		return `${Math.floor(age / daySpan)} d`;
	}

	// The day as written, in the time zone of the publication.
	return Number(year) === now.getUTCFullYear() ? `${Number(day)} ${monthName}` : `${monthName} ${year}`;
}
