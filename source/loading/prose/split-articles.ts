import {
	findFrontMatter, maxBlockLength, parseFrontMatter, type FrontMatter,
} from '../metadata/front-matter.js';

/** One article of a text that may hold several: its front matter, and the text without it. */
export type TextPart = {readonly front: FrontMatter | undefined; readonly body: string};

/**
 * A possible start of a block: at the start of a line, or directly after the last line of a file that does not end with a
 * newline (`cat` joins them).
 */
const candidates = /(?<=^|[^\s|:-])---[ \t]*\n/gm;

const codeFence = /^[ \t]*(?:`{3,}|~{3,}).*\n$/;

/** In code units. After inspecting this much text that is not front matter, the search stops, to limit the time. */
const maxInspectedLength = 200_000;

const leading = /^(?:[ \t]*\n)+/;

/** Tells whether the line before `index` opens a code block. A block in it is an example. */
const isInFence = (text: string, index: number): boolean =>
	index > 0 && codeFence.test(text.slice(text.lastIndexOf('\n', index - 2) + 1, index));

/** Splits a text before each front-matter block. */
async function * splitAtFrontMatter(text: string): AsyncGenerator<TextPart> {
	let front: FrontMatter | undefined;
	let from = 0;
	let left = maxInspectedLength;
	const closing = /^---[ \t]*$/gm;
	let close = -1;
	candidates.lastIndex = 0;
	for (let match = candidates.exec(text); match && left > 0; match = candidates.exec(text)) {
		const {index} = match;
		const next = candidates.lastIndex;
		// Kept, so that many opening lines before a distant closing line do not each search for it.
		if (close < next) {
			closing.lastIndex = next;
			close = closing.exec(text)?.index ?? Number.POSITIVE_INFINITY;
		}

		if (close - next > maxBlockLength || isInFence(text, index)) {
			continue;
		}

		const block = findFrontMatter(text, index);
		// eslint-disable-next-line no-await-in-loop -- Only the first call waits, to load the parser.
		const parsed = block && await parseFrontMatter(block.yaml);
		if (block && parsed) {
			if (index > 0) {
				yield {front, body: text.slice(from, index)};
			}

			front = parsed;
			from = block.end;
			candidates.lastIndex = from;
		} else {
			// Text between thematic breaks is tested once and quickly. All other text overlaps or was parsed.
			left -= block !== undefined || text.charAt(index - 1) !== '\n' ? close - next : 0;
			candidates.lastIndex = next;
		}
	}

	yield {front, body: text.slice(from)};
}

/** Splits off front matter at the very start. */
const splitOffFrontMatter = async (text: string): Promise<TextPart> => {
	const block = findFrontMatter(text);
	const front = block && await parseFrontMatter(block.yaml);
	return block && front ? {front, body: text.slice(block.end)} : {front: undefined, body: text};
};

/**
 * Yields the articles of a text, in order. A form feed ends an article. If `atFrontMatter` is true, as for a pipe that joins
 * several files, a front-matter block starts the next one as well. Articles without text and front matter are left out.
 *
 * A text that is a single article without front matter is returned unchanged. Otherwise blank lines at the start of an article
 * are removed, because they belong to the separator.
 *
 * @param text with `\n` as its only line end
 */
export async function * splitArticles(text: string, atFrontMatter: boolean): AsyncGenerator<TextPart> {
	const stretches = text.includes('\f') ? text.split('\f') : [text];
	for (const stretch of stretches) {
		const opened = stretches.length > 1 ? stretch.replace(leading, '') : stretch;
		const pieces = atFrontMatter ? splitAtFrontMatter(opened) : [await splitOffFrontMatter(opened)]; // eslint-disable-line no-await-in-loop -- In order.
		// eslint-disable-next-line no-await-in-loop -- In order.
		for await (const {front, body} of pieces) {
			if (front !== undefined || /\S/.test(body)) {
				yield {front, body: front === undefined ? body : body.replace(leading, '')};
			}
		}
	}
}
