import {Buffer} from 'node:buffer';
import zlib from 'node:zlib';
import {logError} from '../debug/log-error.js';
import {type Body} from './article-parts.js';
import {isValidBody} from './validate.js';

/** Where a body is packed. */
export type PackedBody = {
	/** Some bodies packed together, which takes half the time and half the room of packing each by itself. */
	readonly block: Uint8Array<ArrayBuffer>;
	/** Which of them it is. */
	readonly index: number;
	/** Of the text, in code units. */
	readonly length: number;
};

const {BROTLI_PARAM_MODE: mode, BROTLI_PARAM_QUALITY: quality, BROTLI_MODE_TEXT: text} = zlib.constants;

/** Twice the effort gains a tenth. */
const options = {params: {[mode]: text, [quality]: 0}};

/** No text of an article has it. */
const separator = '\0';

type Layout = Omit<Body, 'text'>;

/** Packs bodies together: in a third of their size or less. Texts go as they are: to write those too as JSON would take as long as packing them. */
export function packBodies(bodies: readonly Body[]): PackedBody[] {
	const layouts = JSON.stringify(bodies.map(({blocks, styles}): Layout => ({blocks, styles})));
	const written = [layouts, ...bodies.map(({text}) => text)].join(separator);
	// A buffer of its own size: to another thread a view goes with all that it looks into.
	const block = new Uint8Array(zlib.brotliCompressSync(written, options));
	return bodies.map(({text: {length}}, index) => ({block, index, length}));
}

const notice = 'The cached copy of this article is damaged. Remove the folder “shelves” from newsreader’s cache folder to read the article again.';

const brokenBody: Body = {
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

/** The block that was unpacked last: who needs one body often needs its neighbours. */
let unpacked: {readonly block: Uint8Array; readonly bodies: readonly Body[]} | undefined;

/** A body that was packed by this program; where somebody has changed it on the disk since, one that says so. */
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
