/** A place that articles are read from: standard input, a page or feed on the web, or a file or folder. */
export type Source
	= | {readonly kind: 'standard-input'}
		| {readonly kind: 'url'; readonly url: string}
		| {readonly kind: 'path'; readonly path: string};

/** The name of standard input on the command line and in `Article.source`. */
export const standardInputName = '-';

export const standardInput: Source = {kind: 'standard-input'};

/** Tells whether a text is written as an http or https address. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** Tells whether a source with this name is standard input. */
export const isStandardInput = (name: string): boolean => name === standardInputName;

/** Parses the name of a source as it is written on the command line, in the state file, in a feed or in `Article.source`. */
export function parseSource(name: string): Source {
	if (isStandardInput(name)) {
		return standardInput;
	}

	return isWebAddress(name) ? {kind: 'url', url: name} : {kind: 'path', path: name};
}

/** Returns the name of a source: the text that `parseSource` parses. */
export function sourceName(source: Source): string {
	switch (source.kind) {
		case 'standard-input': {
			return standardInputName;
		}

		case 'url': {
			return source.url;
		}

		case 'path': {
			return source.path;
		}
	}
}

/** Returns the name of a source as messages write it. */
export const sourceLabel = (name: string): string => isStandardInput(name) ? 'standard input' : name;
