import {describe, expect, it} from 'vitest';
import {creditsNotInText} from '../../../source/layout/labels/credits.js';
import {formatPublished} from '../../../source/layout/labels/format-published.js';
import {story} from '../../helpers/articles/articles.js';

const known = {
	byline: 'Ann Roe', publication: 'The Paper', published: '2026-11-24T17:18:00-08:00', url: 'https://www.site.example/a/b',
};

const above = (text: string): readonly string[] => creditsNotInText(story(text, known).article);

describe('a formatted date', () => {
	it.each([
		['2026-11-24T17:18:00-08:00', '24 November 2026, 17:18'],
		['2026-11-24T17:18:09.5Z', '24 November 2026, 17:18'],
		['2026-11-24T00:00:00Z', '24 November 2026'],
		['2026-02-03', '3 February 2026'],
		['2026-02', 'February 2026'],
		['2026', '2026'],
		['2026-13-01', '2026-13-01'],
		['soon', 'soon'],
	])('of %s is %s', (published, words) => {
		expect(formatPublished(published)).toBe(words);
	});
});

describe('the credits above a text', () => {
	it('contain the byline, the publication, the date and the site', () => {
		expect(above('Title\n\nNobody spoke.')).toEqual(['By Ann Roe', 'The Paper', '24 November 2026, 17:18', 'site.example']);
	});

	it('leave out names that the first lines contain', () => {
		expect(above('Title\n\nBy ANN ROE\n\nThe Paper, Nov. 24, 2026\n\nNobody spoke.')).toEqual(['site.example']);
		expect(above('Title\n\n24 November 2026\n\nNobody spoke.')).toEqual(['By Ann Roe', 'The Paper', 'site.example']);
		expect(above('Title\n\n4 November 2026\n\nNobody spoke.')).toContain('24 November 2026, 17:18');
	});

	it('leave out names that the first lines separate in another way', () => {
		const signed = (byline: string): readonly string[] => creditsNotInText(story('Title\n\nBy Ann Roe and Ben Low\n\nQuiet.', {byline}).article);
		expect(signed('Ann Roe, Ben Low')).toEqual([]);
		expect(signed('Ben Low & Ann Roe')).toEqual([]);
		expect(signed('Ann Roe, Cy Orr')).toEqual(['By Ann Roe, Cy Orr']);
	});

	it('do not leave out words that occur only in the story', () => {
		expect(above(`Title\n\n${'The Paper of Ann Roe was quiet. '.repeat(10)}`)).toHaveLength(4);
	});

	it('contain neither "By" twice nor the site if it is the publication', () => {
		const {article} = story('Title\n\nQuiet.', {byline: 'by Ann Roe', publication: 'site.example', url: 'https://site.example/'});
		expect(creditsNotInText(article)).toEqual(['by Ann Roe', 'site.example']);
	});

	it('are empty if nothing is known', () => {
		expect(creditsNotInText(story('Title\n\nQuiet.').article)).toEqual([]);
	});
});
