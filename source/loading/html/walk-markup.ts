/** More elements inside each other are no page (real ones: 38); trees take the square of this in time. */
const maxDepth = 800;

/** The parser looks through all open elements at each end tag, so what is long must not be deep as well. */
const maxDepthFor = (length: number): number => Math.max(100, Math.min(maxDepth, 2_000_000_000 / length));

/** Thrown out of the parser to stop it. */
class TooDeep extends Error {
	override readonly name = 'TooDeep';
}

/** What is told of HTML as it goes by. Each `open` has its `close`, void elements too; names are in lower case. */
type MarkupEvents = {
	readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
	readonly close: () => void;
	readonly text: (text: string) => void;
	readonly comment?: () => void;
};

/**
 * Walks over HTML by its tags; tags left open are closed as a browser would. Loads the parser when first called.
 *
 * @returns whether it came to the end; not where elements lie too deep inside each other, for which 800 is always too much
 */
export const walkMarkup = async (html: string, {open, close, text, comment}: MarkupEvents): Promise<boolean> => {
	const {Parser} = await import('htmlparser2');
	const deepest = maxDepthFor(html.length);
	let depth = 0;
	const parser = new Parser({
		onopentag(name, attributes) {
			if (++depth > deepest) {
				throw new TooDeep();
			}

			open(name, attributes);
		},
		onclosetag() {
			depth--;
			close();
		},
		ontext: text,
		oncomment: comment,
	});
	try {
		parser.end(html);
		return true;
	} catch (error) {
		if (error instanceof TooDeep) {
			return false;
		}

		throw error;
	}
};
