// No regular expressions: thousands of words are inflected at start-up.
const stressedEndings = new Set(['mit', 'fer', 'cur', 'bel', 'vel', 'but', 'bet']);
const vowels = 'aeiou';

/** True if a word ends in a sibilant, which takes "es" instead of "s". */
const isSibilant = (word: string): boolean => word.endsWith('s') || word.endsWith('x') || word.endsWith('z') || word.endsWith('ch') || word.endsWith('sh');

/** True if the last consonant of a base form is doubled before an ending: "quip" becomes "quipped". */
const doublesConsonant = (verb: string): boolean => {
	const last = verb.at(-1) ?? '';
	if (verb.length < 3 || 'wxy'.includes(last) || vowels.includes(last)) {
		return false;
	}

	return vowels.includes(verb.at(-2) ?? '') && !vowels.includes(verb.at(-3) ?? '') && (verb.length <= 4 || verb.endsWith('gret') || stressedEndings.has(verb.slice(-3)));
};

/** Returns the forms of a regular English verb: "claim" gives claim, claims, claimed and claiming. */
export const inflect = (verb: string): string[] => {
	if (verb.endsWith('e')) {
		return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
	}

	if (verb.endsWith('y') && !vowels.includes(verb.at(-2) ?? '')) {
		const stem = verb.slice(0, -1);
		return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
	}

	const stem = doublesConsonant(verb) ? verb + (verb.at(-1) ?? '') : verb;
	const third = isSibilant(verb) ? `${verb}es` : `${verb}s`;
	return [verb, third, `${stem}ed`, `${stem}ing`];
};

/** Returns the plural of a regular English noun. */
export const plural = (noun: string): string => {
	if (noun.endsWith('y') && !vowels.includes(noun.at(-2) ?? '')) {
		return `${noun.slice(0, -1)}ies`;
	}

	if (noun.endsWith('man')) {
		return `${noun.slice(0, -3)}men`;
	}

	return isSibilant(noun) ? `${noun}es` : `${noun}s`;
};
