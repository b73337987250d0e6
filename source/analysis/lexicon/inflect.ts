// Without patterns: thousands of words are inflected before the first text is read.
const stressedEndings = new Set(['mit', 'fer', 'cur', 'bel', 'vel', 'but', 'bet']);
const vowels = 'aeiou';

/** Whether a word ends in a hiss, so that its "s" is "es". */
const isSibilant = (word: string): boolean => word.endsWith('s') || word.endsWith('x') || word.endsWith('z') || word.endsWith('ch') || word.endsWith('sh');

/** Whether the last consonant of a base form is doubled before an ending: "quip" becomes "quipped". */
const doubles = (verb: string): boolean => {
	const last = verb.at(-1) ?? '';
	if (verb.length < 3 || 'wxy'.includes(last) || vowels.includes(last)) {
		return false;
	}

	return vowels.includes(verb.at(-2) ?? '') && !vowels.includes(verb.at(-3) ?? '') && (verb.length <= 4 || verb.endsWith('gret') || stressedEndings.has(verb.slice(-3)));
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
	const third = isSibilant(verb) ? `${verb}es` : `${verb}s`;
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

	return isSibilant(noun) ? `${noun}es` : `${noun}s`;
};
