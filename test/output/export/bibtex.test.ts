import {describe, expect, it} from 'vitest';
import {bibtexOf, escapeLatex} from '../../../source/output/export/bibtex.js';
import {type ExportedArticle} from '../../../source/output/export/exported-article.js';
import {story} from '../../helpers/articles/articles.js';

const exported = (about: Parameters<typeof story>[1] = {}, rest: Partial<ExportedArticle> = {}): ExportedArticle => {
	const {article, analysis} = story('Ferry routes & 50% of all\n\n“[[Anna Berg|The boats will sail]],” {Anna Berg} ((said)).', about);
	return {
		article, analysis, notes: [], highlights: [], ...rest,
	};
};

describe('escapeLatex', () => {
	it('escapes each character that has a meaning in LaTeX', () => {
		expect(escapeLatex(String.raw`a\b {c} $5 & 10% #1 x_y ~ ^`)).toBe(String.raw`a\textbackslash{}b \{c\} \$5 \& 10\% \#1 x\_y \textasciitilde{} \textasciicircum{}`);
		expect(escapeLatex('two\nlines')).toBe('two lines');
		expect(escapeLatex('Zoë “quotes” — 東京')).toBe('Zoë “quotes” — 東京');
	});
});

describe('bibtexOf', () => {
	it('returns an entry for an article on the web, with the day of the visit and the statements', () => {
		const entry = bibtexOf([exported({
			byline: 'By Mara Lind and Tom Ash', publication: 'The Sound & Harbour', published: '2026-11-19T08:00:00Z', url: 'https://news.example/a_b?x={1}&y=50%25', language: 'en-GB',
		})], '2026-11-30');
		expect(entry).toBe([
			'@online{lind2026ferry,',
			String.raw`	title = {{Ferry routes \& 50\% of all}},`,
			'\tauthor = {Mara Lind and Tom Ash},',
			String.raw`	organization = {The Sound \& Harbour},`,
			'\tdate = {2026-11-19},',
			'\turl = {https://news.example/a_b?x=%7B1%7D&y=50%25},',
			'\turldate = {2026-11-30},',
			'\tlangid = {en-GB},',
			'\tannote = {“The boats will sail” — Anna Berg},',
			'}',
			'',
		].join('\n'));
	});

	it('returns a plain entry for an article without an address', () => {
		expect(bibtexOf([exported()], '2026-11-30')).toMatch(/^@misc\{ferry,\n\ttitle = [^\n]+\n\tannote = [^\n]+\n\}\n$/v);
	});

	it('gives each entry another key', () => {
		expect([...bibtexOf([exported(), exported(), exported()], '2026-11-30').matchAll(/^@misc\{(?<key>.+),$/gmv)].map(({groups}) => groups?.['key'])).toEqual(['ferry', 'ferry-2', 'ferry-3']);
	});

	it('adds notes and corrections to the annotation', () => {
		const {analysis, article} = exported();
		const [quote] = analysis.quotes;
		const corrected = quote
			? {
				...analysis, quotes: [{
					...quote, speaker: 'Carl Dahl', corrected: true as const, originalSpeaker: 'Anna Berg',
				}],
			}
			: analysis;
		const entry = bibtexOf([{
			article, analysis: corrected, highlights: [], notes: [{note: 'Ask him.', words: 'x', span: quote ?? null}, {note: 'Old.', words: 'gone words', span: null}],
		}], '2026-11-30');
		expect(entry).toContain('— Carl Dahl [corrected, was Anna Berg; note: Ask him.] / Note on “gone words”: Old.');
	});
});
