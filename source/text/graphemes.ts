/** `Intl.Segmenter` takes quadratic time in the length of its string (40 KB: 400 ms), so it gets pieces of this size. */
const pieceSize = 2048;

/** A grapheme longer than this is no letter that anyone reads; cutting it keeps pieces independent of each other. */
const overlap = 64;

const ascii = /^[\t\n\u0020-\u007E]*$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * The user-perceived characters of `text`, in order. Linear in its length.
 *
 * @example
 * [...graphemes('e\u0301👩‍👧')] // ['é', '👩‍👧']
 */
export function * graphemes(text: string): Generator<string> {
	if (ascii.test(text)) {
		yield * text;
		return;
	}

	segmenter ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'});
	let start = 0;
	while (start < text.length) {
		const isLast = start + pieceSize >= text.length;
		const piece = text.slice(start, start + pieceSize);
		// The last grapheme of a piece may go on in the next one: it is left to that.
		let taken = 0;
		for (const {segment, index} of segmenter.segment(piece)) {
			if (!isLast && index > 0 && index >= pieceSize - overlap) {
				break;
			}

			yield segment;
			taken = index + segment.length;
		}

		start += taken;
	}
}
