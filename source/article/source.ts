/** A place that articles are read from: standard input, a page or feed on the web, or a file or folder. */
export type Source
	= | {readonly kind: 'standard-input'}
		| {readonly kind: 'url'; readonly url: string}
		| {readonly kind: 'path'; readonly path: string};

/** Tells whether a text is written as an http or https address. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** Parses a source as it is written on the command line, in the state file, in a feed or in `Article.source`: `-` is standard input. */
export function parseSource(text: string): Source {
	if (text === '-') {
		return {kind: 'standard-input'};
	}

	return isWebAddress(text) ? {kind: 'url', url: text} : {kind: 'path', path: text};
}
