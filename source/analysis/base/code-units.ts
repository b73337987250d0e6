import {nodeBuffer} from './node-buffer.js';

/** Returns the UTF-16 code unit at an offset. All offsets of the engine count code units, so a surrogate pair counts as two. */
// eslint-disable-next-line unicorn/prefer-code-point -- `codePointAt` would read a surrogate pair at once, but callers advance by one code unit.
export const codeUnitAt = (text: string, at: number): number => text.charCodeAt(at);

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Returns all code units of a text. Reading them from an array is several times faster than from a string. */
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
