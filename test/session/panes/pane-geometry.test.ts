import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
	defaultPaneSettings, geometryOf, minTerminalSize, paneNames, textColumns, type Pane, type PaneSettings,
} from '../../../source/session/panes/pane-geometry.js';

type View = Parameters<typeof geometryOf>[2];

const reading: View = {focus: 'reader', sidePane: 'sidebar', isZoomed: false};

const panesAt = (columns: number, settings: Partial<PaneSettings> = {}, view: Partial<View> = {}): Pane[] =>
	geometryOf({columns, rows: 30}, {...defaultPaneSettings, ...settings}, {...reading, ...view}).panes.map(({pane}) => pane);

const width = fc.option(fc.integer({min: -100, max: 500}), {nil: null});
const settings: fc.Arbitrary<PaneSettings> = fc.record({
	list: fc.boolean(), sidebar: fc.boolean(), listWidth: width, sidebarWidth: width, measure: fc.integer({min: 20, max: 200}), tab: fc.constantFrom('quotes', 'people', 'places', 'links'),
});
const view: fc.Arbitrary<View> = fc.record({focus: fc.constantFrom(...paneNames), sidePane: fc.constantFrom('list', 'sidebar'), isZoomed: fc.boolean()});
const size = fc.record({columns: fc.integer({min: 1, max: 400}), rows: fc.integer({min: 1, max: 120})});

describe('the shown panes', () => {
	it('are all three from 110 columns on', () => {
		expect(panesAt(110)).toEqual(['list', 'reader', 'sidebar']);
	});

	it('are the reader and the outer pane last used below 110 columns', () => {
		expect(panesAt(109)).toEqual(['reader', 'sidebar']);
		expect(panesAt(109, {}, {sidePane: 'list'})).toEqual(['list', 'reader']);
		expect(panesAt(72, {}, {focus: 'list'})).toEqual(['list', 'reader']);
	});

	it('are only the focused one below 72 columns', () => {
		expect(panesAt(71)).toEqual(['reader']);
		expect(panesAt(71, {}, {focus: 'sidebar'})).toEqual(['sidebar']);
	});

	it('do not include hidden panes', () => {
		expect(panesAt(160, {list: false})).toEqual(['reader', 'sidebar']);
		expect(panesAt(160, {list: false, sidebar: false})).toEqual(['reader']);
		expect(panesAt(80, {sidebar: false})).toEqual(['list', 'reader']);
	});

	it('are only the focused one while it is zoomed', () => {
		expect(panesAt(160, {}, {focus: 'list', isZoomed: true})).toEqual(['list']);
	});

	it.each([[19, 30], [80, 5], [1, 1]])('are none at %sx%s, where only one line fits', (columns, rows) => {
		const geometry = geometryOf({columns, rows}, defaultPaneSettings, reading);
		expect(geometry.isTooSmall).toBe(true);
		expect(geometry.panes).toEqual([]);
	});

	it('are one at the smallest supported size', () => {
		const geometry = geometryOf(minTerminalSize, defaultPaneSettings, reading);
		expect(geometry).toMatchObject({isTooSmall: false, height: 4, panes: [{pane: 'reader', width: 19, hasRule: true}]});
	});
});

describe('the widths of the panes', () => {
	it('add up to the width of the terminal, with the rules, for any settings', () => {
		fc.assert(fc.property(size, settings, view, (size, settings, view) => {
			const {panes, isTooSmall: tooSmall} = geometryOf(size, settings, view);
			fc.pre(!tooSmall);
			expect(panes.reduce((sum, {width, hasRule}) => sum + width + (hasRule ? 1 : 0), 0)).toBe(size.columns);
		}));
	});

	it('leave room for the content of every pane, most for the reader', () => {
		fc.assert(fc.property(size, settings, view, (size, settings, view) => {
			for (const {pane, width} of geometryOf(size, settings, view).panes) {
				expect(width).toBeGreaterThanOrEqual(pane === 'reader' ? 19 : 16);
			}
		}));
	});

	it('leave a column for a rule at the right of each pane but a last list or sidebar', () => {
		fc.assert(fc.property(size, settings, view, (size, settings, view) => {
			const {panes} = geometryOf(size, settings, view);
			expect(panes.map(({hasRule}) => hasRule)).toEqual(panes.map(({pane}, index) => pane === 'reader' || index < panes.length - 1));
		}));
	});

	it('are given in the order list, reader, sidebar, and include the focused pane unless it is hidden', () => {
		fc.assert(fc.property(size, settings, view, (size, settings, view) => {
			const {panes, isTooSmall: tooSmall} = geometryOf(size, settings, view);
			fc.pre(!tooSmall);
			const names = panes.map(({pane}) => pane);
			expect(names).toEqual(paneNames.filter(pane => names.includes(pane)));
			expect(names.includes(view.focus) || (view.focus !== 'reader' && !settings[view.focus])).toBe(true);
		}));
	});

	it('are the chosen widths if there is room', () => {
		const {panes} = geometryOf({columns: 160, rows: 40}, {...defaultPaneSettings, listWidth: 30, sidebarWidth: 50}, reading);
		expect(panes.map(({width}) => width)).toEqual([30, 78, 50]);
	});

	it('give the outer panes what the text does not use on a wide terminal', () => {
		const widths = (columns: number): number[] => geometryOf({columns, rows: 40}, defaultPaneSettings, reading).panes.map(({width}) => width);
		expect(widths(120)).toEqual([31, 53, 34]);
		expect(widths(200)).toEqual([51, 93, 54]);
	});
});

describe('the columns of the text', () => {
	it('are centred in a wide pane', () => {
		expect(textColumns(104, 72)).toEqual({text: 72, margin: 14});
	});

	it('fill a narrow pane up to its gutter and a space', () => {
		expect(textColumns(40, 72)).toEqual({text: 36, margin: 0});
	});

	it('never exceed the pane', () => {
		fc.assert(fc.property(fc.integer({min: 5, max: 400}), fc.integer({min: 20, max: 200}), (pane, measure) => {
			const {text, margin} = textColumns(pane, measure);
			expect(text).toBeGreaterThan(0);
			expect(margin + 3 + text + 1).toBeLessThanOrEqual(pane);
		}));
	});
});
