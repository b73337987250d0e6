const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

// Made by hand: the first `Intl.DateTimeFormat` of a process takes as long as all else before the first frame.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The name of the month, in UTC. */
const monthOf = (date: Date): string => months[date.getUTCMonth()] ?? '';

/** When an article appeared, as short as it can be said: its age within a week, then its date. Empty where unknown. */
export function publishedLabel(published: string | null, now: Date): string {
	if (published === null) {
		return '';
	}

	// A date that is no day has no age.
	const [year = '', month] = published.split('-');
	if (month === undefined) {
		return /^\d{4}$/.test(year) ? year : '';
	}

	const date = new Date(published);
	if (published.length === year.length + 1 + month.length) {
		return Number.isNaN(date.getTime()) ? '' : `${monthOf(date)} ${date.getUTCFullYear()}`;
	}

	const age = now.getTime() - date.getTime();
	if (Number.isNaN(age)) {
		return '';
	}

	if (age >= 0 && age < hour) {
		return `${Math.max(1, Math.floor(age / minute))}m`;
	}

	if (age >= 0 && age < day) {
		return `${Math.floor(age / hour)}h`;
	}

	if (age >= 0 && age < 7 * day) {
		return `${Math.floor(age / day)}d`;
	}

	const label = `${monthOf(date)} ${date.getUTCDate()}`;
	return date.getUTCFullYear() === now.getUTCFullYear() ? label : `${label}, ${date.getUTCFullYear()}`;
}
