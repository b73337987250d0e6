import fs from 'node:fs';
import path from 'node:path';
import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {startSession} from '../../../source/session/state/session.js';
import {createSessionStore, type SessionStore} from '../../../source/session/store.js';
import {createStateSaver} from '../../../source/storage/state/state-saver.js';
import {ferries, shelf} from '../../helpers/articles/articles.js';
import {at, openSession, wide} from '../../helpers/screen/session.js';
import {temporaryFolder} from '../../helpers/system/folder.js';
import {fullDisk} from '../../helpers/system/full-disk.js';

/** Sources of a session that can be opened again. */
const oneSource = {rememberedSources: () => ['/news'], hasStandardInput: () => false};

/** Stops the clock for one test. */
function useFakeTimers(): void {
	vi.useFakeTimers();
	onTestFinished(() => {
		vi.useRealTimers();
	});
}

const newStore = (): SessionStore => createSessionStore(openSession({stories: shelf(3)}));

const read = (store: SessionStore): void => {
	store.dispatch({type: 'command', name: 'open', at});
	store.dispatch({type: 'command', name: 'toggle-star', at});
};

describe('createStateSaver', () => {
	it('saves the readings, settings, sources and last article that have changed', () => {
		const file = path.join(temporaryFolder(), 'state.json');
		const saver = createStateSaver(file);
		const store = newStore();
		saver.autosave(store, oneSource);
		read(store);
		store.dispatch({type: 'command', name: 'next-article', at});
		store.dispatch({type: 'command', name: 'shorten-lines', at});
		expect(saver.save()).toBeNull();
		const {stored} = createStateSaver(file);
		const [first, second] = store.get().list.articles;
		expect(stored.readings.get(first?.id ?? '')).toMatchObject({read: true, starred: true, lastOpened: at});
		expect(stored.lastArticle).toBe(second?.id);
		expect(stored.settings.measure).toBe(store.get().panes.settings.measure);
		expect(stored.settings.measure).toBeLessThan(72);
		expect(stored.sources).toEqual(['/news']);
	});

	it('keeps the stored last article until it is loaded or another is opened', () => {
		const file = path.join(temporaryFolder(), 'state.json');
		const store = createSessionStore(startSession({size: wide, resume: 'far down'}));
		const saver = createStateSaver(file);
		const saved = (): string | null => {
			saver.save();
			return createStateSaver(file).stored.lastArticle;
		};

		saver.autosave(store, oneSource);
		const articles = shelf(3).map(({article}) => article);
		store.dispatch({type: 'loaded', articles, problems: []});
		expect(saved()).toBe('far down');
		store.dispatch({type: 'command', name: 'down', at});
		expect(saved()).toBe('far down');
		store.dispatch({type: 'command', name: 'open', at});
		expect(saved()).toBe(articles[1]?.id);
	});

	it('keeps the stored sources if standard input was read', () => {
		const file = path.join(temporaryFolder(), 'state.json');
		const first = createStateSaver(file);
		first.autosave(newStore(), {rememberedSources: () => ['/news'], hasStandardInput: () => false});
		first.save();
		const second = createStateSaver(file);
		const store = newStore();
		second.autosave(store, {rememberedSources: () => null, hasStandardInput: () => false});
		read(store);
		second.save();
		expect(createStateSaver(file).stored.sources).toEqual(['/news']);
	});

	it('saves a later change of the last article or of a setting alone', () => {
		const file = path.join(temporaryFolder(), 'state.json');
		const saver = createStateSaver(file);
		const store = newStore();
		saver.autosave(store, oneSource);
		read(store);
		store.dispatch({type: 'command', name: 'focus-list', at});
		saver.save();
		const {readings: {changed: readings}, panes: {settings}} = store.get();
		store.dispatch({type: 'command', name: 'down', at});
		expect(store.get()).toMatchObject({readings: {changed: readings}, panes: {settings}});
		saver.save();
		expect(createStateSaver(file).stored.lastArticle).toBe(store.get().list.articles[1]?.id);
		store.dispatch({type: 'command', name: 'shorten-lines', at});
		saver.save();
		expect(createStateSaver(file).stored.settings.measure).toBe(store.get().panes.settings.measure);
	});

	it('keeps the stored last article if standard input or nothing was read', () => {
		const file = path.join(temporaryFolder(), 'state.json');
		const first = createStateSaver(file);
		const news = newStore();
		first.autosave(news, {rememberedSources: () => ['/news'], hasStandardInput: () => false});
		news.dispatch({type: 'command', name: 'next-article', at});
		first.save();
		const before = news.get().list.articles[1]?.id;
		for (const stories of [[ferries()], []]) {
			const saver = createStateSaver(file);
			const store = createSessionStore(openSession({stories}));
			saver.autosave(store, {rememberedSources: () => ['/elsewhere'], hasStandardInput: () => stories.length > 0});
			store.dispatch({type: 'command', name: 'shorten-lines', at});
			saver.save();
			expect(createStateSaver(file).stored.lastArticle).toBe(before);
		}
	});

	it('does not save sources of which none could be opened', () => {
		const file = path.join(temporaryFolder(), 'state.json');
		const saver = createStateSaver(file);
		const store = createSessionStore(openSession({stories: []}));
		saver.autosave(store, {rememberedSources: () => ['/nowhere'], hasStandardInput: () => false});
		store.dispatch({type: 'command', name: 'shorten-lines', at});
		saver.save();
		expect(createStateSaver(file).stored).toMatchObject({sources: null, settings: {measure: store.get().panes.settings.measure}});
	});

	it('delays a save while keys are pressed, for half a minute at most, and does not delay it for other changes', () => {
		useFakeTimers();
		const file = path.join(temporaryFolder(), 'state.json');
		const saver = createStateSaver(file);
		const store = newStore();
		saver.autosave(store, oneSource);
		const press = (times: number): void => {
			for (let key = 0; key < times; key++) {
				store.dispatch({type: 'command', name: key % 2 === 0 ? 'down' : 'up', at});
				vi.advanceTimersByTime(1000);
			}
		};

		press(29);
		expect(fs.existsSync(file)).toBe(false);
		press(2);
		expect(fs.existsSync(file)).toBe(true);
		fs.rmSync(file);
		store.dispatch({type: 'command', name: 'toggle-star', at});
		for (let batch = 0; batch < 60; batch++) {
			store.dispatch({type: 'loaded', articles: [{...ferries().article, id: `${batch}`}], problems: []});
			vi.advanceTimersByTime(1000);
		}

		expect(createStateSaver(file).stored.readings.size).toBe(1);
	});

	it('saves a star within a second, whatever keys come after it', () => {
		useFakeTimers();
		const file = path.join(temporaryFolder(), 'state.json');
		const store = newStore();
		createStateSaver(file).autosave(store, oneSource);
		store.dispatch({type: 'command', name: 'toggle-star', at});
		for (let key = 0; key < 10; key++) {
			store.dispatch({type: 'command', name: key % 2 === 0 ? 'down' : 'up', at});
			vi.advanceTimersByTime(100);
		}

		expect([...createStateSaver(file).stored.readings.values()].map(({starred}) => starred)).toEqual([true]);
	});

	it('saves all changes together after a while', () => {
		useFakeTimers();
		const file = path.join(temporaryFolder(), 'state.json');
		const saver = createStateSaver(file);
		const store = newStore();
		saver.autosave(store, oneSource);
		read(store);
		expect(createStateSaver(file).stored.readings.size).toBe(0);
		vi.advanceTimersByTime(60_000);
		expect(createStateSaver(file).stored.readings.size).toBe(1);
	});

	it('reports in the status line that it cannot write', () => {
		useFakeTimers();
		const folder = path.join(temporaryFolder(), 'gone');
		const saver = createStateSaver(path.join(folder, 'state.json'));
		const store = newStore();
		saver.autosave(store, oneSource);
		fs.rmSync(folder, {recursive: true, force: true});
		fs.writeFileSync(folder, 'in the way');
		read(store);
		vi.advanceTimersByTime(60_000);
		expect(store.get().message).toMatchObject({isError: true});
		expect(store.get().message?.text).toContain('could not be written');
		store.dispatch({type: 'command', name: 'show-help', at});
		vi.advanceTimersByTime(600_000);
		expect(store.get().message).toBeNull();
	});

	it('tries again while the disk is full, reports the failure once, and reports when the state is saved again', () => {
		useFakeTimers();
		const file = path.join(temporaryFolder(), 'state.json');
		const disk = fullDisk('short write');
		const store = newStore();
		createStateSaver(file, disk).autosave(store, oneSource);
		read(store);
		vi.advanceTimersByTime(3000);
		expect(store.get().message).toMatchObject({isError: true, text: expect.stringContaining('the disk is full')});
		store.dispatch({type: 'command', name: 'show-help', at});
		vi.advanceTimersByTime(120_000);
		expect(store.get().message).toBeNull();
		expect(fs.existsSync(file)).toBe(false);
		disk.makeRoom();
		vi.advanceTimersByTime(30_000);
		expect(createStateSaver(file).stored.readings.size).toBe(1);
		expect(store.get().message).toMatchObject({isError: false, text: 'The reading state is saved again'});
	});

	it('saves again after a failed save', () => {
		const folder = path.join(temporaryFolder(), 'gone');
		const file = path.join(folder, 'state.json');
		const saver = createStateSaver(file);
		const store = newStore();
		saver.autosave(store, oneSource);
		read(store);
		fs.rmSync(folder, {recursive: true, force: true});
		fs.writeFileSync(folder, 'in the way');
		expect(saver.save()).toContain('could not be written');
		fs.rmSync(folder);
		expect(saver.save()).toBeNull();
		expect(createStateSaver(file).stored.readings.size).toBe(1);
	});
});
