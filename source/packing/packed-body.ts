import {Buffer} from 'node:buffer';
import zlib from 'node:zlib';
import {logError} from '../debug/log-error.js';
import {type Body} from './article-parts.js';
import {isValidBody} from './validate.js';

/** A compressed body: a block, and its place in the block. */
export type PackedBody = {
	/** Several bodies that are compressed together, which takes half the time and half the space of compressing each alone. */
	readonly block: Uint8Array<ArrayBuffer>;
	/** The index of the body in the block. */
	readonly index: number;
	/** The length of the text, in code units. */
	readonly length: number;
};

const {BROTLI_PARAM_MODE: mode, BROTLI_PARAM_QUALITY: quality, BROTLI_MODE_TEXT: text} = zlib.constants;

/** The lowest quality: the next one takes twice the time and saves a tenth of the space. */
const options = {params: {[mode]: text, [quality]: 0}};

/** A character that no text of an article contains. */
const separator = '\0';

type Layout = Omit<Body, 'text'>;

/** Compresses bodies together, to a third of their size or less. Texts are not written as JSON, which would take as long as compressing them. */
export function packBodies(bodies: readonly Body[]): PackedBody[] {
	const layouts = JSON.stringify(bodies.map(({blocks, styles}): Layout => ({blocks, styles})));
	const written = [layouts, ...bodies.map(({text}) => text)].join(separator);
	// A buffer of this size: a view would be sent to another thread with its whole buffer.
	const block = new Uint8Array(zlib.brotliCompressSync(written, options));
	return bodies.map(({text: {length}}, index) => ({block, index, length}));
}

const notice = 'The stored copy of this article is damaged. Its source has the text.';

export const brokenBody: Body = {
	text: notice,
	blocks: [{
		kind: 'paragraph', level: 1, start: 0, end: notice.length,
	}],
	styles: [],
};

const unpackBlock = (block: Uint8Array): Body[] => {
	const [layouts = '[]', ...texts] = Buffer.from(zlib.brotliDecompressSync(block)).toString().split(separator);
	// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Written by `packBodies`.
	const bodies = (JSON.parse(layouts) as Layout[]).map(({blocks, styles}, index) => ({text: texts[index] ?? '', blocks, styles}));
	return bodies.map(body => isValidBody(body) ? body : brokenBody);
};

/** The block that was unpacked last: after one body, its neighbours are often needed. */
let unpacked: {readonly block: Uint8Array; readonly bodies: readonly Body[]} | undefined;

/** Unpacks a body. If its block on the disk is damaged, returns a body with a notice. */
export function unpackBody({block, index}: PackedBody): Body {
	if (unpacked?.block !== block) {
		try {
			unpacked = {block, bodies: unpackBlock(block)};
		} catch (error) {
			logError('unpack an article', error);
			unpacked = {block, bodies: []};
		}
	}

	return unpacked.bodies[index] ?? brokenBody;
}
