import fs from 'node:fs';
import path from 'node:path';
import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {createAnchor} from '../../../source/session/annotations/anchor.js';
import {type Reading} from '../../../source/session/state/reading.js';
import {openStateFile} from '../../../source/storage/state/state-file.js';
import {emptyState, type StoredState} from '../../../source/storage/state/stored-state.js';
import {subscription} from '../../helpers/subscriptions.js';
import {temporaryFolder} from '../../helpers/system/folder.js';
import {diskFailures, fullDisk} from '../../helpers/system/full-disk.js';

const reading = (position: number): Reading => ({
	position, read: true, starred: false, lastOpened: '2026-05-04T10:00:00.000Z',
});

const withReadings = (...readings: ReadonlyArray<readonly [string, Reading]>): StoredState => ({...emptyState, readings: new Map(readings)});

const newFile = (name = 'state.json'): string => path.join(temporaryFolder(), name);

describe('openStateFile', () => {
	it('returns the state that was saved', () => {
		const file = newFile();
		const state: StoredState = {
			settings: {
				list: false, sidebar: true, listWidth: 30, sidebarWidth: null, measure: 80, tab: 'people',
			},
			readings: new Map([['a', reading(120)], ['__proto__', reading(7)], ['b.c', reading(9)]]),
			annotations: new Map([['a', {
				title: 'Ferries', source: 'ferries.txt',
				list: [{kind: 'note', note: 'Ask her.', anchor: createAnchor('The boats will sail.', {start: 4, end: 9})}],
			}]]),
			subscriptions: [{
				url: 'https://a.example/feed', title: 'The A', folders: ['World'], tags: ['daily'], added: '2026-11-24T09:00:00.000Z',
			}],
			views: [{name: 'Ada', query: 'speaker:ada', isNotifying: true}, {name: 'Ferries', query: 'ferry', isNotifying: false}],
			sources: ['/news/articles', '/news/story.txt'],
			lastArticle: 'a',
			theme: 'light',
		};
		expect(openStateFile(file).save(state)).toBeNull();
		expect(openStateFile(file)).toMatchObject({state, problem: null});
	});

	it('starts with an empty state if there is no file, and creates none', () => {
		const file = newFile();
		expect(openStateFile(file)).toMatchObject({state: emptyState, problem: null});
	});

	it('creates the folder of the file', () => {
		const file = path.join(temporaryFolder(), 'a', 'b', 'state.json');
		expect(openStateFile(file).save(withReadings(['a', reading(1)]))).toBeNull();
		expect(openStateFile(file).state.readings.get('a')).toEqual(reading(1));
	});

	it.each(['state', 'state.json', '.state', 'my.state.file', 'état 東京'])('uses exactly the file that is named: %s', name => {
		const file = newFile(name);
		openStateFile(file).save(withReadings(['a', reading(1)]));
		expect(fs.readdirSync(path.dirname(file))).toEqual([name]);
	});

	it('creates a file that only the user can read', () => {
		const file = newFile();
		openStateFile(file).save(withReadings(['a', reading(1)]));
		expect(fs.statSync(file).mode.toString(8)).toMatch(/00$/v);
	});

	it('replaces readings that were saved before', () => {
		const file = newFile();
		const opened = openStateFile(file);
		opened.save(withReadings(['a', {...reading(5), starred: true}]));
		opened.save(withReadings(['a', {...reading(0), read: false}]));
		expect(openStateFile(file).state.readings.get('a')).toEqual({...reading(0), read: false});
	});

	it('keeps the subscriptions that another window has added or removed meanwhile', () => {
		const file = newFile();
		const withSubscriptions = (...names: readonly string[]): StoredState => ({...emptyState, subscriptions: names.map(name => subscription(name))});
		openStateFile(file).save(withSubscriptions('a', 'b'));
		const one = openStateFile(file);
		openStateFile(file).save(withSubscriptions('b', 'c'));
		one.save(withSubscriptions('a', 'b', 'd'));
		expect(openStateFile(file).state.subscriptions).toEqual(withSubscriptions('b', 'c', 'd').subscriptions);
	});

	it('writes a version that earlier programs read as long as there are no subscriptions', () => {
		const file = newFile();
		const versionIn = (): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));
		openStateFile(file).save(emptyState);
		expect(versionIn()).toMatchObject({version: 1});
		openStateFile(file).save({...emptyState, subscriptions: [subscription('a')]});
		expect(versionIn()).toMatchObject({version: 2});
	});

	it('keeps the readings that another window has stored meanwhile', () => {
		const file = newFile();
		const one = openStateFile(file);
		const two = openStateFile(file);
		one.save(withReadings(['a', reading(1)], ['both', reading(1)]));
		two.save(withReadings(['b', reading(2)], ['both', reading(2)]));
		expect(openStateFile(file).state.readings).toEqual(new Map([['a', reading(1)], ['both', reading(2)], ['b', reading(2)]]));
	});

	it('keeps the annotations that another window has added, and drops those that it has removed', () => {
		const file = newFile();
		const annotated = (...notes: readonly string[]): StoredState => ({
			...emptyState, annotations: new Map([['a', {
				title: 'Ferries', source: 'ferries.txt', list: notes.map(note => ({kind: 'note', note, anchor: createAnchor('The boats will sail.', {start: 4, end: 9})} as const)),
			}]]),
		});
		const notesIn = (): string[] => openStateFile(file).state.annotations.get('a')?.list.flatMap(each => each.kind === 'note' ? [each.note] : []) ?? [];
		openStateFile(file).save(annotated('one', 'two'));
		const [first, second] = [openStateFile(file), openStateFile(file)];
		first.save(annotated('two', 'three'));
		second.save(annotated('one', 'two', 'four'));
		expect(notesIn()).toEqual(['two', 'four', 'three']);
		second.save(annotated('one', 'two'));
		expect(notesIn()).toEqual(['two', 'three']);
		second.save(annotated());
		expect(notesIn()).toEqual(['three']);
	});

	it('keeps them at the next save too, and restores those that the other window has lost', () => {
		const file = newFile();
		const a = reading(1);
		const one = openStateFile(file);
		one.save(withReadings(['a', a]));
		const two = openStateFile(file);
		two.save(withReadings(['a', {...a, starred: true}], ['b', reading(2)]));
		one.save(withReadings(['a', a], ['c', reading(3)]));
		expect(openStateFile(file).state.readings).toEqual(new Map([['a', {...a, starred: true}], ['b', reading(2)], ['c', reading(3)]]));
		fs.rmSync(file);
		one.save(withReadings(['a', a], ['c', reading(3)]));
		expect([...openStateFile(file).state.readings.keys()]).toEqual(['a', 'c']);
	});

	it('starts a new file if the old one was damaged during the session, and keeps a copy of the old one', () => {
		const file = newFile();
		const opened = openStateFile(file);
		opened.save(withReadings(['a', reading(1)]));
		fs.writeFileSync(file, '{"readings"');
		expect(opened.save(withReadings(['a', reading(2)]))).toBeNull();
		expect(openStateFile(file)).toMatchObject({problem: null, state: {readings: new Map([['a', reading(2)]])}});
		const aside = fs.readdirSync(path.dirname(file)).find(name => name.includes('.broken-')) ?? '';
		expect(fs.readFileSync(path.join(path.dirname(file), aside), 'utf8')).toBe('{"readings"');
	});
});

