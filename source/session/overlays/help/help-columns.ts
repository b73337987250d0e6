import {displayWidth, padEnd} from '../../../text/width.js';
import {type Size} from '../../panes/pane-geometry.js';
import {type Session} from '../../state/session.js';
import {maxContentSize} from '../box-place.js';
import {wrapWithHangingIndent, type OverlayLine} from '../text-line.js';
import {helpLines, type HelpLine} from './help-lines.js';

/** The narrowest and the widest column, and the columns between two of them. */
const columnLimits = {
	min: 46, max: 76, most: 3, gap: 3,
} as const;

/** The rows above the help: the filter, and a blank. */
export const filterRows = 2;

const blank: OverlayLine = {prefix: '', text: '', isHeading: false};

/** The lines of one command, with the heading above it if it is the first of a group; or a blank. Columns do not cut it. */
type Block = readonly OverlayLine[];

/** Returns the commands of the help, wrapped to a width, with a blank before each group. */
function wrapLines(lines: readonly HelpLine[], width: number): Block[] {
	const keysWidth = Math.min(Math.floor(width / 3), Math.max(0, ...lines.map(line => 'keys' in line ? displayWidth(line.keys) : 0)));
	const blocks: Block[] = [];
	let heading: Block = [];
	for (const line of lines) {
		if ('heading' in line) {
			heading = [{prefix: '', text: line.heading, isHeading: true}];
			blocks.push(...(blocks.length > 0 ? [[blank]] : []));
		} else {
			blocks.push([...heading, ...wrapWithHangingIndent(`  ${padEnd(line.keys, keysWidth)} `, line.help, width)]);
			heading = [];
		}
	}

	return blocks;
}

/** Distributes blocks over columns of a height. A column does not begin with a blank. */
function fillColumns(blocks: readonly Block[], height: number): OverlayLine[][] {
	const columns: OverlayLine[][] = [[]];
	for (const block of blocks) {
		const column = columns.at(-1) ?? [];
		const isBlank = block[0] === blank;
		if (column.length > 0 && column.length + block.length > height) {
			columns.push(isBlank ? [] : [...block]);
		} else if (!isBlank || column.length > 0) {
			column.push(...block);
		}
	}

	return columns;
}

/** The help in columns: rows of lines that stand side by side, each as wide as `width`. */
type HelpColumns = {readonly width: number; readonly rows: ReadonlyArray<readonly OverlayLine[]>};

function columnsOf(session: Session, text: string): HelpColumns {
	const room = maxContentSize(session.size).columns;
	const {min, max, most, gap} = columnLimits;
	const count = session.panes.isSinglePane ? 1 : Math.max(1, Math.min(most, Math.floor((room + gap) / (min + gap))));
	const width = Math.min(max, Math.floor((room - (gap * (count - 1))) / count));
	const lines = wrapLines(helpLines(session.keymap, session.panes.focus, text), width);
	let height = Math.ceil(lines.reduce((sum, block) => sum + block.length, 0) / count);
	let columns = fillColumns(lines, height);
	while (columns.length > count) {
		height++;
		columns = fillColumns(lines, height);
	}

	const rowCount = Math.max(0, ...columns.map(column => column.length));
	return {width, rows: Array.from({length: rowCount}, (_, row) => columns.map(column => column[row] ?? blank))};
}

/** Returns the columns of the help that match the text that is typed. */
export const helpColumns = (session: Session): HelpColumns => columnsOf(session, session.overlay.kind === 'help' ? session.overlay.text : '');

/** Returns the size of the help that no text filters: the box keeps it while a text is typed. */
export function helpSize(session: Session): Size {
	const {width, rows} = columnsOf(session, '');
	const count = rows[0]?.length ?? 1;
	return {columns: (count * width) + ((count - 1) * columnLimits.gap), rows: rows.length + filterRows};
}

/** The blanks between two columns. */
export const columnGap = ' '.repeat(columnLimits.gap);
