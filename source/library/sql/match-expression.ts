import {type ArticleCondition, type Combined, type QuoteCondition} from '../query/plan-query.js';
import {type WordsCondition} from '../query/query.js';
import {splitWords} from '../query/words.js';

/** The columns of the full-text indexes that each field of a query searches: all columns, or some. */
export type Columns = Partial<Readonly<Record<WordsCondition['field'], readonly string[] | 'all'>>>;

/** The columns of `article_index`. */
export const articleColumns: Columns = {any: 'all', title: ['title'], publication: ['publication']};

/** The columns of `quote_index`. */
export const quoteColumns: Columns = {speaker: ['speaker'], says: ['text'], about: ['text', 'names']};

/** Returns words as an expression of FTS5. Words have letters, digits and marks only, so they need no escapes. */
export function phraseExpression({text, isPrefix}: WordsCondition, columns: readonly string[] | 'all'): string {
	const filter = columns === 'all' ? '' : `{${columns.join(' ')}} : `;
	return `${filter}"${splitWords(text).join(' ')}"${isPrefix ? ' *' : ''}`;
}

/** Returns a condition as an expression of FTS5; `null` if the index does not know it. */
export function matchExpression(plan: Combined<ArticleCondition | QuoteCondition | {readonly kind: 'quote'}>, columns: Columns): string | null {
	switch (plan.kind) {
		case 'words': {
			const searched = columns[plan.field];
			return searched === undefined ? null : phraseExpression(plan, searched);
		}

		case 'any': {
			const parts = plan.of.map(part => matchExpression(part, columns));
			return parts.includes(null) ? null : `(${parts.join(' OR ')})`;
		}

		case 'all': {
			const {expression, rest} = splitConditions(plan.of, columns);
			return rest.length > 0 ? null : expression;
		}

		case 'not':
		case 'quote':
		case 'quote-kind':
		case 'sure':
		case 'mark':
		case 'since':
		case 'before': {
			return null;
		}
	}
}

/** Returns the conditions that an index knows, as one expression, and the others. Without a condition that something is there, the expression is `null`. */
export function splitConditions<Leaf extends ArticleCondition | QuoteCondition | {readonly kind: 'quote'}>(parts: ReadonlyArray<Combined<Leaf>>, columns: Columns): {
	readonly expression: string | null;
	readonly rest: ReadonlyArray<Combined<Leaf>>;
} {
	const known: string[] = [];
	const unknown: Array<Combined<Leaf>> = [];
	for (const part of parts) {
		const expression = matchExpression(part, columns);
		if (expression === null) {
			unknown.push(part);
		} else {
			known.push(expression);
		}
	}

	if (known.length === 0) {
		return {expression: null, rest: parts};
	}

	const excluded: string[] = [];
	const rest: Array<Combined<Leaf>> = [];
	for (const part of unknown) {
		const expression = part.kind === 'not' ? matchExpression(part.of, columns) : null;
		if (expression === null) {
			rest.push(part);
		} else {
			excluded.push(expression);
		}
	}

	return {expression: [`(${known.join(' AND ')})`, ...excluded].join(' NOT '), rest};
}
