import {describe, expect, it} from 'vitest';
import {analyze} from '../../../source/analysis/analyze.js';
import {type Article} from '../../../source/article/article.js';
import {citeArticle, citeQuote} from '../../../source/layout/labels/citation.js';
import {story} from '../../helpers/articles/articles.js';

const facts: Partial<Article> = {
	title: 'Bell comes home', publication: 'The Courant', published: '2026-11-19T18:40:00Z', url: 'https://courant.example/bell',
};

/** Returns the citation of the first quote that the engine finds. */
function cited(text: string, changes: Partial<Article> = facts): string {
	const {article} = story(text, changes);
	const [quote] = analyze(article.text).quotes;
	if (!quote) {
		throw new Error(`The engine finds no quote in: ${text}`);
	}

	return citeQuote(article, quote);
}

describe('citeQuote', () => {
	it('gives quoted words with their marks, the speaker, the source and the address of the passage', () => {
		expect(cited('Bell comes home\n\n“The bell is ours,” said Mara Lind on Monday.')).toBe([
			'“The bell is ours,” — Mara Lind',
			'“Bell comes home”, The Courant, 19 November 2026',
			'https://courant.example/bell#:~:text=The%20bell%20is%20ours%2C',
		].join('\n'));
	});

	it('keeps the verb that reports a clause', () => {
		const [statement] = cited('Bell comes home\n\nMara Lind denied that the bell had been stolen by the town.').split('\n');
		expect(statement).toMatch(/^Mara Lind denied .*the bell had been stolen/v);
	});

	it('puts double marks of the headline into single ones', () => {
		expect(cited('x\n\n“The bell is ours,” said Mara Lind.', {...facts, title: '“Ours”, says Lind'})).toContain('“‘Ours’, says Lind”, The Courant');
	});

	it('leaves out what is not known', () => {
		expect(cited('Bell\n\n“The bell is ours,” said Mara Lind.', {title: 'Bell'})).toBe('“The bell is ours,” — Mara Lind\n“Bell”');
	});
});

describe('citeArticle', () => {
	it('gives headline, publication, date and address', () => {
		expect(citeArticle(story('Bell', facts).article)).toBe('“Bell comes home”, The Courant, 19 November 2026\nhttps://courant.example/bell');
	});
});
