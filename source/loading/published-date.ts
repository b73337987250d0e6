const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones that news writes by name, in hours from UTC. */
const zones = new Map([
	['z', 0],
	['utc', 0],
	['ut', 0],
	['gmt', 0],
	['wet', 0],
	['west', 1],
	['bst', 1],
	['cet', 1],
	['cest', 2],
	['eet', 2],
	['eest', 3],
	['msk', 3],
	['ast', -4],
	['est', -5],
	['edt', -4],
	['cst', -6],
	['cdt', -5],
	['mst', -7],
	['mdt', -6],
	['pst', -8],
	['pdt', -7],
	['jst', 9],
	['aest', 10],
]);

const time = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>[+-]\d{2}:?\d{2}|[+-]\d{2}|[a-z]{1,4})?`;
const month = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;

const patterns = [
	// 2024-05-03T10:00:00Z, 2024-05-03 10:00 +0200, 2024-05, 2024, 20240503
	new RegExp(String.raw`^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2})(?:[t\s,]+${time})?)?)?$`, 'i'),
	/^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/,
	// Fri, 3 May 2024 10:00:00 GMT
	new RegExp(String.raw`^(?:[a-z]{3,9}\.?,?\s+)?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?\s+${month},?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?${time})?$`, 'i'),
	// Friday, May 3, 2024 at 10:00 a.m. EDT
	new RegExp(String.raw`^(?:[a-z]{3,9}\.?,?\s+)?${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?${time})?$`, 'i'),
];

const two = (value: number): string => String(value).padStart(2, '0');

/** `undefined` for a zone that nobody knows. */
const zoneOf = (name: string): string | undefined => {
	const digits = /^([+-])(\d{2}):?(\d{2})?$/.exec(name);
	if (digits) {
		const [, sign, hours, minutes = '00'] = digits;
		return Number(hours) > 14 || Number(minutes) > 59 ? undefined : `${sign}${hours}:${minutes}`;
	}

	const hours = zones.get(name.toLowerCase());
	if (hours === undefined) {
		return undefined;
	}

	return hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${two(Math.abs(hours))}:00`;
};

/** `undefined` for a time that no clock shows. */
const timeOf = (parts: Record<string, string | undefined>): string | undefined => {
	const half = parts['half']?.toLowerCase()[0];
	const given = Number(parts['hour']);
	const hour = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0);
	const minute = Number(parts['minute']);
	const second = Number(parts['second'] ?? 0);
	const zone = parts['zone'] === undefined ? '' : zoneOf(parts['zone']);
	if (given > (half === undefined ? 23 : 12) || minute > 59 || second > 60 || zone === undefined) {
		return undefined;
	}

	return `T${two(hour)}:${two(minute)}:${two(Math.min(59, second))}${zone}`;
};

/**
 * A date as people write it, in ISO 8601 and as complete as given: `2024-05-03T10:00:00+02:00`, without a zone where
 * none is named, `2024-05-03`, `2024-05` or `2024`.
 *
 * @returns `null` for what is no date; day and month as numbers are taken only behind the year, because elsewhere their order is a guess
 */
export const isoDate = (written: string): string | null => {
	const trimmed = written.trim();
	// Long enough for any of the patterns, and they need not look at a megabyte.
	const parts = trimmed.length > 60 ? undefined : patterns.map(pattern => pattern.exec(trimmed)?.groups).find(Boolean);
	if (!parts) {
		return null;
	}

	const year = Number(parts['year']);
	if (parts['month'] === undefined) {
		return String(parts['year']);
	}

	const named = months.indexOf(parts['month'].slice(0, 3).toLowerCase());
	const month = named === -1 ? Number(parts['month']) : named + 1;
	if (month < 1 || month > 12) {
		return null;
	}

	if (parts['day'] === undefined) {
		return `${parts['year']}-${two(month)}`;
	}

	const day = Number(parts['day']);
	// Day 0 of the next month is the last of this one.
	if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) {
		return null;
	}

	const date = `${parts['year']}-${two(month)}-${two(day)}`;
	if (parts['hour'] === undefined) {
		return date;
	}

	const clock = timeOf(parts);
	return clock === undefined ? null : date + clock;
};
