import fs from 'node:fs';
import path from 'node:path';
import {
	describe, expect, it, onTestFinished, vi,
} from 'vitest';
import {type Reading} from '../../source/session/model/state.js';
import {openStateFile} from '../../source/storage/state-file.js';
import {emptyState, type StoredState} from '../../source/storage/stored-state.js';
import {temporaryFolder} from '../helpers/folder.js';
import {diskFailures, fullDisk} from '../helpers/full-disk.js';

const reading = (position: number): Reading => ({
	position, read: true, starred: false, lastOpened: '2026-05-04T10:00:00.000Z',
});

const withReadings = (...readings: ReadonlyArray<readonly [string, Reading]>): StoredState => ({...emptyState, readings: new Map(readings)});

const newFile = (name = 'state.json'): string => path.join(temporaryFolder(), name);

describe('the state file', () => {
	it('gives back what was saved', () => {
		const file = newFile();
		const state: StoredState = {
			settings: {
				list: false, sidebar: true, listWidth: 30, sidebarWidth: null, measure: 80, tab: 'entities',
			},
			readings: new Map([['a', reading(120)], ['__proto__', reading(7)], ['b.c', reading(9)]]),
			sources: ['/news/articles', '/news/story.txt'],
			lastArticle: 'a',
		};
		expect(openStateFile(file).save(state)).toBeNull();
		expect(openStateFile(file)).toMatchObject({state, problem: null});
	});

	it('begins with nothing where there is none, and makes none by being opened', () => {
		const file = newFile();
		expect(openStateFile(file)).toMatchObject({state: emptyState, problem: null});
	});

	it('makes the folder that it needs', () => {
		const file = path.join(temporaryFolder(), 'a', 'b', 'state.json');
		expect(openStateFile(file).save(withReadings(['a', reading(1)]))).toBeNull();
		expect(openStateFile(file).state.readings.get('a')).toEqual(reading(1));
	});

	it.each(['state', 'state.json', '.state', 'my.state.file', 'état 東京'])('is the very file that was named: %s', name => {
		const file = newFile(name);
		openStateFile(file).save(withReadings(['a', reading(1)]));
		expect(fs.readdirSync(path.dirname(file))).toEqual([name]);
	});

	it('is for its owner alone', () => {
		const file = newFile();
		openStateFile(file).save(withReadings(['a', reading(1)]));
		expect(fs.statSync(file).mode.toString(8)).toMatch(/00$/v);
	});

	it('takes back what was saved before', () => {
		const file = newFile();
		const opened = openStateFile(file);
		opened.save(withReadings(['a', {...reading(5), starred: true}]));
		opened.save(withReadings(['a', {...reading(0), read: false}]));
		expect(openStateFile(file).state.readings.get('a')).toEqual({...reading(0), read: false});
	});

	it('keeps the readings that another window has stored meanwhile', () => {
		const file = newFile();
		const one = openStateFile(file);
		const two = openStateFile(file);
		one.save(withReadings(['a', reading(1)], ['both', reading(1)]));
		two.save(withReadings(['b', reading(2)], ['both', reading(2)]));
		expect(openStateFile(file).state.readings).toEqual(new Map([['a', reading(1)], ['both', reading(2)], ['b', reading(2)]]));
	});

	it('keeps them also when it saves again, and puts back what the other one has lost', () => {
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

	it('is begun anew where it was broken while it was in use, and what it held is kept beside', () => {
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

describe('a broken state file', () => {
	const now = new Date('2026-05-04T10:00:00.000Z');

	it.each(['{"readings": {"a"', '', 'no JSON at all', '[]', 'null', '\u0000\u0001'])('with %j in it is kept beside, and a new one begun', content => {
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

	it('is said once', () => {
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

	it('says that the disk is full', () => {
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

describe('a place that cannot be written', () => {
	it('is said in one line, and the session goes on with nothing kept', () => {
		const file = newFile();
		fs.writeFileSync(file, 'a file');
		const opened = openStateFile(path.join(file, 'state.json'));
		expect(opened.state).toEqual(emptyState);
		expect(opened.problem).toMatch(/^The reading state .*cannot be used \([^A-Z]+\)/v);
		expect(opened.problem).not.toContain('\n');
		expect(opened.save(withReadings(['a', reading(1)]))).toBeNull();
	});

	it('is said in one line when it is lost in between', () => {
		const folder = path.join(temporaryFolder(), 'gone');
		const opened = openStateFile(path.join(folder, 'state.json'));
		fs.rmSync(folder, {recursive: true, force: true});
		fs.writeFileSync(folder, 'in the way');
		const problem = opened.save(withReadings(['a', reading(1)]));
		expect(problem).toMatch(/^The reading state could not be written to .* \([^A-Z]+\)$/v);
	});

	it('may be a folder', () => {
		const folder = temporaryFolder();
		expect(openStateFile(folder).problem).toContain('cannot be used');
	});
});
