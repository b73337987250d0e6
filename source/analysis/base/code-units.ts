import {nodeBuffer} from './node-buffer.js';

/** The UTF-16 code unit at an offset: the engine counts in code units, so a pair of surrogates is two. */
// eslint-disable-next-line unicorn/prefer-code-point -- A code point would read two units where the callers step by one.
export const codeUnitAt = (text: string, at: number): number => text.charCodeAt(at);

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** All code units of a text. Reading a string unit by unit is several times slower than reading an array. */
export const codeUnitsOf = (text: string): Uint16Array => {
	const bytes = isLittleEndian ? nodeBuffer?.from(text, 'utf16le') : undefined;
	if (bytes !== undefined && bytes.byteOffset % 2 === 0) {
		return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
	}

	const units = new Uint16Array(text.length);
	for (let at = 0; at < units.length; at++) {
		units[at] = codeUnitAt(text, at);
	}

	return units;
};
