import {setImmediate as nextTick} from 'node:timers/promises';
import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {App} from '../../source/components/app.js';
import {FrameContext} from '../../source/components/frame-context.js';
import {SurfaceContext} from '../../source/components/surface-context.js';
import {Surface} from '../../source/components/surface.js';
import {composeBlocks} from '../../source/frame/rows/compose-blocks.js';
import {frameRows} from '../../source/frame/frame-rows.js';
import {type Session} from '../../source/session/state/session.js';
import {commands} from '../../source/session/commands/command-table.js';
import {commandFor} from '../../source/session/commands/keymap.js';
import {createSessionStore} from '../../source/session/store.js';
import {themes} from '../helpers/screen/themes.js';
import {debate, ferries} from '../helpers/articles/articles.js';
import {now} from '../helpers/screen/render.js';
import {at, openSession, press} from '../helpers/screen/session.js';

/** Renders a session, presses keys, and returns the rows: drawn by Ink, or placed on a surface. */
async function rowsOf(session: Session, surface: Surface | null, pressed: readonly string[] = []): Promise<string[]> {
	const store = createSessionStore(session);
	const app = render((
		<FrameContext.Provider value={{theme: themes.none, now: () => now}}>
			<SurfaceContext.Provider value={surface}>
				<App store={store}/>
			</SurfaceContext.Provider>
		</FrameContext.Provider>
	));
	Object.defineProperties(app.stdout, {columns: {value: session.size.columns, configurable: true}, rows: {value: session.size.rows, configurable: true}});
	app.stdout.emit('resize');
	await nextTick();
	await nextTick();
	for (const key of pressed) {
		const name = commandFor(store.get().keymap, key);
		if (name !== undefined) {
			store.dispatch({type: 'command', name, at});
			// eslint-disable-next-line no-await-in-loop -- Each key draws a frame of its own.
			await nextTick();
		}
	}

	await nextTick();
	const frame = (app.lastFrame() ?? '').split('\n');
	const rows = surface
		? composeBlocks(surface.blocks(frame), session.size, text => ({text})).map(row => row.map(({text}) => text).join(''))
		: frame;
	app.unmount();
	return Array.from({length: session.size.rows}, (_, index) => stripVTControlCharacters(rows[index] ?? '').trimEnd());
}

const size = fc.record({columns: fc.integer({min: 10, max: 150}), rows: fc.integer({min: 4, max: 40})});
const keys = fc.array(fc.constantFrom(...commands.flatMap(command => command.keys)), {maxLength: 8});

describe('the rows of the screen', () => {
	it('are the same drawn by Ink and placed on a surface', async () => {
		await fc.assert(fc.asyncProperty(size, keys, async (terminal, pressed) => {
			const session = pressed.reduce((before, key) => press(before, key), openSession({stories: [ferries(), debate()], size: terminal}));
			expect(await rowsOf(session, new Surface())).toEqual(await rowsOf(session, null));
		}), {numRuns: 60});
	});

	it('are the same after keys on one screen as on a new one, so a pane keeps its rows only while they are right', async () => {
		await fc.assert(fc.asyncProperty(size, keys, async (terminal, pressed) => {
			const session = openSession({stories: [ferries(), debate()], size: terminal});
			expect(await rowsOf(session, new Surface(), pressed)).toEqual(await rowsOf(press(session, ...pressed), new Surface()));
		}), {numRuns: 100});
	});

	it('are the same in the first frame, which is drawn without React', async () => {
		await fc.assert(fc.asyncProperty(size, async terminal => {
			const session = openSession({stories: [ferries(), debate()], size: terminal});
			const first = frameRows(session, themes.none, now).map(row => row.map(({text}) => text).join('').trimEnd());
			expect(await rowsOf(session, new Surface())).toEqual(Array.from({length: terminal.rows}, (_, index) => first[index] ?? ''));
		}), {numRuns: 40});
	});
});