describe('openStateFile with a file of something else', () => {
	it.each([
		['is not a reading state', '{"name": "newsreader", "version": "0.2.0", "dependencies": {}}'],
		['is not a reading state', '{"readings": [1, 2]}'],
		['was written by a newer newsreader', '{"version": 3, "readings": {}, "highlights": {}}'],
	])('keeps nothing in a file that %s: %s', (reason, content) => {
		const file = newFile();
		fs.writeFileSync(file, content);
		const opened = openStateFile(file);
		expect(opened.problem).toContain(`${reason}): nothing will be kept`);
		opened.save(withReadings(['a', reading(1)]));
		expect(fs.readFileSync(file, 'utf8')).toBe(content);
		expect(fs.readdirSync(path.dirname(file))).toEqual(['state.json']);
	});

	it('writes nothing over a state that a newer version has written meanwhile', () => {
		const file = newFile();
		const opened = openStateFile(file);
		fs.writeFileSync(file, '{"version": 3, "readings": {}}');
		expect(opened.save(withReadings(['a', reading(1)]))).toContain('was written by a newer newsreader');
		expect(fs.readFileSync(file, 'utf8')).toBe('{"version": 3, "readings": {}}');
	});

	it('reads a state behind a byte order mark', () => {
		const file = newFile();
		fs.writeFileSync(file, '\uFEFF{"readings": {"a": {"position": 3}}}');
		expect(openStateFile(file)).toMatchObject({problem: null, state: {readings: new Map([['a', {position: 3}]])}});
	});

	it('writes through a link that leads nowhere yet', () => {
		const folder = temporaryFolder();
		const link = path.join(folder, 'state.json');
		fs.symlinkSync('elsewhere/real.json', link);
		expect(openStateFile(link).save(withReadings(['a', reading(1)]))).toBeNull();
		expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
		expect(openStateFile(path.join(folder, 'elsewhere/real.json')).state.readings.get('a')).toEqual(reading(1));
	});

	it('removes what a program left that was killed while it wrote', () => {
		const file = newFile();
		openStateFile(file).save(withReadings(['a', reading(1)]));
		fs.writeFileSync(`${file}.9b2f7c52-5d1e-4a58-9d0e-4f3f0f7a1c11.tmp`, '{"readings"');
		fs.writeFileSync(`${file}.lock`, '999999999 nowhere');
		fs.utimesSync(`${file}.lock`, 0, 0);
		expect(openStateFile(file).state.readings.get('a')).toEqual(reading(1));
		expect(fs.readdirSync(path.dirname(file))).toEqual(['state.json']);
	});
});

