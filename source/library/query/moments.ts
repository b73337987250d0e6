/** The start of a period, as a day of the reader's calendar and in seconds since 1970. */
export type MomentStart = {readonly day: string; readonly seconds: number};

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const daysPerWeek = 7;

const date = /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/;

const period = /^(?<count>\d{1,4})(?<unit>[hdwmy])$/;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const startAt = (time: Date): MomentStart =>
	({day: `${String(time.getFullYear()).padStart(4, '0')}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`, seconds: Math.floor(time.getTime() / 1000)});

/** Returns midnight of the day that is so many days before. */
const daysBefore = (now: Date, days: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);

const periodStarts: Readonly<Record<string, (now: Date, count: number) => Date>> = {
	h: (now, count) => new Date(now.getTime() - (count * 3_600_000)),
	d: daysBefore,
	w: (now, count) => daysBefore(now, count * daysPerWeek),
	m: (now, count) => new Date(now.getFullYear(), now.getMonth() - count, now.getDate()),
	y: (now, count) => new Date(now.getFullYear() - count, now.getMonth(), now.getDate()),
};

/** Returns midnight of a date of the calendar; `null` if there is no such day. */
function dateStart({year, month, day}: Readonly<Record<string, string | undefined>>): Date | null {
	const start = new Date(0, 0, 1);
	start.setFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
	return start.getMonth() === Number(month ?? 1) - 1 && start.getDate() === Number(day ?? 1) ? start : null;
}

/**
 * Returns when a period starts, in the reader's time zone: a date (`2026-11-30`, `2026-11`, `2026`), hours, days, weeks, months or
 * years before now (`7d`), `today`, `yesterday`, or the last day of this name (`monday`).
 *
 * @returns `null` if the text is none of these
 */
export function momentStart(text: string, now: Date): MomentStart | null {
	const written = text.toLowerCase();
	const dateParts = date.exec(written)?.groups;
	if (dateParts) {
		const start = dateStart(dateParts);
		return start && startAt(start);
	}

	const {count = '', unit = ''} = period.exec(written)?.groups ?? {};
	const start = periodStarts[unit]?.(now, Number(count));
	if (start) {
		return startAt(start);
	}

	const days = written === 'today' ? 0 : (written === 'yesterday' ? 1 : weekdays.indexOf(written));
	if (days === -1) {
		return null;
	}

	return startAt(daysBefore(now, written.endsWith('day') && weekdays.includes(written) ? (now.getDay() - days + daysPerWeek) % daysPerWeek : days));
}

/** The length of a time that has no clock: `2026-11-30`, `2026-11`, `2026`. */
export const maxDateLength = 10;

/** Tells whether a time in ISO 8601 is at the start of a period or after it. A time without a clock is a day of the reader's calendar, one without a zone is in UTC. */
export function isFrom({day, seconds}: MomentStart, time: string): boolean {
	if (time.length <= maxDateLength) {
		return time >= day.slice(0, time.length);
	}

	const milliseconds = Date.parse(/z$|[+-]\d{2}:?\d{2}$/i.test(time) ? time : `${time}Z`);
	return Math.floor(milliseconds / 1000) >= seconds;
}
