import {type Article} from './article.js';

/** The words that are looked for, at most; then fewer, because markup may stand between them. */
const wordCounts = [8, 4, 2] as const;

/** In code units: more than the words take. */
const searchedLength = 400;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gv) ?? [];

/** Returns the offsets at which the words occur one after the other, whatever stands between them. */
function occurrences(text: string, words: readonly string[]): number[] {
	const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`[^\p{L}\p{N}]{1,80}`)}(?![\p{L}\p{N}])`, 'gv');
	return Array.from(text.matchAll(pattern), ({index}) => index);
}

/**
 * Returns the line of a file, counted from 1, that has the words of its article from `offset` on; `null` if they are not found.
 * Of several places, it is the one that is about as far from the start.
 *
 * @param source the text of the file, with its markup
 */
export function lineInSource(source: string, {text}: Pick<Article, 'text'>, offset: number): number | null {
	const words = wordsOf(text.slice(offset, offset + searchedLength));
	for (const count of wordCounts) {
		const found = words.length === 0 ? [] : occurrences(source, words.slice(0, count));
		const [first] = found;
		if (first !== undefined) {
			const expected = offset / text.length * source.length;
			const best = found.reduce((nearest, at) => Math.abs(at - expected) < Math.abs(nearest - expected) ? at : nearest, first);
			return source.slice(0, best).split('\n').length;
		}
	}

	return null;
}
