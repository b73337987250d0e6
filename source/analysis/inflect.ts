const sibilant = /(?:s|x|z|ch|sh)$/v;
const stressedEnding = /(?:mit|fer|gret|cur|bel|vel|but|bet)$/v;
const vowels = 'aeiou';

/** Whether the last consonant of a base form is doubled before an ending: "quip" becomes "quipped". */
const doubles = (verb: string): boolean => {
	const [a, b, c] = verb.slice(-3);
	if (a === undefined || b === undefined || c === undefined || 'wxy'.includes(c) || vowels.includes(c)) {
		return false;
	}

	return vowels.includes(b) && !vowels.includes(a) && (verb.length <= 4 || stressedEnding.test(verb));
};

/** The forms of a regular English verb: "claim" gives claim, claims, claimed and claiming. */
export const inflect = (verb: string): string[] => {
	if (verb.endsWith('e')) {
		return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
	}

	if (verb.endsWith('y') && !vowels.includes(verb.at(-2) ?? '')) {
		const stem = verb.slice(0, -1);
		return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
	}

	const stem = doubles(verb) ? verb + (verb.at(-1) ?? '') : verb;
	const third = sibilant.test(verb) ? `${verb}es` : `${verb}s`;
	return [verb, third, `${stem}ed`, `${stem}ing`];
};

/** The plural of a regular English noun. */
export const plural = (noun: string): string => {
	if (noun.endsWith('y') && !vowels.includes(noun.at(-2) ?? '')) {
		return `${noun.slice(0, -1)}ies`;
	}

	if (noun.endsWith('man')) {
		return `${noun.slice(0, -3)}men`;
	}

	return sibilant.test(noun) ? `${noun}es` : `${noun}s`;
};
