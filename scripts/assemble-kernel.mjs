// Assembles the WebAssembly module that scores trees, and writes it to source/analysis/model/kernel-code.ts:
// `node scripts/assemble-kernel.mjs`; with `--print` it only prints it. The layout of the memory is explained in source/analysis/model/tree-kernel.ts.
import {Buffer} from 'node:buffer';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const lanes = 16;
const depth = 4;
/** The bytes from one row of features to the next. */
const rowStride = 128;
/** The bytes of a packed tree: a column and a threshold for each level, then the leaves. */
const treeLength = (depth * 2) + ((2 ** depth) * 2);
/** The address of the sums of leaves. */
const sums = 1536 * treeLength;
/** The size of the memory in pages of 64 KB. */
const pages = 4;

/** Encodes a whole number from 0 on as LEB128. */
const unsigned = number => number < 128 ? [number] : [(number % 128) + 128, ...unsigned(Math.floor(number / 128))];

const vector = items => [...unsigned(items.length), ...items.flat()];
const section = (id, items) => [id, ...unsigned(vector(items).length), ...vector(items)];
const name = text => vector([...Buffer.from(text)]);

// Instructions, by their names in the specification.
const localGet = index => [0x20, index];
const localSet = index => [0x21, index];
const localTee = index => [0x22, index];
/** Numbers up to 63 are one byte in the signed encoding too. */
const i32Const = number => [0x41, number];
const i32Add = [0x6A];
const i32Shl = [0x74];
const i32LtU = [0x49];
const i32Load8U = offset => [0x2D, 0, ...unsigned(offset)];
const vectorOperation = (code, ...operands) => [0xFD, ...unsigned(code), ...operands];
const v128Load = offset => vectorOperation(0x00, 0, ...unsigned(offset));
const v128Load8Splat = offset => vectorOperation(0x07, 0, ...unsigned(offset));
const v128Load8Lane = (offset, lane) => vectorOperation(0x54, 0, ...unsigned(offset), lane);
const v128Store = offset => vectorOperation(0x0B, 0, ...unsigned(offset));
const v128And = vectorOperation(0x4E);
const v128Or = vectorOperation(0x50);
const i8x16Shuffle = bytes => vectorOperation(0x0D, ...bytes);
const i8x16Swizzle = vectorOperation(0x0E);
const i8x16Splat = vectorOperation(0x0F);
const i8x16GtU = vectorOperation(0x28);
const i32x4ExtendLowI16x8 = vectorOperation(0xA7);
const i32x4ExtendHighI16x8 = vectorOperation(0xA8);
const i32x4Add = vectorOperation(0xAE);

const i32 = 0x7F;
const v128 = 0x7B;
const end = [0x0B];

/** Puts instructions one after the other. */
const sequence = (...instructions) => instructions.flat();

/** Repeats a body until the local `counter`, which grows by `step` each time, reaches the local `limit`. */
const repeat = (counter, step, limit, body) => sequence(0x03, 0x40, body, localGet(counter), i32Const(step), i32Add, localTee(counter), localGet(limit), i32LtU, 0x0D, 0, end);

/** A function without a result; `locals` is the number of its vectors. */
const code = (locals, body) => {
	const bytes = sequence(vector([[locals, v128]]), body, end);
	return sequence(unsigned(bytes.length), bytes);
};

const levels = Array.from({length: depth}, (_, level) => level);

/** `load(row, features, end)`: turns sixteen rows into columns, each of which has the features of all rows side by side. */
const load = (() => {
	const [row, features, last, column] = [0, 1, 2, 3];
	const gather = Array.from({length: lanes}, (_, lane) => sequence(localGet(row), localGet(column), v128Load8Lane(lane * rowStride, lane), localSet(column)));
	return code(1, repeat(features, lanes, last, sequence(
		gather.flat(),
		sequence(localGet(features), localGet(column), v128Store(0)),
		sequence(localGet(row), i32Const(1), i32Add, localSet(row)),
	)));
})();

/** `score(features, tree, end)`: sums the leaves of trees for the sixteen rows whose columns are given. */
const score = (() => {
	const [features, tree, last, leaf, first, second, low, high, words, total] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
	/** A level answers with its bit in the number of the leaf. */
	const answer = level => sequence(
		sequence(localGet(features), localGet(tree), i32Load8U(level * 2), i32Const(Math.log2(lanes)), i32Shl, i32Add, v128Load(0)),
		sequence(localGet(tree), v128Load8Splat((level * 2) + 1), i8x16GtU),
		sequence(i32Const(2 ** (depth - 1 - level)), i8x16Splat, v128And),
	);
	const answers = levels.flatMap(level => level === 0 ? answer(level) : sequence(answer(level), v128Or));
	/** The low or high bytes of the leaves that the rows reach. */
	const bytesOfLeaves = parity => sequence(localGet(first), localGet(second), i8x16Shuffle(Array.from({length: 16}, (_, index) => (index * 2) + parity)), localGet(leaf), i8x16Swizzle);
	/** Adds four of the leaves in `words` to a vector of sums. */
	const addTo = (sum, extend) => sequence(localGet(sum), localGet(words), extend, i32x4Add, localSet(sum));
	/** Joins the bytes of eight leaves, and adds them to two vectors of sums. */
	const add = half => {
		const bytes = Array.from({length: 16}, (_, index) => (half * 8) + Math.floor(index / 2) + (index % 2 * 16));
		const sum = total + (half * 2);
		return sequence(localGet(low), localGet(high), i8x16Shuffle(bytes), localSet(words), addTo(sum, i32x4ExtendLowI16x8), addTo(sum + 1, i32x4ExtendHighI16x8));
	};

	const addTree = sequence(
		sequence(answers, localSet(leaf)),
		sequence(localGet(tree), v128Load(depth * 2), localSet(first)),
		sequence(localGet(tree), v128Load((depth * 2) + 16), localSet(second)),
		sequence(bytesOfLeaves(0), localSet(low)),
		sequence(bytesOfLeaves(1), localSet(high)),
		add(0),
		add(1),
	);
	const store = levels.flatMap(part => sequence(i32Const(0), localGet(total + part), v128Store(sums + (part * 16))));
	return code(10, sequence(repeat(tree, treeLength, last, addTree), store));
})();

/** The first bytes of a module: its mark, and the version. */
const header = [...Buffer.from('\0asm'), ...Buffer.from(Uint32Array.of(1).buffer)];

const kernel = Buffer.from(sequence(
	header,
	section(1, [sequence(0x60, vector([i32, i32, i32]), 0)]),
	section(3, [0, 0].map(type => [type])),
	section(5, [sequence(1, pages, pages)]),
	section(7, [sequence(name('memory'), 2, 0), sequence(name('load'), 0, 0), sequence(name('score'), 0, 1)]),
	section(10, [load, score]),
)).toString('base64');

if (process.argv[2] === '--print') {
	console.log(kernel);
} else {
	const text = kernel.replaceAll(/.{120}(?=.)/gv, '$&\n');
	writeFileSync(path.join(import.meta.dirname, '../source/analysis/model/kernel-code.ts'), `/** The WebAssembly module that scores trees, in Base64. Written by scripts/assemble-kernel.mjs. */
export const kernelCode = \`
${text}\`;
`);
}
