import {describe, expect, it} from 'vitest';
import {type Article} from '../../source/article/article.js';
import {lineText} from '../../source/layout/decorate.js';
import {layoutArticle} from '../../source/layout/layout-article.js';
import {articleOf, oneBlock} from '../helpers/articles/articles.js';

/** Returns the drawn lines of an article. */
const draw = (article: Article, width: number): string[] =>
	layoutArticle(article, width).linesFrom(0, 1000).map(line => lineText(article.text, line));

const verse = 'The ferry left at dawn,\nand nobody waved.\nThe gulls came along.';

describe('a paragraph', () => {
	it('is wrapped between words', () => {
		expect(draw(oneBlock('The ferry left at dawn, and nobody waved.'), 24)).toEqual(['The ferry left at dawn,', 'and nobody waved.']);
	});

	it('keeps its hard line breaks if all lines fit', () => {
		expect(draw(oneBlock(verse), 24)).toEqual(verse.split('\n'));
	});

	it('is re-wrapped if a line between hard breaks does not fit', () => {
		expect(draw(oneBlock(verse), 20)).toEqual(['The ferry left at', 'dawn, and nobody', 'waved. The gulls', 'came along.']);
	});

	it('of credits keeps its lines, so that the date does not join the name', () => {
		const credits = 'By Ann Roe and Ben Low\n24 November 2026';
		expect(draw({...oneBlock(credits), byline: 'Ann Roe and Ben Low'}, 18)).toEqual(['By Ann Roe and Ben', 'Low', '24 November 2026']);
		expect(draw({...oneBlock(credits), byline: 'Cy Orr'}, 18)).toEqual(['By Ann Roe and Ben', 'Low 24 November', '2026']);
	});

	it('breaks between Chinese and Japanese characters', () => {
		expect(draw(oneBlock('条約は本日署名された'), 8)).toEqual(['条約は本', '日署名さ', 'れた']);
	});

	it('breaks a word only if it is longer than a line', () => {
		expect(draw(oneBlock('an unbelievably long word'), 8)).toEqual(['an', 'unbeliev', 'ably', 'long', 'word']);
	});
});

describe('the layout', () => {
	it('puts one blank line between blocks', () => {
		expect(draw(articleOf([['heading', 'News'], ['paragraph', 'One.'], ['paragraph', 'Two.']]), 40)).toEqual(['News', '', 'One.', '', 'Two.']);
	});

	it('puts no blank line between the items of a tight list', () => {
		expect(draw(articleOf([['paragraph', 'List:'], ['list-item', '- one'], ['list-item', '- two'], ['paragraph', 'Done.']]), 40))
			.toEqual(['List:', '', '- one', '- two', '', 'Done.']);
	});

	it('puts one blank line between the items of a loose list', () => {
		const text = '- one\n\n- two';
		const loose: Article = {
			...oneBlock(text), blocks: [
				{
					start: 0, end: 5, kind: 'list-item', level: 1,
				},
				{
					start: 7, end: 12, kind: 'list-item', level: 1,
				},
			],
		};
		expect(draw(loose, 40)).toEqual(['- one', '', '- two']);
	});
});

describe('a list item', () => {
	it('has a hanging indent', () => {
		expect(draw(oneBlock('• fishing in the northern zone', 'list-item'), 16)).toEqual(['• fishing in the', '  northern zone']);
		expect(draw(oneBlock('12. fishing in the zone', 'list-item'), 16)).toEqual(['12. fishing in', '    the zone']);
	});

	it('of a deeper level is indented', () => {
		expect(draw(oneBlock('- deep', 'list-item', 3), 20)).toEqual(['    - deep']);
	});

	it('leaves room for words at any depth', () => {
		for (const line of draw(oneBlock('- words that are to be read', 'list-item', 40), 20)) {
			expect(line.trim()).not.toBe('');
			expect(line.length).toBeLessThanOrEqual(20);
		}
	});
});

describe('a block quote', () => {
	it('has a bar for each level beside all its lines', () => {
		expect(draw(oneBlock('We were never asked about it.', 'block-quote'), 18)).toEqual(['▎ We were never', '▎ asked about it.']);
		expect(draw(oneBlock('Never.', 'block-quote', 2), 18)).toEqual(['▎ ▎ Never.']);
	});
});

describe('code', () => {
	it('is indented, and keeps its white space and blank lines', () => {
		expect(draw(oneBlock('if (a) {\n    b();\n\n}', 'code'), 20)).toEqual(['  if (a) {', '      b();', '  ', '  }']);
	});

	it('draws a tab as four columns', () => {
		expect(draw(oneBlock('{\n\tb();', 'code'), 20)).toEqual(['  {', '      b();']);
	});

	it('is wrapped without loss and without indent in a narrow pane', () => {
		expect(draw(oneBlock('abcdefghij klm', 'code'), 5)).toEqual(['abcde', 'fghij', 'klm']);
	});

	it('is wrapped at a blank if possible, with a sign before the rest of the line', () => {
		expect(draw(oneBlock('    const answer = question(of, life);', 'code'), 22)).toEqual(['      const answer =', '… question(of, life);']);
	});
});

describe('a table', () => {
	it('keeps its lines', () => {
		const table = 'Town     Votes\nOslo         3\nBergen      12';
		expect(draw(oneBlock(table, 'table'), 40)).toEqual(table.split('\n'));
	});

	it('that is too wide is wrapped between words, row by row', () => {
		expect(draw(oneBlock('Town      Who counted\nBergen    the harbour office', 'table'), 20)).toEqual(['Town      Who', '  counted', 'Bergen    the', '  harbour office']);
	});
});
