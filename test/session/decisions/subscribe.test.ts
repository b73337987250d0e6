import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {ferries, story} from '../../helpers/articles/articles.js';
import {at, openSession, press} from '../../helpers/screen/session.js';
import {subscription} from '../../helpers/subscriptions.js';

const paper = subscription('paper', {title: 'The Paper'});

/** An article of a feed. */
const item = story('Ferries\n\nThey sail.', {source: paper.url, url: 'https://paper.example/ferries', groups: ['The Paper']});

const labels = ({overlay}: Session): string[] => overlay.kind === 'menu' ? overlay.items.map(({label}) => label) : [];

const typed = (session: Session, text: string): Session => reduce(reduce(session, {type: 'text-typed', text}), {type: 'text-submitted', at});

describe('the menu of subscriptions', () => {
	const inList = openSession({stories: [item, story('Bridges\n\n“They hold,” she said.', {source: paper.url, groups: ['The Paper']})]});

	it('opens with R anywhere', () => {
		expect(labels(press(inList, 'R'))).toEqual(['s  Subscribe to The Paper', 't  Type the address of a feed or page …']);
		expect(labels(press(inList, '2', 'R'))).toEqual(labels(press(inList, 'R')));
	});

	it('is left out by a in the list, which asks for an address', () => {
		expect(press(inList, 'a').overlay).toMatchObject({kind: 'prompt', purpose: 'subscribe'});
		expect(press(inList, '2', ']', 'a').overlay).not.toMatchObject({purpose: 'subscribe'});
	});

	it('offers the page of an article that is not from a feed, and to end a subscription', () => {
		const page = story('Ferries\n\nThey sail.', {source: 'a.html', url: 'https://news.example/ferries', publication: 'The News'});
		expect(labels(press(openSession({stories: [page]}), 'R'))[0]).toBe('s  Subscribe to The News');
		expect(labels(press(openSession({stories: [item], subscriptions: [paper]}), 'R'))).toEqual(['t  Type the address of a feed or page …', 'u  Unsubscribe from The Paper']);
	});

	it('asks for an address if there is no feed at hand', () => {
		expect(press(openSession({stories: [ferries()]}), 'R').overlay).toMatchObject({kind: 'prompt', purpose: 'subscribe'});
	});
});

describe('a typed address', () => {
	const open = press(openSession(), 'R');

	it('is completed and looked up', () => {
		expect(typed(open, ' news.example/feed ')).toMatchObject({requests: [{kind: 'find-feeds', url: 'https://news.example/feed'}], overlay: {kind: 'none'}});
		expect(typed(open, 'feed:http://news.example').requests).toEqual([{kind: 'find-feeds', url: 'http://news.example/'}]);
	});

	it('is refused if it is none, and ignored if it is empty', () => {
		expect(typed(open, 'ftp://news.example')).toMatchObject({requests: [], message: {text: 'ftp://news.example: is not a web address', isError: true}});
		expect(typed(open, '  ')).toMatchObject({requests: [], message: null});
	});

	it('is not looked up if it is subscribed to', () => {
		expect(typed(press(openSession({subscriptions: [paper]}), 'R'), paper.url)).toMatchObject({requests: [], message: {text: 'Already subscribed to The Paper'}});
	});
});

describe('a subscription', () => {
	it('is added once, and can be undone', () => {
		const added = reduce(openSession(), {type: 'subscribed', subscriptions: [paper]});
		expect(added).toMatchObject({subscriptions: [paper], message: {text: 'Subscribed to The Paper (Z: undo)'}});
		expect(reduce(added, {type: 'subscribed', subscriptions: [paper]})).toMatchObject({subscriptions: [paper], message: {text: 'Already subscribed to The Paper'}});
		const undone = press(added, 'Z');
		expect(undone).toMatchObject({subscriptions: [], message: {text: 'Undone: subscription to The Paper'}});
		expect(press(undone, 'ctrl+r').subscriptions).toEqual([paper]);
	});

	it('gets the title of its feed, unless the reader has given one', () => {
		const named = subscription('named', {title: 'Mine'});
		const session = openSession({subscriptions: [subscription('paper'), named]});
		const titled = reduce(reduce(session, {type: 'feed-titled', url: paper.url, title: 'The Paper'}), {type: 'feed-titled', url: named.url, title: 'Theirs'});
		expect(titled.subscriptions).toEqual([paper, named]);
	});

	it('ends, and can be taken up again', () => {
		const ended = reduce(openSession({subscriptions: [paper]}), {type: 'unsubscribed', url: paper.url});
		expect(ended).toMatchObject({subscriptions: [], message: {text: 'Unsubscribed from The Paper (Z: undo)'}});
		expect(press(ended, 'Z').subscriptions).toEqual([paper]);
	});
});
