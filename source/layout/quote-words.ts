import {type Quote} from '../analysis/analysis.js';
import {type Span} from '../article/span.js';

/** What stands for words left out between the parts of a quote. */
const omission = ' […] ';

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const isWordless = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** The parts of a quote, those joined between which nothing but marks and space stands. */
function joinedParts(text: string, parts: readonly Span[]): string[] {
	const joined: string[] = [];
	let end: number | undefined;
	for (const part of parts) {
		const words = text.slice(part.start, part.end);
		if (end !== undefined && isWordless(text.slice(end, part.start))) {
			joined.push(`${joined.pop() ?? ''} ${words}`);
		} else {
			joined.push(words);
		}

		({end} = part);
	}

	return joined;
}

/**
 * A quote as it may be shown, on one line: words that were said stand in quotation marks, and where the article's own
 * words stand between them, the gap shows. A reported clause stands without marks but its own.
 *
 * @param text the text of the article
 */
export function quoteWords(text: string, quote: Quote): string {
	if (quote.kind !== 'direct') {
		return onOneLine(quote.text);
	}

	return joinedParts(text, quote.parts ?? [quote]).map(words => `“${onOneLine(words)}”`).join(omission);
}
