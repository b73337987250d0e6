import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Article} from '../../../source/article/article.js';
import {linksOf} from '../../../source/layout/model/links.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {screenReaderLines} from '../../../source/session/view/screen-reader-lines.js';
import {story, type Story} from '../../helpers/articles/articles.js';
import {
	at, middling, openSession, press,
} from '../../helpers/screen/session.js';

/** A story whose words in angle brackets are links to the addresses given. */
function linked(text: string, addresses: readonly string[], url: string | null = 'https://news.example/story'): Story {
	const plain = text.replaceAll(/[<>]/gv, '');
	const styles = [...text.matchAll(/<(?<words>[^>]*)>/gv)].map((match, index): Article['styles'][number] => {
		const start = match.index - (2 * index);
		return {
			start, end: start + (match.groups?.['words']?.length ?? 0), kind: 'link', url: addresses[index] ?? '',
		};
	});
	return story(plain, {url, styles});
}

const two = linked('Bells return\n\nThey <ring again> in <the tower>.', ['https://bells.example/a', 'https://tower.example/']);

/** A story with `count` links beside its page. */
const many = (count: number): Story => linked(
	`Many\n\n${Array.from({length: count}, (_, index) => `<link ${index + 2}>`).join(' ')}`,
	Array.from({length: count}, (_, index) => `https://example.org/${index + 2}`),
);

const open = (of: Story): Session => press(openSession({stories: [of, story('Other\n\nNothing.')], size: middling}), 'o');

/** Types the digits of a number; `<` takes one back. */
const type = (session: Session, digits: string): Session => [...digits].reduce((before, digit) => reduce(before, {type: 'link-digit', digit: digit === '<' ? null : digit, at}), session);

describe('the links of an article', () => {
	it('are its page, then the links in the text, in their order and with their words', () => {
		expect(linksOf(two.article)).toEqual([
			{url: 'https://news.example/story', label: 'The article’s page', start: null},
			{url: 'https://bells.example/a', label: 'ring again', start: 19},
			{url: 'https://tower.example/', label: 'the tower', start: 33},
		]);
	});

	it('are resolved against the page, without repetitions, other schemes and places on the page itself', () => {
		const {article} = linked('T\n\n<a> <b> <c> <d> <e> <f>.', ['/next', 'https://news.example/next', 'mailto:me@example.org', 'data:text/html,page', '#notes', 'file:///etc/passwd']);
		expect(linksOf(article).map(({url}) => url)).toEqual(['https://news.example/story', 'https://news.example/next']);
	});

	it('include addresses in the text, without the punctuation around them', () => {
		const {article} = linked('T\n\nSee <a> (https://plain.example/x_(y)), https://b.example/. “http://c.example/q?a=1”; <https://d.example/>.', ['https://a.example/', 'https://other.example/'], null);
		expect(linksOf(article).map(({url}) => url)).toEqual(['https://a.example/', 'https://plain.example/x_(y)', 'https://b.example/', 'http://c.example/q?a=1', 'https://other.example/']);
	});

	it('are only absolute ones if the article has no page', () => {
		const {article} = linked('T\n\n<a> <b>.', ['/next', 'https://news.example/next'], null);
		expect(linksOf(article).map(({label: words}) => words)).toEqual(['b']);
	});
});

describe('the key o (links)', () => {
	it('opens the list of links at the article’s page if the list is focused', () => {
		expect(open(two).overlay).toEqual({
			kind: 'links', selectedIndex: 0, typedDigits: '', target: 'reader',
		});
	});

	it('opens the list of links at the first link on the screen if the reader is focused', () => {
		expect(press(openSession({stories: [two], size: middling}), 'o').overlay).toMatchObject({selectedIndex: 1});
	});

	it('opens the list of links also for a single link', () => {
		const session = open(story('Alone\n\nNo links.', {url: 'https://news.example/alone'}));
		expect(session).toMatchObject({overlay: {kind: 'links', selectedIndex: 0}, requests: []});
	});

	it('shows a message if the article has no links', () => {
		expect(open(story('Alone\n\nNo links.')).message?.text).toBe('This article has no links');
	});
});

