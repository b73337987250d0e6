import {describe, expect, it} from 'vitest';
import {parseQuery} from '../../../source/library/query/parse-query.js';
import {emptyQuery} from '../../../source/library/query/query.js';
import {type Hit} from '../../../source/library/query/hit.js';
import {queryContext} from '../../../source/library/search/query-context.js';
import {searchLibrary} from '../../../source/library/search/search-library.js';
import {
	fillLibrary, known, openTestLibrary, said, type Known,
} from '../../helpers/library/library.js';

const all = [
	known({title: 'Stolen bell comes home', text: 'Stolen bell comes home\n\nThe ferry brought it.\n\n“We waited for the bell,” Ada Bell said.'}, {
		quotes: [said('Ada Bell', 'We waited for the bell')],
	}),
	known({title: 'Ferry late', text: 'Ferry late\n\nIt was late. Nobody rang a bell on the quay.\n\n“The ferry is old,” Tom Reed said.'}, {
		marks: new Set(['starred']), quotes: [said('Tom Reed', 'The ferry is old')],
	}),
	known({title: 'Council meets', text: 'Council meets\n\nNothing happened.'}),
];

async function search(query: string, articles: readonly Known[] = all): Promise<readonly Hit[]> {
	const database = await openTestLibrary();
	fillLibrary(database, articles);
	return searchLibrary(database, parseQuery(query).query ?? emptyQuery, queryContext(database, new Date(2026, 11, 1)));
}

/** Returns a hit as `kind: line`, with the words that were searched for in brackets. */
const shown = ({kind, line, marks}: Hit): string =>
	`${kind}: ${marks.toReversed().reduce((text, {start, end}) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`, line)}`;

/** Returns what a search shows, line by line. */
async function lines(query: string): Promise<string[]> {
	const hits = await search(query);
	return hits.map(hit => shown(hit));
}

describe('searchLibrary', () => {
	it('finds headlines, then quotes, then other places in texts', async () => {
		const hits = await search('bell');
		expect(hits.map(hit => shown(hit))).toEqual([
			'title: Stolen [bell] comes home',
			'quote: We waited for the [bell]',
			'text: It was late. Nobody rang a [bell] on the quay.',
		]);
		expect(hits[1]).toMatchObject({speaker: 'Ada Bell', article: {title: 'Stolen bell comes home'}});
	});

	it('gives the place of quotes and words in the text of the article', async () => {
		const hits = await search('bell');
		const places = hits.map(({article, span}) => span && all[article.number - 1]?.article.text.slice(span.start, span.end));
		expect(places).toEqual([null, 'We waited for the bell', 'bell']);
	});

	it('finds the quotes of a speaker, and those with words', async () => {
		expect(await lines('speaker:reed')).toEqual(['quote: The ferry is old']);
		expect(await lines('speaker:reed ferry')).toEqual(['title: [Ferry] late', 'quote: The [ferry] is old']);
	});

	it('finds the articles of a query without words', async () => {
		expect(await lines('is:starred')).toEqual(['title: Ferry late']);
		expect(await search('')).toEqual([]);
	});

	it('leaves out what is excluded', async () => {
		expect(await lines('bell -ferry')).toEqual([]);
		expect(await lines('bell -old')).toEqual(['title: Stolen [bell] comes home', 'quote: We waited for the [bell]']);
	});

	it('puts the best first if few match', async () => {
		const hits = await search('ferry', [
			known({title: 'Ferry', text: 'Ferry'}),
			known({title: 'A long headline about a harbour, a quay and a ferry that came late', text: ''}),
		]);
		expect(hits.map(({article}) => article.number)).toEqual([1, 2]);
	});

	it('shows what another program has stored on one line, without control characters', async () => {
		const [hit] = await search('says:bell', [known({title: 'A\tbell\nrings \u001B[31m', publication: 'The\nPaper'}, {quotes: [said('Ada\n\u001B[1mBell', 'We waited\nfor the bell')]})]);
		expect(hit).toMatchObject({line: 'We waited for the bell', speaker: 'Ada Bell', article: {title: 'A bell rings', publication: 'The Paper'}});
	});

	it('begins a long line near the words, and shows no line break', async () => {
		const [hit] = await search('ferry', [known({title: 'X', text: `X\n\n${'word '.repeat(100)}the\nferry ${'more '.repeat(100)}`})]);
		expect(hit?.line).toMatch(/^…word (?:word )+the ferry more/v);
		expect(hit?.line.length).toBeLessThanOrEqual(241);
		expect(hit?.marks.map(({start, end}) => hit.line.slice(start, end))).toEqual(['ferry']);
	});
});
