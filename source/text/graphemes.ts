/** In code units. `Intl.Segmenter` takes quadratic time (40 KB: 400 ms), so the text is segmented in pieces of this size. */
const pieceSize = 2048;

/** In code units. A longer grapheme at the end of a piece may be cut. Legible text has no such graphemes. */
const maxGraphemeLength = 64;

const ascii = /^[\t\n\u0020-\u007E]*$/;

let segmenter: Intl.Segmenter | undefined;

/**
 * Yields the graphemes (user-perceived characters) of a text, in order, in linear time.
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
		// The last grapheme of a piece may continue after it, so it begins the next piece.
		let taken = 0;
		for (const {segment, index} of segmenter.segment(piece)) {
			if (!isLast && index > 0 && index >= pieceSize - maxGraphemeLength) {
				break;
			}

			yield segment;
			taken = index + segment.length;
		}

		start += taken;
	}
}
