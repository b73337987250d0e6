import {expect, test} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {hideLowConfidence} from '../../../source/analysis/result/hide-low-confidence.js';

const shown = (sentence: string): string[] => {
	const {quotes} = hideLowConfidence(analyze(`Ruth Bell is the mayor of Oakhaven and has been for years.\n\n${sentence}\n`));
	return quotes.map(({speaker, text}) => `${speaker ?? '?'}: ${text}`);
};

test.each([
	'Bell did not mention the ferry in her report.',
	'Bell would not say whether she would resign.',
	'Bell will ask the council for money next week.',
	'Bell called the church on Sunday afternoon.',
	'Bell told the jury at the end of the day.',
	'Bell recited the old poem from memory.',
	'Bell agreed to cut the budget by a half.',
	'Nobody in the town has said that the water is safe.',
	'No official has said that the water is safe.',
	'It is said that the well has no bottom.',
	'It goes without saying that the well has no bottom.',
	'The figures suggest that the spring was wet.',
	'History shows that such wells were dug twice.',
])('readers are not shown a report that was not spoken: %s', sentence => {
	expect(shown(sentence)).toEqual([]);
});

test.each([
	['Bell denied that she had taken the money.', 'Ruth Bell: that she had taken the money'],
	['Bell said that she would not resign.', 'Ruth Bell: that she would not resign'],
	['Bell told the jury that the bridge was safe.', 'Ruth Bell: that the bridge was safe'],
])('readers are shown a report that was spoken: %s', (sentence, quote) => {
	expect(shown(sentence)).toEqual([quote]);
});
