import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/session/reducer.js';
import {type MenuOverlay} from '../../../source/session/state/overlay.js';
import {startSession, type Session} from '../../../source/session/state/session.js';
import {debate, ferries} from '../../helpers/articles/articles.js';
import {openSession, press, wide} from '../../helpers/screen/session.js';

/** Returns the open menu. */
function menuOf({overlay}: Session): MenuOverlay {
	if (overlay.kind !== 'menu') {
		throw new Error(`The overlay is ${overlay.kind}`);
	}

	return overlay;
}

const initialLabel = (session: Session): string | undefined => menuOf(session).items[menuOf(session).initialIndex]?.label;

describe('the menu of speakers', () => {
	it('begins with everyone, the speaker of the selected quote, or the one whose quotes are shown', () => {
		expect(initialLabel(press(openSession(), 'w'))).toBe('Anna Berg (2)');
		expect(initialLabel(press(openSession(), ']', 'w'))).toBe('Carl Dahl (1)');
		const filtered = reduce(openSession(), {type: 'speaker-chosen', speaker: 'speaker unknown'});
		expect(initialLabel(press(filtered, 'w'))).toBe('speaker unknown (1)');
		expect(menuOf(press(openSession(), 'w')).items[0]?.label).toBe('Everyone');
	});

	it('closes when another version replaces the article', () => {
		const session = press(openSession({stories: [ferries(), debate()]}), 'w');
		const replaced = reduce(session, {
			type: 'replaced', id: ferries().article.id, article: debate(4, 'Another text').article, by: 'change',
		});
		expect(replaced.overlay.kind).toBe('none');
	});
});

describe('the menu of themes', () => {
	const open = (): Session => press(startSession({
		size: wide,
		theme: {
			name: 'dark', chosen: null, names: ['auto', 'dark', 'light'], background: null,
		},
	}), 't');

	it('begins with the theme in use', () => {
		expect(initialLabel(open())).toBe('dark');
	});

	it('shows the theme at the cursor, and keeps it with Enter', () => {
		const moved = reduce(open(), {type: 'menu-moved', index: 2});
		expect(moved).toMatchObject({theme: {name: 'light', chosen: null}, overlay: {kind: 'menu'}});
		expect(reduce(moved, {type: 'menu-chosen', index: 2})).toMatchObject({theme: {name: 'light', chosen: 'light'}, overlay: {kind: 'none'}});
	});

	it('goes back to the theme before with Esc', () => {
		const cancelled = reduce(reduce(open(), {type: 'menu-moved', index: 2}), {type: 'menu-cancelled'});
		expect(cancelled).toMatchObject({theme: {name: 'dark', chosen: null}, overlay: {kind: 'none'}});
	});
});
