import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {frameRows} from '../../source/frame/frame-rows.js';
import {placeAt} from '../../source/frame/place-at.js';
import {readerView} from '../../source/session/model/reader-view.js';
import {geometry, shownAnalysis} from '../../source/session/model/selectors.js';
import {type Size} from '../../source/session/panes/pane-geometry.js';
import {type Session} from '../../source/session/state/session.js';
import {type Place, type Target} from '../../source/session/state/target.js';
import {sliceColumns} from '../../source/text/slice-columns.js';
import {displayWidth} from '../../source/text/width.js';
import {
	debate, ferries, shelf, story,
} from '../helpers/articles/articles.js';
import {now} from '../helpers/screen/render.js';
import {openSession, press} from '../helpers/screen/session.js';
import {themes} from '../helpers/screen/themes.js';

/** The place of each cell of the screen. */
function places(session: Session): Array<{readonly column: number; readonly row: number; readonly place: Place; readonly drawn: string}> {
	const {columns, rows} = session.size;
	const texts = frameRows(session, themes.none, now).map(row => row.map(({text}) => text).join(''));
	return Array.from({length: rows}, (_, row) => Array.from({length: columns}, (_, column) => ({
		column, row, place: placeAt(session, themes.none, now, {column, row}), drawn: sliceColumns(texts[row] ?? '', column, column + 1),
	}))).flat();
}

const targetOf = (place: Place): Target | null => 'target' in place ? place.target : null;

const sizes = fc.record<Size>({columns: fc.integer({min: 30, max: 115}), rows: fc.integer({min: 8, max: 12})});
const keys = fc.array(fc.constantFrom('j', ']', 'J', 'space', 'd', 'return', 'tab', 'e', 'z'), {maxLength: 8});

/** Wide enough for three panes, and no higher than needed: the tests look at each cell. */
const size = {columns: 112, rows: 20};

const wideText = story('宽字 mayors\n\nThe {@Oslo} 市长说：[[Anna|“我们\t会去，他们不会。” They 会 go]] said Anna.\n\n'.concat('Nothing to quote here, and some more of it. '.repeat(20)));

describe('placeAt', () => {
	it('finds, under each character of the text, the offset of this character', () => {
		fc.assert(fc.property(sizes, keys, fc.constantFrom(debate(), ferries(), wideText), (size, pressed, first) => {
			const session = press(openSession({stories: [first, ...shelf(3)], size}), ...pressed);
			const text = readerView(session)?.article.text ?? '';
			for (const {place, drawn} of places(session)) {
				const target = targetOf(place);
				if (target?.kind === 'text' && drawn.trim() !== '') {
					expect(text.slice(target.start).startsWith(drawn), `“${drawn}” at ${target.start}`).toBe(true);
				}
			}
		}), {numRuns: 10});
	});

	it('finds each article and each quote on the screen', () => {
		fc.assert(fc.property(sizes, keys, (size, pressed) => {
			const session = press(openSession({stories: [debate(), ...shelf(6)], size}), ...pressed);
			const {panes} = geometry(session);
			const found = places(session);
			const targets = found.flatMap(({place}) => targetOf(place) ?? []);
			if (panes.some(({pane}) => pane === 'list')) {
				const {top, listed} = session.list;
				expect(targets.filter(({kind}) => kind === 'article').map(target => 'index' in target ? target.index : -1)).toContain(top);
				for (const {place, row} of found) {
					const target = targetOf(place);
					if (target?.kind === 'article') {
						expect(listed[target.index], `row ${row}`).toBeDefined();
					}
				}
			}

			const view = readerView(session);
			if (view && panes.some(({pane}) => pane === 'reader')) {
				const visible = view.lines.filter(({kind}) => kind !== 'credits');
				for (const {start, end} of shownAnalysis(session)?.quotes ?? []) {
					const isShown = visible.some(line => line.start <= start && start < line.end && line.start < line.end);
					expect(!isShown || targets.some(target => target.kind === 'text' && target.start >= start && target.start < end)).toBe(true);
				}
			}
		}), {numRuns: 10});
	});

	it('finds the keys of the status line, the tabs of the sidebar and the rules', () => {
		const session = openSession({stories: [debate(), ...shelf(3)], size});
		const found = places(session);
		const wordsOf = (isMeant: (place: Place) => boolean): string => found.filter(({place}) => isMeant(place)).map(({drawn}) => drawn).join('');
		expect(wordsOf(place => place.area === 'status' && place.target?.kind === 'key' && place.target.key === '?')).toBe('? help');
		expect(wordsOf(place => targetOf(place)?.kind === 'tab')).toBe('QuotesPeoplePlacesLinks');
		expect(wordsOf(place => place.area === 'rule' && place.pane === 'list')).toMatch(/^│+$/v);
		expect(new Set(found.flatMap(({place, column}) => place.area === 'rule' ? [column] : [])).size).toBe(2);
	});

	it('finds what is in an open box, and what is beside it', () => {
		const session = press(openSession({stories: [debate(), ...shelf(3)], size}), ',');
		const found = places(session);
		const entries = found.flatMap(({place}) => place.area === 'box' && place.target?.kind === 'entry' ? [place.target.index] : []);
		expect(new Set(entries)).toEqual(new Set([0, 1, 2, 3]));
		expect(found[0]?.place).toEqual({area: 'outside'});
		const commands = places(press(session, 'escape', ':')).flatMap(({place}) => place.area === 'box' && place.target?.kind === 'entry' ? [place.target.index] : []);
		expect(new Set(commands).size).toBeGreaterThan(10);
	});

	it('takes the column of a wide character as that character', () => {
		const session = openSession({stories: [wideText]});
		const first = places(session).find(({place}) => place.area === 'pane' && place.target?.kind === 'text' && place.target.start === 0);
		expect(first).toBeDefined();
		const next = placeAt(session, themes.none, now, {column: (first?.column ?? 0) + displayWidth('宽') - 1, row: first?.row ?? 0});
		expect(targetOf(next)).toMatchObject({kind: 'text', start: 0});
	});
});
