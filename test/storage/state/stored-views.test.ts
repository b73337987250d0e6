import {describe, expect, it} from 'vitest';
import {mergeViews, parseViews, serializeViews} from '../../../source/storage/state/stored-views.js';
import {type SavedView} from '../../../source/session/state/saved-view.js';

const view = (name: string, query = name, isNotifying = false): SavedView => ({name, query, isNotifying});

describe('parseViews', () => {
	it('reads what serializeViews writes', () => {
		const views = [view('Ada', 'speaker:ada', true), view('Ferries', 'ferry')];
		expect(parseViews(serializeViews(views))).toEqual(views);
	});

	it('drops what is no view, and repeated names, and cleans texts', () => {
		expect(parseViews([{name: 'a\u{1B}[31m\nb', query: ' x '}, {name: '', query: 'x'}, {name: 'y'}, 7, {name: 'z', query: 'z', notify: 'yes'}, {name: 'z', query: 'other'}]))
			.toEqual([view('a b', 'x'), view('z')]);
		expect(parseViews('none')).toEqual([]);
	});
});

describe('mergeViews', () => {
	it('keeps what both windows have saved, removed and changed', () => {
		const before = [view('a'), view('b'), view('c')];
		const own = [view('a', 'a', true), view('c'), view('d')];
		const stored = [view('a'), view('b'), view('c', 'changed'), view('e')];
		expect(mergeViews(own, before, stored)).toEqual([view('a', 'a', true), view('c', 'changed'), view('e'), view('d')]);
		expect(mergeViews(before, before, stored)).toBe(stored);
	});
});
