import {describe, expect, it} from 'vitest';
import {parseDocument} from '../../../source/analysis/document/document.js';
import {endBeforeNarrator} from '../../../source/analysis/reported-speech/narrator-conjuncts.js';

/** Returns the words that are left of a clause from the token after `cue` to the full stop. */
const clauseOf = (text: string, cue: string): string => {
	const document = parseDocument(text);
	const {words} = document.tokens;
	const at = words.findIndex(word => word.text === cue);
	const end = words.findLastIndex(word => word.text === '.');
	return words.slice(at + 1, endBeforeNarrator(document, at, at + 1, end)).map(word => word.text).join(' ');
};

describe('endBeforeNarrator', () => {
	it.each([
		['The clerk said the plan was being drawn up and gave no date.', 'the plan was being drawn up'],
		['The clerk said the plan was being drawn up, and declined to name the builder.', 'the plan was being drawn up'],
		['The clerk said the plan was lost, but then left the hall.', 'the plan was lost'],
		['The clerk said the plan was lost, before hurrying to the lift.', 'the plan was lost'],
	])('ends the clause before what the speaker did: %s', (text, clause) => {
		expect(clauseOf(text, 'said')).toBe(clause);
	});

	it.each([
		['The clerk said the plan was sound and cheap.', 'the plan was sound and cheap'],
		['The clerk said the plan was lost before noon.', 'the plan was lost before noon'],
		['The clerk said the old mill and gave up.', 'the old mill and gave up'],
	])('keeps what belongs to the clause: %s', (text, clause) => {
		expect(clauseOf(text, 'said')).toBe(clause);
	});

	it('keeps a conjunct after a cue that is no past tense', () => {
		expect(clauseOf('Clerks say the plan was lost and gave no date.', 'say')).toBe('the plan was lost and gave no date');
	});
});
