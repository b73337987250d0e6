import {splitQuery} from './split-query.js';
import {isEmptyQuery, type Condition, type Query} from './query.js';

/** Tells whether a value is read back as one word without quotation marks. */
function isPlain(value: string, prefix: string): boolean {
	const [item, ...rest] = splitQuery(`${prefix}${value}`);
	return item?.kind === 'term' && rest.length === 0 && item.value === value && (item.field?.name ?? '') === prefix.slice(0, -1);
}

/** Returns a condition as text that `parseQuery` reads back. */
export function formatCondition(condition: Condition): string {
	switch (condition.kind) {
		case 'words': {
			const {field, text, isPrefix} = condition;
			const prefix = field === 'any' ? '' : `${field}:`;
			return `${prefix}${isPlain(text, prefix) ? text : `"${text}"`}${isPrefix ? '*' : ''}`;
		}

		case 'quote-kind': {
			return `kind:${condition.value}`;
		}

		case 'mark': {
			return `is:${condition.value}`;
		}

		case 'sure':
		case 'since':
		case 'before': {
			return `${condition.kind}:${condition.value}`;
		}
	}
}

const inParentheses = (query: Query): string => `(${formatQuery(query)})`;

/** Returns a query as text that `parseQuery` reads back. */
export function formatQuery(query: Query): string {
	if (isEmptyQuery(query)) {
		return '';
	}

	switch (query.kind) {
		case 'all': {
			return query.of.map(part => part.kind === 'all' || part.kind === 'any' ? inParentheses(part) : formatQuery(part)).join(' ');
		}

		case 'any': {
			return query.of.map(part => part.kind === 'any' ? inParentheses(part) : formatQuery(part)).join(' OR ');
		}

		case 'not': {
			return `-${query.of.kind === 'all' || query.of.kind === 'any' ? inParentheses(query.of) : formatQuery(query.of)}`;
		}

		case 'words':
		case 'quote-kind':
		case 'sure':
		case 'mark':
		case 'since':
		case 'before': {
			return formatCondition(query);
		}
	}
}
