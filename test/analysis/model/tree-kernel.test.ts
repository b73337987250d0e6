import {execFileSync} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import {
	afterEach, describe, expect, it, vi,
} from 'vitest';
import {kernelCode} from '../../../source/analysis/model/kernel-code.js';
import {
	createPlainKernel, createVectorKernel, laneCount, maxColumnCount, maxTreeCount, treeLength,
} from '../../../source/analysis/model/tree-kernel.js';

const sumsAddress = maxTreeCount * treeLength;
const columnsAddress = 70_000;
const rowsAddress = 80_000;
const columnCount = 90;

const columns = fc.array(fc.nat(columnCount - 1), {minLength: 4, maxLength: 4});
const tree = fc.tuple(columns, fc.uint8Array({minLength: 4, maxLength: 4}), fc.int16Array({minLength: 16, maxLength: 16}));
const rows = fc.uint8Array({minLength: laneCount * maxColumnCount, maxLength: laneCount * maxColumnCount});

describe('createVectorKernel', () => {
	afterEach(() => {
		vi.unstubAllGlobals();
	});

	it('makes a kernel that sums the same leaves as the plain one', () => {
		const kernels = [createVectorKernel(), createPlainKernel()];
		fc.assert(fc.property(fc.array(tree, {minLength: 1, maxLength: 5}), rows, (trees, features) => {
			const [vector, plain] = kernels.map(kernel => {
				if (kernel === undefined) {
					throw new Error('There is no WebAssembly here.');
				}

				const bytes = new Uint8Array(kernel.memory.buffer);
				for (const [index, [split, thresholds, leaves]] of trees.entries()) {
					const at = index * treeLength;
					bytes.set(split.flatMap((column, level) => [column, thresholds[level] ?? 0]), at);
					bytes.set(new Uint8Array(leaves.buffer, leaves.byteOffset, leaves.byteLength), at + 8);
				}

				bytes.set(features, rowsAddress);
				kernel.load(rowsAddress, columnsAddress, columnsAddress + (columnCount * laneCount));
				kernel.score(columnsAddress, 0, trees.length * treeLength);
				return [...new Int32Array(kernel.memory.buffer, sumsAddress, laneCount)];
			});
			expect(vector).toEqual(plain);
		}));
	});

	it('makes none where WebAssembly is switched off', () => {
		vi.stubGlobal('WebAssembly', undefined);
		expect(createVectorKernel()).toBeUndefined();
	});

	it('runs the module that the script assembles', () => {
		const assembled = execFileSync(process.execPath, [path.join(import.meta.dirname, '../../../scripts/assemble-kernel.mjs'), '--print'], {encoding: 'utf8'});
		expect(kernelCode.replaceAll('\n', '')).toBe(assembled.trim());
	});
});
