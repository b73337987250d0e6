/** The first letters of month names in English and, if different, in German, French, Spanish, Portuguese, Italian and Dutch. */
const months = [
	['jan', 'ene', 'gen'],
	['feb', 'fév', 'fev'],
	['mar', 'mär', 'mrt', 'maa'],
	['apr', 'avr', 'abr'],
	['may', 'mai', 'mag', 'mei'],
	['jun', 'juin', 'giu'],
	['jul', 'juil', 'lug'],
	['aug', 'aoû', 'aou', 'ago'],
	['sep', 'set'],
	['oct', 'okt', 'out', 'ott'],
	['nov'],
	['dec', 'dez', 'déc', 'dic'],
];

/** Time zones that news sources write by name, in hours from UTC. */
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
	['akst', -9],
	['akdt', -8],
	['hst', -10],
	['ist', 5.5],
	['sgt', 8],
	['hkt', 8],
	['jst', 9],
	['kst', 9],
	['aest', 10],
	['aedt', 11],
	['nzst', 12],
	['nzdt', 13],
]);

const clock = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?`;
const zone = String.raw`(?:(?:gmt|utc)(?=[+\-]))?(?<zone>[+\-]\d{2}:?\d{2}|[+\-]\d{2}|[a-z]{1,4})`;
const time = String.raw`${clock}\s*(?:${zone}(?:\s*\([^()]*\))?)?`;
const month = String.raw`(?<month>${months.flat().toSorted((a, b) => b.length - a.length).join('|')})\p{L}*\.?`;
const weekday = String.raw`(?:\p{L}{2,10}\.?,?\s+)?`;

/** The accepted forms of dates, for text in lower case: compiling patterns that ignore case takes four times as long. */
const patterns = [
	// 2024-05-03T10:00:00Z, 2024-05-03 10:00 +0200, 2024-05, 2024
	new RegExp(String.raw`^(?<year>\d{4})(?:[\-\/.](?<month>\d{1,2})(?:[\-\/.](?<day>\d{1,2})(?:[t\s,]+${time})?)?)?$`, 'u'),
	// 20240503, 20240503T100000Z
	/^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:t(?<hour>\d{2}):?(?<minute>\d{2})(?::?(?<second>\d{2}))?(?<zone>z|[+-]\d{2}:?\d{2})?)?$/,
	// Fri, 3 May 2024 10:00:00 GMT, 03-May-24 10:00
	new RegExp(String.raw`^${weekday}(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s\-]+(?:de\s+)?${month},?[\s\-]+(?:de\s+)?(?<year>\d{4}|\d{2})(?:,?\s+(?:at\s+)?${time})?$`, 'u'),
	// Friday, May 3, 2024 at 10:00 a.m. EDT
	new RegExp(String.raw`^${weekday}${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?${time})?$`, 'u'),
	// Fri May  3 10:00:00 GMT 2024
	new RegExp(String.raw`^${weekday}${month}\s+(?<day>\d{1,2})\s+${clock}(?:\s+${zone})?\s+(?<year>\d{4})$`, 'u'),
];

/** Returns the groups of the first pattern that matches. */
const matchDate = (date: string): Record<string, string | undefined> | undefined => {
	for (const pattern of patterns) {
		const groups = pattern.exec(date)?.groups;
		if (groups) {
			return groups;
		}
	}

	return undefined;
};

/** Seconds or milliseconds since 1970, between 1990 and 2100. */
const epoch = /^(?<seconds>\d{9,10})(?:\d{3})?$/;
const epochDate = (written: string): string | undefined => {
	const seconds = Number(epoch.exec(written)?.groups?.['seconds'] ?? 0);
	return seconds < 631_152_000 || seconds > 4_102_444_800 ? undefined : `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
};

/** Expands a year of two digits to one between 1970 and 2069. */
const fullYear = (year: string): string => year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Converts a time zone to `Z` or `+hh:mm`; `undefined` if it is unknown. */
const parseZone = (name: string): string | undefined => {
	const digits = /^([+-])(\d{2}):?(\d{2})?$/.exec(name);
	if (digits) {
		const [, sign, hours, minutes = '00'] = digits;
		return Number(hours) > 14 || Number(minutes) > 59 ? undefined : `${sign}${hours}:${minutes}`;
	}

	const hours = zones.get(name);
	if (hours === undefined) {
		return undefined;
	}

	const minutes = Math.abs(hours) * 60;
	return hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
};

/** Formats the time of day with its zone; `undefined` if it is not valid. */
const formatTime = (parts: Record<string, string | undefined>): string | undefined => {
	const meridiem = parts['half']?.[0];
	const given = Number(parts['hour']);
	const hour = meridiem === undefined ? given : (given % 12) + (meridiem === 'p' ? 12 : 0);
	const minute = Number(parts['minute']);
	const second = Number(parts['second'] ?? 0);
	const zone = parts['zone'] === undefined ? '' : parseZone(parts['zone']);
	if (given > (meridiem === undefined ? 23 : 12) || minute > 59 || second > 60 || zone === undefined) {
		return undefined;
	}

	return `T${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(Math.min(59, second))}${zone}`;
};

/**
 * Converts a date as people write it to ISO 8601, as complete as given: `2024-05-03T10:00:00+02:00`, without a zone if none is
 * given, `2024-05-03`, `2024-05` or `2024`.
 *
 * @returns `null` if it is not a date; a day and month in digits are accepted only after the year, because elsewhere their
 * order is a guess
 */
export const toIsoDate = (written: string): string | null => {
	const trimmed = written.trim();
	// All patterns match less than this. Long text is not searched, and patterns are not compiled for text without digits.
	const date = trimmed.length > 60 || !/\d/.test(trimmed) ? '' : trimmed.toLowerCase();
	const parts = matchDate(date);
	if (!parts) {
		return epochDate(date) ?? null;
	}

	const year = fullYear(parts['year'] ?? '');
	const monthName = parts['month'];
	if (monthName === undefined) {
		return year;
	}

	const named = months.findIndex(names => names.includes(monthName));
	const month = named === -1 ? Number(monthName) : named + 1;
	if (month < 1 || month > 12) {
		return null;
	}

	if (parts['day'] === undefined) {
		return `${year}-${twoDigits(month)}`;
	}

	const day = Number(parts['day']);
	// Day 0 of the next month is the last of this one.
	if (day < 1 || day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) {
		return null;
	}

	const wholeDay = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
	if (parts['hour'] === undefined) {
		return wholeDay;
	}

	const hours = formatTime(parts);
	return hours === undefined ? null : wholeDay + hours;
};
