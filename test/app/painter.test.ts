import {setImmediate as nextTick} from 'node:timers/promises';
import {
	describe, expect, it, vi,
} from 'vitest';
import {startPainting, type Painter} from '../../source/app/painter.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {type StyledText} from '../../source/terminal/screen/screen-row.js';
import {themes} from '../helpers/screen/themes.js';
import {openSession} from '../helpers/screen/session.js';

type Draw = (rows: ReadonlyArray<readonly StyledText[]>) => void;

/** Starts to paint an open session. `frames` has the frames that were drawn. */
function start(): {readonly store: SessionStore; readonly painter: Painter; readonly frames: () => string[]} {
	const session = openSession();
	const store = createSessionStore(session);
	const draw = vi.fn<Draw>();
	const painter = startPainting(store, {screen: {draw}, size: () => session.size}, () => themes.none);
	return {
		store,
		painter,
		frames: () => draw.mock.calls.map(([rows]) => rows.map(row => row.map(({text}) => text).join('')).join('\n')),
	};
}

const showMessage = ({dispatch}: SessionStore, text: string): void => {
	dispatch({type: 'message-shown', message: {text, isError: false}});
};

describe('startPainting', () => {
	it('draws the first frame at once', () => {
		const {frames} = start();
		expect(frames()).toHaveLength(1);
		expect(frames()[0]).toContain('Articles');
	});

	it('draws one frame for all changes of a turn of the event loop', async () => {
		const {store, frames} = start();
		showMessage(store, 'first');
		showMessage(store, 'second');
		await nextTick();
		await nextTick();
		expect(frames()).toHaveLength(2);
		expect(frames()[1]).toContain('second');
	});

	it('draws the surface and no more sessions once Ink has drawn a frame', async () => {
		const {store, painter, frames} = start();
		painter.output.write('');
		await nextTick();
		expect(frames()).toHaveLength(2);
		expect(frames()[1]?.trim()).toBe('');
		showMessage(store, 'later');
		await nextTick();
		await nextTick();
		expect(frames()).toHaveLength(2);
	});

	it('draws once if a change and the first frame of Ink come together', async () => {
		const {store, painter, frames} = start();
		showMessage(store, 'together');
		painter.output.write('');
		await nextTick();
		await nextTick();
		expect(frames()).toHaveLength(2);
	});

	it('draws nothing after it is stopped', async () => {
		const {store, painter, frames} = start();
		painter.stop();
		showMessage(store, 'late');
		painter.output.write('');
		await nextTick();
		await nextTick();
		expect(frames()).toHaveLength(1);
	});
});
