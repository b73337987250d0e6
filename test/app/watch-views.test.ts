import {
	describe, expect, it, vi,
} from 'vitest';
import {watchViews, type Notify} from '../../source/app/watch-views.js';
import {type Hit} from '../../source/library/query/hit.js';
import {type Library} from '../../source/library/thread/library.js';
import {createSessionStore} from '../../source/session/store.js';
import {openSession} from '../helpers/screen/session.js';

const quote = (id: string): Hit => ({
	kind: 'quote',
	article: {
		number: 1, id, title: 'Ferries', publication: null, published: null,
	},
	line: 'We waited',
	marks: [],
	span: {start: 0, end: 9},
	speaker: 'Ada Bell',
});

/** A library whose articles match each query. */
function libraryOf(...first: readonly string[]): {ids: readonly string[]; readonly request: Library['request']} {
	const library = {ids: first};
	const answer = async (name: string): Promise<unknown> => name === 'match' ? library.ids : library.ids.map(id => quote(id));
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The watcher asks for these two only.
	return Object.assign(library, {request: answer as Library['request']});
}

describe('watchViews', () => {
	it('tells once of what is new since the session began', async () => {
		const views = [{name: 'Ada', query: 'speaker:ada', isNotifying: true}, {name: 'Quiet', query: 'x', isNotifying: false}];
		const store = createSessionStore({...openSession(), views});
		const library = libraryOf('a');
		const notify = vi.fn<Notify>().mockResolvedValue(null);
		const check = watchViews(store, library, notify);
		// The first look comes before the articles of the session.
		await new Promise(resolve => {
			setImmediate(resolve);
		});
		library.ids = ['a', 'b'];
		check();
		await vi.waitFor(() => {
			expect(notify.mock.calls).toEqual([['Ada', '1 new article — Ada Bell: We waited']]);
		}, 5000);
		expect(store.get().message).toEqual({text: 'Ada: 1 new article — Ada Bell: We waited', isError: false});
		check();
		await new Promise(resolve => {
			setTimeout(resolve, 1200);
		});
		expect(notify).toHaveBeenCalledTimes(1);
	});

	it('does not tell what there was when a view began to notify', async () => {
		const store = createSessionStore({...openSession(), views: [{name: 'Ada', query: 'ada', isNotifying: false}]});
		const notify = vi.fn<Notify>().mockResolvedValue(null);
		const check = watchViews(store, libraryOf('a'), notify);
		store.dispatch({type: 'view-changed', name: 'Ada', change: 'notify'});
		check();
		await new Promise(resolve => {
			setTimeout(resolve, 1200);
		});
		expect(notify).not.toHaveBeenCalled();
	});
});
