import fs from 'node:fs';
import {describe, expect, test} from 'vitest';
import {deriveTitle, isHeadline} from '../../../source/loading/metadata/title.js';
import {parsePlain} from '../../../source/loading/prose/plain.js';

const titleOf = (text: string): string => deriveTitle(text, parsePlain(text).blocks);

describe('isHeadline', () => {
	test.each([
		['Talks resume in Geneva', ''],
		['Who pays for the flood?', ''],
		['Home at last in the U.S.', ''],
		['Talks resume', `The two sides met on Monday ${'and went on talking '.repeat(8)}`],
	])('is true for %j before %j', (line, next) => {
		expect(isHeadline(line, next)).toBe(true);
	});

	test.each([
		['a sentence', 'It rained all day.', ''],
		['a quotation', '“It rained all day!”', ''],
		['the first line of a wrapped paragraph', 'It rained all day in the valley, and nobody', 'knew when it would stop.'],
		['a line without text after it', 'Talks resume', undefined],
		['a paragraph', 'Talks resume '.repeat(20), ''],
		['nothing', '', 'Talks resume'],
	])('is false for %s', (_, line, next) => {
		expect(isHeadline(line, next)).toBe(false);
	});
});

describe('deriveTitle', () => {
	test('returns the headline', () => {
		expect(titleOf('Talks resume\n\nThe two sides met.\n')).toBe('Talks resume');
	});

	test('returns the first sentence if there is no headline', () => {
		expect(titleOf('It rained. It stopped.\n\nMore.')).toBe('It rained.');
	});

	test('does not end at an abbreviation', () => {
		expect(titleOf('Mr. Roe met the U.S. envoy. They talked.')).toBe('Mr. Roe met the U.S. envoy.');
	});

	test('cuts a long sentence at the end of a word', () => {
		const title = titleOf(`${'several words '.repeat(20)}end.`);
		expect(title).toMatch(/ (?:several|words)…$/);
		expect(title.length).toBeLessThanOrEqual(80);
	});

	test('counts wide characters twice', () => {
		expect(titleOf('漢'.repeat(200)).length).toBe(40);
	});

	test('returns the first item of a list, without the bullet', () => {
		expect(titleOf('- eggs\n- milk\n')).toBe('eggs');
	});

	test.each([
		['COLDWATER FORGE, Pa. (Meridian Wire) — A jury convicted an inspector. He left.', 'A jury convicted an inspector.'],
		['WASHINGTON (AP) — The Senate voted on Tuesday. More.', 'The Senate voted on Tuesday.'],
		['LISBON — Rain fell all day. More.', 'Rain fell all day.'],
		['LISBON—Rain fell all day. More.', 'Rain fell all day.'],
		['NEW YORK, Nov. 3 (Reuters) - Stocks fell. More.', 'Stocks fell.'],
		['SÃO PAULO, Brazil -- “We go,” he said. More.', '“We go,” he said.'],
		['Paris (AFP) – Snow fell. More.', 'Snow fell.'],
		['COLDWATER FORGE, Pa.\n\nA jury convicted an inspector. He left.', 'A jury convicted an inspector.'],
		['LISBON, Portugal (AP) —\n\nRain fell all day. More.', 'Rain fell all day.'],
		['WASHINGTON (AP) — Senate passes the bill\n\nIt was late in the night.', 'Senate passes the bill'],
	])('omits the dateline of %j', (text, title) => {
		expect(titleOf(text)).toBe(title);
	});

	test.each([
		['NATO — the alliance — met. More.', 'NATO — the alliance — met.'],
		['UKRAINE — What we know\n\nIt began on Monday.', 'UKRAINE — What we know'],
		['PELL HARBOR KEEPS ITS LIBRARY, BY ONE VOTE\n\nIt stays.', 'PELL HARBOR KEEPS ITS LIBRARY, BY ONE VOTE'],
	])('does not take other capitals for a dateline: %j', (text, title) => {
		expect(titleOf(text)).toBe(title);
	});

	test('skips credits above the headline', () => {
		expect(titleOf('By Ann Roe\n24 November 2026\n\nRain falls in Lisbon\n\nIt fell all day.')).toBe('Rain falls in Lisbon');
		expect(titleOf('THE LISBON HERALD\nTuesday, November 24, 2026\n\nBy Ann Roe\n\nRain falls in Lisbon\n\nIt fell all day.')).toBe('Rain falls in Lisbon');
		expect(titleOf('By Ann Roe\nIt rained on 24 November 2026 in\nLisbon.')).toBe('By Ann Roe It rained on 24 November 2026 in Lisbon.');
	});

	test('accepts a headline that ends like the name of a newspaper, above a date', () => {
		expect(titleOf('The mayor of Leeds resigns after fraud inquiry\n24 November 2026\n\nLEEDS — The mayor would go.')).toMatch(/^The mayor of Leeds resigns after fraud inquiry/v);
		expect(titleOf('Harbour reopens in time for the Christmas post\n24 November 2026\nBy Ann Roe\n\nLate.')).toMatch(/^Harbour reopens in time for the Christmas post/v);
	});

	test('does not return a byline', () => {
		expect(titleOf('By Ann Roe\n\nLISBON — Rain fell all day. More.')).toBe('Rain fell all day.');
		expect(titleOf('Rain falls in Lisbon\nBy Ann Roe\n\nIt fell all day.')).toBe('Rain falls in Lisbon');
	});

	test('cuts a heading of a megabyte', () => {
		const text = 'heading '.repeat(100_000);
		expect(deriveTitle(text, [{
			start: 0, end: text.length, kind: 'heading', level: 1,
		}]).length).toBeLessThan(310);
	});

	const article = new URL('../../../../shared/articles/ceasefire-talks.txt', import.meta.url);
	test.skipIf(!fs.existsSync(article))('makes a title for a real article without one (skipped where ../shared is absent)', () => {
		const title = titleOf(fs.readFileSync(article, 'utf8'));
		expect(title).toMatch(/^US President Donald Trump has said .*…$/);
	});
});
