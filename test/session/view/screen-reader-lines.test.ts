import {describe, expect, it} from 'vitest';
import {overlayLines, overlayHeight} from '../../../source/session/overlays/overlay-lines.js';
import {reduce} from '../../../source/session/reducer.js';
import {screenReaderLines} from '../../../source/session/view/screen-reader-lines.js';
import {debate, ferries, shelf} from '../../helpers/articles.js';
import {
	narrow, openSession, press, searchFor,
} from '../../helpers/session.js';

const two = {stories: [ferries(), debate()]};

describe('the lines for a screen reader', () => {
	it('of the list is the selected article, with its marks in words', () => {
		expect(screenReaderLines(openSession(two))).toEqual(['Articles, 1 of 2', 'Ferry routes in doubt, unread, The Sound, 4 quotes', 'Press ? for help']);
		expect(screenReaderLines(press(openSession(two), 'j', 's', 'm'))).toEqual(['Articles, 2 of 2', 'A long debate, read, starred, story.txt, 30 quotes', 'Press ? for help']);
	});

	it('says no number of quotes that is not known yet', () => {
		expect(screenReaderLines(openSession({stories: shelf(2), analyzed: false}))[1]).toBe('Story 1, unread, story.txt');
		expect(screenReaderLines(openSession({stories: []}))).toEqual(['No articles', 'Press ? for help']);
	});

	it('of the article are its lines, each quote announced before the line in which it begins', () => {
		const lines = screenReaderLines(openSession());
		expect(lines[0]).toBe('Article: Ferry routes in doubt, 100%');
		expect(lines.filter(line => /quote,/iv.test(line))).toEqual([
			'Selected quote, direct, Anna Berg:', 'Quote, direct, Carl Dahl:', 'Quote, direct, speaker unknown:', 'Quote, direct, Anna Berg:',
		]);
		expect(lines[lines.indexOf('Quote, direct, Carl Dahl:') + 1]).toMatch(/^“We were never asked/v);
		expect(lines).not.toContain('');
	});

	it('of the article names only the chosen speaker', () => {
		const session = reduce(openSession(), {type: 'speaker-chosen', speaker: 'Carl Dahl'});
		expect(screenReaderLines(press(session, '2')).filter(line => /quote,/iv.test(line))).toEqual(['Selected quote, direct, Carl Dahl:']);
	});

	it('of the quotes is the selected one, in marks', () => {
		expect(screenReaderLines(press(openSession(), '3', 'j')).slice(0, 2)).toEqual(['Quotes, 2 of 4', 'Carl Dahl, direct: “We were never asked”']);
		expect(screenReaderLines(press(openSession({stories: shelf(1)}), '3'))[0]).toBe('Quotes: 0');
	});

	it('of the entities is the selected one, with its other names', () => {
		expect(screenReaderLines(press(openSession(), '3', 'e', 'g')).slice(0, 2)).toEqual(['Entities, 1 of 4', 'Anna Berg, person, 2 mentions, also Berg']);
	});

	it('ends with the search and with the message', () => {
		expect(screenReaderLines(searchFor(openSession(), 'boats')).at(-1)).toBe('/boats: 1 of 1');
		expect(screenReaderLines(press(openSession(two), 'K')).at(-1)).toBe('This is the first article');
	});

	it('of a screen of text is a page, and how it goes on', () => {
		const help = press(openSession({...two, size: narrow}), '?');
		const page = overlayHeight(narrow);
		const all = overlayLines(help).length;
		expect(screenReaderLines(help)[0]).toBe('Help');
		expect(screenReaderLines(help)).toHaveLength(page + 2);
		expect(screenReaderLines(help).at(-1)).toBe(`${all - page} more lines: Space. Close: Esc`);
		expect(screenReaderLines(press(help, 'G')).at(-1)).toBe('Close: Esc');
	});
});
