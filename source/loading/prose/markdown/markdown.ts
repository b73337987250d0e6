import {logError} from '../../../debug/log-error.js';
import {type StructuredText} from '../../model/structured-text.js';
import {parsePlain} from '../plain.js';
import {isCostly} from './markdown-cost.js';

/**
 * Parses Markdown (with GitHub's tables, task lists and bare links) into text without markup. Character references are
 * decoded, then each piece is sanitised. Lines that are wrapped in the source are joined; a hard break is `\n`.
 *
 * `block-writer.ts` describes the layout of lists. A thematic break reads `* * *`. A reference to a footnote reads `[1]`; the
 * notes stand at the end under a thematic break. The label of an alert (`[!NOTE]`) is a block of its own. Links to http,
 * https and mailto addresses become styles; of all others, relative ones included, only the text is kept. Loads the lexer
 * at the first call.
 *
 * Markdown that would take the lexer seconds (see `markdown-cost.ts`) is parsed as plain text.
 */
export const parseMarkdown = async (raw: string): Promise<StructuredText> => {
	if (isCostly(raw)) {
		return parsePlain(raw);
	}

	const {writeMarkdown} = await import('./markdown-writer.js');
	try {
		return writeMarkdown(raw);
	} catch (error) {
		logError('parse Markdown', error);
		// Thousands of nested emphases overflow the lexer's stack.
		return parsePlain(raw);
	}
};