describe('the list of links', () => {
	it('moves, stops at its ends, and opens the selected link in the reader', () => {
		const session = press(open(two), 'j', 'j', 'j', 'k', 'return');
		expect(session).toMatchObject({overlay: {kind: 'none'}, requests: [{kind: 'load-link', url: 'https://bells.example/a'}]});
		expect(press(open(many(100)), 'G').overlay).toMatchObject({selectedIndex: 100});
		expect(press(open(many(100)), 'space').overlay).toMatchObject({selectedIndex: 21});
		expect(press(open(many(100)), 'space', 'b', 'k').overlay).toMatchObject({selectedIndex: 0});
	});

	it('opens links in the browser after another o, and in the reader after one more', () => {
		const browser = press(open(two), 'o');
		expect(browser.overlay).toMatchObject({kind: 'links', target: 'browser'});
		expect(type(browser, '3').requests).toEqual([{kind: 'open-link', url: 'https://tower.example/'}]);
		expect(press(browser, 'j', 'return').requests).toEqual([{kind: 'open-link', url: 'https://bells.example/a'}]);
		expect(type(press(browser, 'o'), '3').requests).toEqual([{kind: 'load-link', url: 'https://tower.example/'}]);
	});

	it('copies the selected address with c', () => {
		expect(press(open(two), 'j', 'c')).toMatchObject({overlay: {kind: 'none'}, requests: [{kind: 'copy', text: 'https://bells.example/a'}]});
	});

	it.each(['escape', 'q'])('closes with %s, and requests nothing', key => {
		expect(press(open(two), key)).toMatchObject({overlay: {kind: 'none'}, requests: []});
	});

	it('opens a link as soon as no other number starts with the digits', () => {
		expect(type(open(many(6)), '3').requests[0]).toEqual({kind: 'load-link', url: 'https://example.org/3'});
		const waiting = type(open(many(22)), '1');
		expect(waiting).toMatchObject({requests: [], overlay: {kind: 'links', selectedIndex: 0, typedDigits: '1'}});
		expect(press(waiting, 'return').requests[0]).toMatchObject({kind: 'load-page', article: {url: 'https://news.example/story'}});
		expect(type(waiting, '4').requests[0]).toMatchObject({url: 'https://example.org/14'});
		expect(type(open(many(22)), '3').requests[0]).toMatchObject({url: 'https://example.org/3'});
		expect(type(waiting, '<4').requests[0]).toMatchObject({url: 'https://example.org/4'});
	});

	it('rejects a number without a link, and clears the digits', () => {
		const session = type(open(many(22)), '29');
		expect(session).toMatchObject({message: {text: 'There is no link 29'}, overlay: {typedDigits: ''}, requests: []});
		expect(type(open(two), '0').message?.text).toBe('There is no link 0');
		expect(press(session, 'j').message).toBeNull();
	});

	it('opens the link of any number that is typed digit by digit', () => {
		fc.assert(fc.property(fc.integer({min: 1, max: 200}), fc.nat(), (count, which) => {
			const number = 1 + (which % (count + 1));
			const typed = type(press(open(many(count)), 'o'), String(number));
			const opened = typed.overlay.kind === 'links' ? press(typed, 'return') : typed;
			expect(opened.requests[0]).toMatchObject({kind: 'open-link', url: number === 1 ? 'https://news.example/story' : `https://example.org/${number}`});
		}));
	});

	it('is given to a screen reader as its selected link', () => {
		expect(screenReaderLines(press(open(two), 'j'))).toEqual(['Links, 2 of 3', 'ring again, https://bells.example/a', 'Open in the reader: Enter or a number. In the browser: first o. Copy: c. Close: Esc']);
	});
});

describe('the article’s page', () => {
	it('is opened with O, and its address is copied with c, from any pane', () => {
		const session = openSession({stories: [two, many(2)]});
		expect(press(session, 'O').requests[0]).toEqual({kind: 'open-link', url: 'https://news.example/story'});
		expect(press(session, '3', 'c').requests[0]).toMatchObject({kind: 'copy', text: 'https://news.example/story'});
	});

	it('cannot be opened if it is unknown, which a message says', () => {
		for (const key of ['O', 'c', 'f']) {
			expect(press(openSession({stories: [story('Alone\n\nNo.')]}), key)).toMatchObject({message: {text: 'The address of this article is unknown'}, requests: []});
		}
	});
});
