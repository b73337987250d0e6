// No `Intl.DateTimeFormat`: the first one of a process is slow.
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Formats a time of the last months, in the time zone of the reader: `28 Nov 14:10`. */
export const formatMoment = (time: Date): string =>
	`${time.getDate()} ${months[time.getMonth()] ?? ''} ${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
