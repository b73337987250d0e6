import {
	findFrontMatter, maxBlockLength, parseFrontMatter, type FrontMatter,
} from '../metadata/front-matter.js';

/** One article of a text that may hold many: what its front matter says, and the text without it. */
export type TextPart = {readonly front: FrontMatter | undefined; readonly body: string};

/** Where a block may begin: at the start of a line, or glued to the last line of a file that does not end with a newline (`cat` joins them). */
const candidates = /(?<=^|[^\s|:-])---[ \t]*\n/gm;

const codeFence = /^[ \t]*(?:`{3,}|~{3,}).*\n$/;

/** Code units that may turn out to be no front matter after a closer look; then no more is looked for, whatever someone has made up. */
const maxInspectedLength = 200_000;

/** Blank lines at the start. */
const leading = /^(?:[ \t]*\n)+/;

/** Whether the line before `index` opens a code block: what stands there is an example of front matter. */
const isInFence = (text: string, index: number): boolean =>
	index > 0 && codeFence.test(text.slice(text.lastIndexOf('\n', index - 2) + 1, index));

/** One stretch between form feeds, split before each front-matter block. */
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
		// Remembered, so that many openings before one far closing line do not each search for it.
		if (close < next) {
			closing.lastIndex = next;
			close = closing.exec(text)?.index ?? Number.POSITIVE_INFINITY;
		}

		if (close - next > maxBlockLength || isInFence(text, index)) {
			continue;
		}

		const block = findFrontMatter(text, index);
		// eslint-disable-next-line no-await-in-loop -- Only the first call waits, for the parser to load.
		const parsed = block && await parseFrontMatter(block.yaml);
		if (block && parsed) {
			if (index > 0) {
				yield {front, body: text.slice(from, index)};
			}

			front = parsed;
			from = block.end;
			candidates.lastIndex = from;
		} else {
			// Between thematic breaks the look is cheap and comes once; the other cases overlap or have been parsed.
			left -= block !== undefined || text.charAt(index - 1) !== '\n' ? close - next : 0;
			candidates.lastIndex = next;
		}
	}

	yield {front, body: text.slice(from)};
}

/** Front matter at the very start only. */
const splitOffFrontMatter = async (text: string): Promise<TextPart> => {
	const block = findFrontMatter(text);
	const front = block && await parseFrontMatter(block.yaml);
	return block && front ? {front, body: text.slice(block.end)} : {front: undefined, body: text};
};

/**
 * The articles of a text, in order. A form feed ends one; with `atFrontMatter`, as in a pipe that several files went
 * into, a front-matter block begins the next one as well. Pieces without text and front matter are left out.
 *
 * A text that is a single article without front matter comes back unchanged; else blank lines at the start of a piece
 * go, because they belonged to the separator.
 *
 * @param text with `\n` as its only line end
 */
export async function * splitArticles(text: string, atFrontMatter: boolean): AsyncGenerator<TextPart> {
	const stretches = text.includes('\f') ? text.split('\f') : [text];
	for (const stretch of stretches) {
		const opened = stretches.length > 1 ? stretch.replace(leading, '') : stretch;
		const pieces = atFrontMatter ? splitAtFrontMatter(opened) : [await splitOffFrontMatter(opened)]; // eslint-disable-line no-await-in-loop
		// eslint-disable-next-line no-await-in-loop -- In order.
		for await (const {front, body} of pieces) {
			if (front !== undefined || /\S/.test(body)) {
				yield {front, body: front === undefined ? body : body.replace(leading, '')};
			}
		}
	}
}
