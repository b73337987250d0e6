/** Deeper nesting is not a real page (which have up to 38 levels). Tree builders take the square of the depth. */
const maxDepth = 800;

/** Returns the allowed depth for a length: the parser searches all open elements at each end tag. */
const maxDepthFor = (length: number): number => Math.max(100, Math.min(maxDepth, 2_000_000_000 / length));

/** Thrown by a callback to stop the parser. */
class TooDeep extends Error {
	override readonly name = 'TooDeep';
}

/** Callbacks for the parts of HTML. Each `open` has its `close`, also for void elements. Names are in lower case. */
type MarkupEvents = {
	readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
	readonly close: () => void;
	readonly text: (text: string) => void;
	readonly comment?: () => void;
};

/**
 * Parses HTML and calls back for each tag and text. Open tags are closed as in a browser. Loads the parser at the first call.
 *
 * @returns false if elements are nested too deeply and the rest was not parsed; more than 800 levels are always too deep
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