describe('openStateFile with a damaged file', () => {
	const now = new Date('2026-05-04T10:00:00.000Z');

	it.each(['{"readings": {"a"', '', 'no JSON at all', '[]', 'null', '\u0000\u0001'])('keeps a copy of a file with the content %j, and starts a new one', content => {
		const file = newFile();
		fs.writeFileSync(file, content);
		const opened = openStateFile(file, {now});
		const aside = `${file}.broken-2026-05-04T100000.000Z`;
		expect(opened.problem).toContain(aside);
		expect(opened.problem).not.toContain('\n');
		expect(fs.readFileSync(aside, 'utf8')).toBe(content);
		expect(opened.state).toEqual(emptyState);
		expect(opened.save(withReadings(['a', reading(1)]))).toBeNull();
		expect(openStateFile(file).state.readings.get('a')).toEqual(reading(1));
	});

	it('reports the damage once', () => {
		const file = newFile();
		fs.writeFileSync(file, '{');
		expect(openStateFile(file, {now}).problem).not.toBeNull();
		expect(openStateFile(file, {now}).problem).toBeNull();
	});
});

describe('openStateFile on a full disk', () => {
	it.each(diskFailures)('keeps the stored state whole if %s fails with %s, and saves it when there is room', (step, code) => {
		const file = newFile();
		openStateFile(file).save(withReadings(['a', reading(1)]));
		const before = fs.readFileSync(file, 'utf8');
		const fileSystem = fullDisk(step, code);
		const opened = openStateFile(file, {fileSystem});
		const changed = withReadings(['a', reading(1)], ['b', reading(2)]);
		expect(opened.save(changed)).toMatch(/^The reading state could not be written to .+ \([^A-Z]+\)$/v);
		expect(fs.readFileSync(file, 'utf8')).toBe(before);
		expect(fs.readdirSync(path.dirname(file))).toEqual(['state.json']);
		fileSystem.makeRoom();
		expect(opened.save(changed)).toBeNull();
		expect(openStateFile(file).state.readings.get('b')).toEqual(reading(2));
	});

	it('reports that the disk is full', () => {
		expect(openStateFile(newFile(), {fileSystem: fullDisk('short write')}).save(emptyState)).toContain('(the disk is full)');
	});

	it('saves later if at first there is no room for the folder', () => {
		const file = path.join(temporaryFolder(), 'folder', 'state.json');
		const mkdir = vi.spyOn(fs, 'mkdirSync').mockImplementation(() => {
			throw Object.assign(new Error('no room'), {code: 'ENOSPC'});
		});
		onTestFinished(() => {
			mkdir.mockRestore();
		});
		const opened = openStateFile(file);
		expect(opened.problem).toContain('cannot be used (the disk is full)');
		expect(opened.save(withReadings(['a', reading(1)]))).toContain('cannot be used (the disk is full)');
		mkdir.mockRestore();
		expect(opened.save(withReadings(['a', reading(1)]))).toBeNull();
		expect(opened.save(withReadings(['a', reading(2)]))).toBeNull();
		expect(openStateFile(file).state.readings.get('a')).toEqual(reading(2));
	});

	it('keeps a link to the state file, and its target', () => {
		const folder = temporaryFolder({'real/state.json': ''});
		openStateFile(path.join(folder, 'real/state.json')).save(withReadings(['a', reading(1)]));
		fs.symlinkSync('real/state.json', path.join(folder, 'link.json'));
		openStateFile(path.join(folder, 'link.json')).save(withReadings(['a', reading(2)]));
		expect(fs.readlinkSync(path.join(folder, 'link.json'))).toBe('real/state.json');
		expect(openStateFile(path.join(folder, 'real/state.json')).state.readings.get('a')).toEqual(reading(2));
	});
});

describe('openStateFile in a place that cannot be written', () => {
	it('reports it in one line and saves nothing', () => {
		const file = newFile();
		fs.writeFileSync(file, 'a file');
		const opened = openStateFile(path.join(file, 'state.json'));
		expect(opened.state).toEqual(emptyState);
		expect(opened.problem).toMatch(/^The reading state .*cannot be used \([^A-Z]+\)/v);
		expect(opened.problem).not.toContain('\n');
		expect(opened.save(withReadings(['a', reading(1)]))).toBeNull();
	});

	it('reports in one line a place that is lost during the session', () => {
		const folder = path.join(temporaryFolder(), 'gone');
		const opened = openStateFile(path.join(folder, 'state.json'));
		fs.rmSync(folder, {recursive: true, force: true});
		fs.writeFileSync(folder, 'in the way');
		const problem = opened.save(withReadings(['a', reading(1)]));
		expect(problem).toMatch(/^The reading state could not be written to .* \([^A-Z]+\)$/v);
	});

	it('reports a folder in place of the file', () => {
		const folder = temporaryFolder();
		expect(openStateFile(folder).problem).toContain('cannot be used');
	});
});
