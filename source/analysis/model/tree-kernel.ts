import {decodeBase64} from '../base/base64.js';
import {kernelCode} from './kernel-code.js';

/** The rows that are scored together. */
export const laneCount = 16;

/** The levels of a tree. */
export const depth = 4;
const splitsLength = depth * 2;

/** The bytes of a packed tree: a column and a threshold for each level, and sixteen leaves, each an `Int16`. */
export const treeLength = splitsLength + 32;

/** The most trees that all models may have together. */
export const maxTreeCount = 1536;

/** The most columns that a model may read, and the bytes from one row to the next. */
export const maxColumnCount = 128;

/** The most groups of rows that are loaded at a time. */
export const maxGroupCount = 4;

// The layout of the memory: the trees, the sums of leaves, the columns of each group, the rows.
const sumsAddress = maxTreeCount * treeLength;
const featuresAddress = sumsAddress + (laneCount * 4);
const groupLength = maxColumnCount * laneCount;
const rowsAddress = featuresAddress + (maxGroupCount * groupLength);
const memoryLength = 4 * 65_536;

/** Two functions over one memory. Addresses are in bytes. */
type Kernel = {
	readonly memory: {readonly buffer: ArrayBuffer};
	/** Turns the sixteen rows at `row` into columns at `features`, up to `end`. */
	readonly load: (row: number, features: number, end: number) => void;
	/** Sums the leaves of the trees from `tree` up to `end` for the rows whose columns are at `features`. */
	readonly score: (features: number, tree: number, end: number) => void;
};

/** Returns the kernel in plain JavaScript, for where WebAssembly is switched off. */
export const createPlainKernel = (): Kernel => {
	const buffer = new ArrayBuffer(memoryLength);
	const [bytes, view, totals] = [new Uint8Array(buffer), new DataView(buffer), new Int32Array(buffer, sumsAddress, laneCount)];
	return {
		memory: {buffer},
		load(row, features, end) {
			for (let at = features, column = row; at < end; at += laneCount, column++) {
				for (let lane = 0; lane < laneCount; lane++) {
					bytes[at + lane] = bytes[column + (lane * maxColumnCount)] ?? 0;
				}
			}
		},
		score(features, tree, end) {
			totals.fill(0);
			for (let at = tree; at < end; at += treeLength) {
				for (let lane = 0; lane < laneCount; lane++) {
					let leaf = 0;
					for (let split = at; split < at + splitsLength; split += 2) {
						const feature = bytes[features + ((bytes[split] ?? 0) * laneCount) + lane] ?? 0;
						leaf = (leaf * 2) + (feature > (bytes[split + 1] ?? 0) ? 1 : 0);
					}

					totals[lane] = (totals[lane] ?? 0) + view.getInt16(at + splitsLength + (leaf * 2), true);
				}
			}
		},
	};
};

/** Typed here because the types of Node lack it. */
declare const WebAssembly: {
	readonly Module: new (code: Uint8Array) => unknown;
	readonly Instance: new (module: unknown) => {readonly exports: Kernel};
};

/**
 * Returns the kernel in WebAssembly, whose vectors score sixteen rows at once, or `undefined` if it is switched off (by
 * `--jitless`, or by a browser's policy) or there is no address space for its memory.
 */
export const createVectorKernel = (): Kernel | undefined => {
	try {
		return new WebAssembly.Instance(new WebAssembly.Module(decodeBase64(kernelCode))).exports;
	} catch {
		return undefined;
	}
};

const {memory: {buffer}, load, score} = createVectorKernel() ?? createPlainKernel();

/** The packed trees of all models. */
export const treeBytes = new Uint8Array(buffer, 0, sumsAddress);

/** The sums of leaves that `scoreGroup` found last, by row of the group. The model's scale makes scores of them. */
export const sums = new Int32Array(buffer, sumsAddress, laneCount);

/** Rows that are scored together. */
export type RowBlock = {readonly address: number; readonly rows: readonly [Uint8Array, ...Uint8Array[]]};

let usedRowsLength = 0;

/**
 * Allocates the rows of a group for good. Keep and reuse them.
 *
 * @param length the length of each row
 * @throws An error if the memory is full.
 */
export const allocateRows = (length: number): RowBlock => {
	const address = rowsAddress + usedRowsLength;
	usedRowsLength += groupLength;
	if (address + groupLength > memoryLength) {
		throw new Error('The memory for rows of features is full.');
	}

	const rowAt = (lane: number): Uint8Array => new Uint8Array(buffer, address + (lane * maxColumnCount), length);
	return {address, rows: [rowAt(0), ...Array.from({length: laneCount - 1}, (_, index) => rowAt(index + 1))]};
};

/**
 * Loads rows as a group.
 *
 * @param group The number of the group, below `maxGroupCount`.
 * @param columnCount The number of leading columns to load: that of the model.
 */
export const loadGroup = (group: number, {address}: RowBlock, columnCount: number): void => {
	const features = featuresAddress + (group * groupLength);
	if (columnCount > 0) {
		load(address, features, features + (columnCount * laneCount));
	}
};

/** Sums the leaves of the trees `from` to `to`, exclusive, for each row of a group, into `sums`. */
export const scoreTrees = (group: number, from: number, to: number): void => {
	if (from < to) {
		score(featuresAddress + (group * groupLength), from * treeLength, to * treeLength);
	} else {
		sums.fill(0);
	}
};
