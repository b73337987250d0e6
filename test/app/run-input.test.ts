import {setImmediate as nextTick} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {runInput, type InputRunner} from '../../source/app/run-input.js';
import {placeAt} from '../../source/frame/place-at.js';
import {InputParser} from '../../source/input/input-parser.js';
import {createSessionStore, type SessionStore} from '../../source/session/store.js';
import {now} from '../helpers/screen/render.js';
import {openSession} from '../helpers/screen/session.js';
import {themes} from '../helpers/screen/themes.js';

type Run = {
	readonly store: SessionStore;
	readonly runner: InputRunner;
	/** The effects outside the session, in their order. */
	readonly effects: string[];
	readonly type: (input: string) => void;
	/** Waits until no event waits. */
	readonly settle: () => Promise<void>;
};

/** Starts a runner whose component of Ink puts what it reads at the end of the query, as the search box does. */
function start(): Run {
	const store = createSessionStore(openSession());
	const effects: string[] = [];
	const effect = (name: string) => () => {
		effects.push(name);
	};

	const runner = runInput(store, {quit: effect('quit'), suspend: effect('suspend'), redraw: effect('redraw')}, raw => {
		effects.push(`ink ${raw}`);
		const {overlay} = store.get();
		if (overlay.kind === 'prompt') {
			store.dispatch({type: 'text-typed', text: overlay.text + raw});
		}
	}, (session, point) => placeAt(session, themes.none, now, point));
	const parser = new InputParser();
	return {
		store,
		runner,
		effects,
		type(input) {
			runner.handle(parser.push(input));
		},
		async settle() {
			for (let turn = 0; runner.isWaiting() && turn < 1000; turn++) {
				// eslint-disable-next-line no-await-in-loop -- Each turn of the event loop follows the one before.
				await nextTick();
			}
		},
	};
}

const queryOf = ({store}: Run): string | null => {
	const {overlay, reader: {search}} = store.get();
	return overlay.kind === 'prompt' ? overlay.text : search?.query ?? null;
};

describe('runInput', () => {
	it('carries out commands at once', () => {
		const run = start();
		run.type('?');
		expect(run.store.get().overlay.kind).toBe('help');
		expect(run.runner.isWaiting()).toBe(false);
	});

	it('calls the handlers of commands that act on the terminal', () => {
		const run = start();
		run.type('\u000C\u001Aq');
		expect(run.effects).toEqual(['redraw', 'suspend', 'quit']);
	});

	it('gives Ink no key before the component that reads it is drawn', async () => {
		const run = start();
		run.type('/w');
		expect(run.effects).toEqual([]);
		expect(run.runner.isWaiting()).toBe(true);
		await run.settle();
		expect(run.effects).toEqual(['ink w']);
	});

	it('gives Ink text that comes together in one piece', async () => {
		const run = start();
		run.type('/');
		run.type('war and peace');
		await run.settle();
		expect(run.effects).toEqual(['ink war and peace']);
	});

	it('keeps the order of keys for Ink and for the session', async () => {
		const run = start();
		run.type('/war\u0015peace\r\u000Cn');
		await run.settle();
		expect(run.effects).toEqual(['ink war', 'ink peace', 'redraw']);
		expect(queryOf(run)).toBe('peace');
	});

	it('adds a paste to the text that was typed before it', async () => {
		const run = start();
		run.type('/war\u001B[200~ and\rpeace\u001B[201~!');
		await run.settle();
		expect(queryOf(run)).toBe('war and peace!');
	});

	it('carries out events that come while Ink reads a key after that key', async () => {
		const run = start();
		run.type('/war');
		await run.settle();
		run.type('!');
		run.type('\u0015');
		expect(queryOf(run)).toBe('war!');
		await run.settle();
		expect(queryOf(run)).toBe('');
	});

	it('carries out nothing that comes after a key that quits', () => {
		const run = start();
		run.type('q?');
		expect(run.effects).toEqual(['quit']);
		expect(run.store.get().overlay.kind).toBe('none');
	});

	it('carries out many turns of the wheel at once as one change', () => {
		const run = start();
		let changes = 0;
		run.store.subscribe(() => {
			changes++;
		});
		run.type('\u001B[<65;50;5M'.repeat(20));
		expect(changes).toBe(1);
	});

	it('carries out as many events as a terminal sends at once', () => {
		const {runner, effects} = start();
		runner.handle(Array.from({length: 200_000}, () => ({kind: 'key', name: 'ctrl+l', raw: '\u000C'})));
		expect(effects).toHaveLength(200_000);
	});
});
