import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {defaultPaneSettings} from '../../../source/session/panes/pane-geometry.js';
import {
	emptyState, mergeReading, parseState, serializeState,
} from '../../../source/storage/state/stored-state.js';

describe('mergeReading', () => {
	const unopened = {
		position: 0, read: false, starred: false, lastOpened: '',
	};
	const opened = {...unopened, read: true, lastOpened: '2026-11-24T09:00:00.000Z'};

	it('keeps the changes of both windows', () => {
		expect(mergeReading({...unopened, starred: true}, undefined, opened)).toEqual({...opened, starred: true});
		expect(mergeReading({...opened, position: 40}, opened, {...opened, starred: true})).toEqual({...opened, position: 40, starred: true});
		expect(mergeReading({...opened, read: false}, opened, {...opened, starred: true})).toEqual({...opened, read: false, starred: true});
	});

	it('keeps the reading of this window if no other window has stored one', () => {
		expect(mergeReading(opened, undefined, undefined)).toEqual(opened);
	});
});

describe('parseState', () => {
	it('replaces values that are missing or of a wrong type by defaults', () => {
		expect(parseState({})).toEqual(emptyState);
		expect(parseState({
			settings: 'wide', readings: [1, 2], sources: 'all', lastArticle: 7, theme: 5,
		})).toEqual(emptyState);
		expect(parseState({
			settings: {
				list: 'yes', listWidth: '40', measure: null, tab: 'weather',
			},
		}).settings).toEqual(defaultPaneSettings);
		expect(parseState({readings: {a: {position: 'top', read: 1, starred: 'yes'}, b: null, c: 3}}).readings).toEqual(new Map([['a', {
			position: 0, read: false, starred: false, lastOpened: '',
		}]]));
		expect(parseState({sources: ['/a', 7, null, '/b']}).sources).toEqual(['/a', '/b']);
	});

	it('returns values within their limits for any stored JSON', () => {
		fc.assert(fc.property(fc.dictionary(fc.constantFrom('settings', 'readings', 'sources', 'lastArticle', 'theme', 'other'), fc.jsonValue()), stored => {
			const {settings, readings} = parseState(stored);
			expect(settings.measure).toBeGreaterThanOrEqual(20);
			expect(settings.measure).toBeLessThanOrEqual(200);
			for (const {position} of readings.values()) {
				expect(position).toBeGreaterThanOrEqual(0);
			}
		}));
	});

	it('moves a measure and a position into their limits', () => {
		expect(parseState({settings: {measure: 5000}}).settings.measure).toBe(200);
		expect(parseState({settings: {measure: -3}}).settings.measure).toBe(20);
		expect(parseState({readings: {a: {position: -12.5}}}).readings.get('a')?.position).toBe(0);
	});
});

describe('serializeState', () => {
	const many = (count: number, starred: number) => new Map(Array.from({length: count}, (_, index) => [`id ${index}`, {
		position: 1, read: true, starred: index === starred, lastOpened: new Date(index * 1000).toISOString(),
	}] as const));

	it('drops the articles opened longest ago if there are too many, except for starred ones', () => {
		const {readings} = parseState(serializeState({...emptyState, readings: many(50_010, 3)}));
		expect(readings.size).toBe(50_000);
		expect(readings.has('id 3')).toBe(true);
		expect(readings.has('id 0')).toBe(false);
		expect(readings.has('id 50009')).toBe(true);
	});
});
