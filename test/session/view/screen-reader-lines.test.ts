import {describe, expect, it} from 'vitest';
import {overlayLines, textOverlayHeight} from '../../../source/session/overlays/overlay-lines.js';
import {reduce} from '../../../source/session/reducer.js';
import {screenReaderLines} from '../../../source/session/view/screen-reader-lines.js';
import {
	debate, ferries, shelf, story,
} from '../../helpers/articles/articles.js';
import {
	narrow, openSession, press, searchFor,
} from '../../helpers/screen/session.js';

const two = {stories: [ferries(), debate()]};

describe('screenReaderLines', () => {
	it('returns the selected article of the list, with its marks in words', () => {
		expect(screenReaderLines(openSession(two))).toEqual(['Articles, 1 of 2', 'Ferry routes in doubt, unread, The Sound, 4 quotes', 'Press ? for help']);
		expect(screenReaderLines(press(openSession(two), 'j', 's', 'm'))).toEqual(['Articles, 2 of 2', 'A long debate, read, starred, story.txt, 30 quotes', 'Press ? for help']);
	});

	it('leaves out a number of quotes that is not known yet', () => {
		expect(screenReaderLines(openSession({stories: shelf(2), analyzed: false}))[1]).toBe('Story 1, unread, story.txt');
		expect(screenReaderLines(openSession({stories: []}))).toEqual(['No articles', 'Press ? for help']);
	});

	it('tells which articles a list shows that has not all of them, and why it is empty', () => {
		const starred = (changed: ReturnType<typeof openSession>) => screenReaderLines(reduce(changed, {type: 'view-chosen', changes: {filter: 'starred'}}));
		expect(starred(press(openSession(two), 's'))[0]).toBe('Articles, 1 of 1, starred');
		expect(starred(openSession(two))[0]).toBe('No article is starred; L chooses another view');
	});

	it('returns the lines of the article, and announces each quote before its first line', () => {
		const lines = screenReaderLines(openSession());
		expect(lines[0]).toBe('Article: Ferry routes in doubt, 100%');
		expect(lines.filter(line => /quote,/iv.test(line))).toEqual([
			'Selected quote, direct, Anna Berg:', 'Quote, direct, Carl Dahl:', 'Quote, direct, speaker unknown:', 'Quote, direct, Anna Berg:',
		]);
		expect(lines[lines.indexOf('Quote, direct, Carl Dahl:') + 1]).toMatch(/^“We were never asked/v);
		expect(lines).not.toContain('');
	});

	it('has no label in the middle of a sentence, with role and doubt in the label', () => {
		const {article, analysis} = story('Talk\n\nThe boats were late for the third time in a week and on a Monday, and {Anna Berg} ((said)) that [[Anna Berg|nobody had told her]].');
		const quotes = analysis.quotes.map(quote => ({
			...quote, role: 'the mayor', confidence: 0.5, kind: 'indirect' as const,
		}));
		const lines = screenReaderLines(press(openSession({stories: [{article, analysis: {...analysis, quotes}}], size: narrow}), '2'));
		expect(lines.slice(-2)).toEqual(['Selected quote, indirect, Anna Berg, the mayor, not sure:', article.text.split('\n\n')[1]]);
	});

	it('announces only quotes of the chosen speaker', () => {
		const session = reduce(openSession(), {type: 'speaker-chosen', speaker: 'Carl Dahl'});
		expect(screenReaderLines(press(session, '2')).filter(line => /quote,/iv.test(line))).toEqual(['Selected quote, direct, Carl Dahl:']);
	});

	it('returns the selected quote of the sidebar in quotation marks', () => {
		expect(screenReaderLines(press(openSession(), '3', 'j')).slice(0, 2)).toEqual(['Quotes, 2 of 4', 'Anna Berg, direct: “Nobody will lose a job”']);
		expect(screenReaderLines(press(openSession({stories: shelf(1)}), '3'))[0]).toBe('Quotes: 0');
	});

	it('returns the selected entity of the sidebar with its aliases', () => {
		expect(screenReaderLines(press(openSession(), '3', 'e', 'g')).slice(0, 2)).toEqual(['People, 1 of 3', 'Anna Berg, person, 2 mentions, also Berg']);
	});

	it('writes a single quote and a single mention without a plural', () => {
		const session = press(openSession({stories: [debate(1), ferries()]}), '1');
		expect(screenReaderLines(session)[1]).toBe('A long debate, unread, story.txt, 1 quote');
		expect(screenReaderLines(press(session, '3', 'e', 'g'))[1]).toMatch(/, 1 mention$/v);
	});

	it('returns the search and the message last', () => {
		expect(screenReaderLines(searchFor(openSession(), 'boats')).at(-1)).toBe('/boats: 1 of 1');
		expect(screenReaderLines(press(openSession(two), 'K')).at(-1)).toBe('This is the first article');
	});

	it('returns one page of a text overlay, and the keys for more', () => {
		const help = press(openSession({...two, size: narrow}), '?');
		const page = textOverlayHeight(help);
		const all = overlayLines(help).length;
		expect(screenReaderLines(help).slice(0, 2)).toEqual(['Help', 'Type to filter']);
		expect(screenReaderLines(help)).toHaveLength(page + 3);
		expect(screenReaderLines(help).at(-1)).toBe(`${all - page} more lines: PgDn. Close: Esc`);
		expect(screenReaderLines(press(help, 'G')).at(-1)).toBe('Close: Esc');
	});

	it('returns the selected command of the palette', () => {
		const palette = reduce(press(openSession(two), ':'), {type: 'text-typed', text: 'next quote'});
		expect(screenReaderLines(palette)[1]).toBe('next-quote, next quote, ]');
	});

	it('returns the explanation of a speaker alone', () => {
		const lines = screenReaderLines(press(openSession(), 'i'));
		expect(lines[0]).toBe('Why Anna Berg');
		expect(lines.at(-1)).toBe('Close: i or Esc');
	});
});
