/** More elements inside each other are no page (real ones: 38); parsers take the square of this in time. */
export const mostDepth = 800;

/** Thrown out of the parser to stop it. */
class TooDeep extends Error {
	override readonly name = 'TooDeep';
}

/** What is told of HTML as it goes by. Each `open` has its `close`, void elements too; names are in lower case. */
export type MarkupEvents = {
	readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
	readonly close: () => void;
	readonly text: (text: string) => void;
};

/**
 * Walks over HTML by its tags; tags left open are closed as a browser would. Loads the parser when first called.
 *
 * @returns whether it came to the end; not where elements lie inside each other more than `mostDepth` deep
 */
export const walkMarkup = async (html: string, {open, close, text}: MarkupEvents): Promise<boolean> => {
	const {Parser} = await import('htmlparser2');
	let depth = 0;
	const parser = new Parser({
		onopentag(name, attributes) {
			if (++depth > mostDepth) {
				throw new TooDeep();
			}

			open(name, attributes);
		},
		onclosetag() {
			depth--;
			close();
		},
		ontext: text,
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
