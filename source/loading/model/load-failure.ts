import {sourceLabel} from '../../article/source.js';
import {displayPath} from '../../text/display-path.js';
import {sanitizeLine} from '../../text/sanitize.js';
import {describeSystemError, errorCode} from '../../text/system-error.js';

/** The reason why a source gave no article, for the user. */
export type LoadFailure = {
	/** The source as the user would write it. */
	readonly source: string;
	/** One line: the source, what is wrong and, if possible, what to do. */
	readonly message: string;
	/** True if an earlier copy of the source is shown all the same. */
	readonly hasCopy: boolean;
};

/** Describes an error of opening or reading the file at `path` in plain words. */
export const describeReadError = (error: unknown, path: string): string => {
	const code = errorCode(error);
	// Node.js decodes names as UTF-8, and cannot open a file whose name it could not decode.
	if (code === 'ENOENT' && path.includes('\uFFFD')) {
		return 'the name is not valid UTF-8; rename the file';
	}

	if (code === undefined) {
		return 'cannot be read';
	}

	const description = describeSystemError(error);
	return /^(?:error|input\/output error|not enough memory)\b/.test(description) ? `cannot be read (${description})` : description;
};

/** Makes the failure of `source` (a path, an address, or `-`) with the reason `reason`. */
export const loadFailure = (source: string, reason: string, hasCopy = false): LoadFailure => {
	const shown = source === '' ? '\'\'' : displayPath(source);
	return {source: shown, message: sanitizeLine(`${sourceLabel(shown)}: ${reason}`), hasCopy};
};

/**
 * Returns those of some messages of failures that are about given sources.
 *
 * @param sources as in `LoadFailure.source`
 */
export function messagesAbout(messages: readonly string[], sources: readonly string[]): readonly string[] {
	const labels = new Set(messages.length === 0 ? [] : sources.map(source => sanitizeLine(`${sourceLabel(source)}:`)));
	// A name may have `: ` in it too.
	return messages.filter(message => [...message.matchAll(/: /g)].some(({index}) => labels.has(message.slice(0, index + 1))));
}
