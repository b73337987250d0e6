import {type Block, type Container} from '../../article/article.js';
import {listMarkerOf} from '../../text/list-marker.js';
import {displayWidth} from '../../text/width.js';

/** The characters beside the lines of a block. */
export type BlockPrefixes = {
	/** Before the first line. */
	readonly first: string;
	/** The length of the bullet or number at the start of the first line, in code units. */
	readonly markerLength: number;
	/** Between the bullet or number and the words: the bars of a quote inside the item. */
	readonly afterMarker: string;
	/** Before all other lines. */
	readonly other: string;
};

const bar = '▎ ';

const drawn = (container: Container): string => container === 'quote' ? bar : ' '.repeat(container);

/** Returns the bars and indents of containers, outermost first, as many as fit into `room` columns. */
function drawContainers(containers: readonly Container[], room: number): string {
	let prefix = '';
	for (const container of containers) {
		const next = prefix + drawn(container);
		if (next.length > room) {
			break;
		}

		prefix = next;
	}

	return prefix;
}

/** Returns the prefix of a blank line inside containers: the bars of the quotes. */
export const blankPrefix = (containers: readonly Container[], width: number): string => drawContainers(containers, Math.floor(width / 2)).trimEnd();

/** Returns the containers of a block and the length of its marker. Those of plain text follow from its kind, level and text. */
function structureOf(text: string, block: Block): {readonly containers: readonly Container[]; readonly markerLength: number} {
	const {kind, level, containers, markerLength = 0} = block;
	if (containers) {
		return {containers, markerLength};
	}

	if (kind === 'block-quote') {
		return {containers: Array.from({length: level}, () => 'quote' as const), markerLength: 0};
	}

	const marker = kind === 'list-item' ? listMarkerOf(text.slice(block.start, Math.min(block.end, block.start + 12))) : '';
	const outer = kind === 'list-item' ? Array.from({length: level - 1}, () => 2) : [];
	return {containers: marker === '' ? outer : [...outer, displayWidth(marker)], markerLength: marker.length};
}

/** Returns the prefixes of the lines of a block. They take at most half of the width, at any depth. */
export function prefixesOf(text: string, block: Block, width: number): BlockPrefixes {
	const room = Math.floor(width / 2);
	const {containers, markerLength} = structureOf(text, block);
	const own = containers.findLastIndex(container => container !== 'quote');
	const columns = containers[own];
	if (markerLength === 0 || columns === undefined || columns === 'quote' || columns >= width / 2) {
		const prefix = drawContainers(markerLength === 0 ? containers : containers.slice(0, own), room);
		return {
			first: prefix, markerLength: 0, afterMarker: '', other: prefix,
		};
	}

	const marker = text.slice(block.start, block.start + markerLength);
	const outer = drawContainers(containers.slice(0, own), room - columns);
	const inner = drawContainers(containers.slice(own + 1), room - columns - outer.length);
	// The text of all items of a list starts in one column. Numbers end in one column, bullets start in one.
	const missing = ' '.repeat(Math.max(0, columns - displayWidth(marker)));
	const isNumber = /^[\p{L}\p{N}]/v.test(marker);
	return {
		first: outer + (isNumber ? missing : ''),
		markerLength,
		afterMarker: (isNumber ? '' : missing) + inner,
		other: outer + ' '.repeat(columns) + inner,
	};
}
