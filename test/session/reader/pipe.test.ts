import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {ferries} from '../../helpers/articles/articles.js';
import {at, openSession, press} from '../../helpers/screen/session.js';

const typed = (session: Session, command: string): Session =>
	reduce(reduce(press(session, '|'), {type: 'text-typed', text: command}), {type: 'text-submitted', at});

describe('the command pipe', () => {
	it('requests that the whole article is piped to the typed command', () => {
		const session = typed(openSession(), ' wc -w ');
		expect(session.requests).toEqual([{
			kind: 'pipe', command: 'wc -w', article: ferries().article, text: null, label: 'the article',
		}]);
		expect(session.overlay.kind).toBe('none');
	});

	it('pipes the selected quote as a citation if the sidebar is focused', () => {
		const [request] = typed(press(openSession(), '3'), 'cat').requests;
		expect(request).toMatchObject({kind: 'pipe', text: expect.stringMatching(/^“The boats will sail on Monday” — Anna Berg/v)});
	});

	it('pipes the selected lines, and ends the selection', () => {
		const session = typed(press(openSession(), '2', 'v'), 'cat');
		expect(session.requests).toMatchObject([{kind: 'pipe', text: expect.stringContaining('The boats will sail on Monday'), label: 'the selection'}]);
		expect(session.reader.lineSelection).toBeNull();
	});

	it('offers the last command again', () => {
		expect(press(typed(openSession(), 'wc -w'), '|').overlay).toMatchObject({kind: 'prompt', text: 'wc -w'});
	});

	it('does nothing without a command, or without an article', () => {
		expect(typed(openSession(), ' ').requests).toEqual([]);
		expect(press(openSession({stories: []}), '|')).toMatchObject({overlay: {kind: 'none'}, message: {text: 'There is nothing to pipe'}});
	});
});

describe('the command edit', () => {
	it('requests that the article is edited at the first line on the screen', () => {
		expect(press(openSession(), 'E').requests).toEqual([{kind: 'edit', article: ferries().article, position: 0}]);
		expect(press(openSession({stories: []}), 'E').message?.text).toBe('There is no article to edit');
	});
});
