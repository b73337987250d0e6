import {type Query, type WordsCondition} from './query.js';

/** Returns a query in which the words that are searched for anywhere are searched for in one field. Negated ones stay: they hold for the whole article. */
export function withWordsIn(query: Query, field: 'title' | 'says'): Query {
	switch (query.kind) {
		case 'words': {
			return query.field === 'any' ? {...query, field} : query;
		}

		case 'all':
		case 'any': {
			return {...query, of: query.of.map(part => withWordsIn(part, field))};
		}

		case 'not':
		case 'quote-kind':
		case 'sure':
		case 'mark':
		case 'since':
		case 'before': {
			return query;
		}
	}
}

/** Returns the conditions on words that a query asks for: those that are not negated. */
export function soughtWords(query: Query): readonly WordsCondition[] {
	switch (query.kind) {
		case 'words': {
			return [query];
		}

		case 'all':
		case 'any': {
			return query.of.flatMap(part => soughtWords(part));
		}

		case 'not':
		case 'quote-kind':
		case 'sure':
		case 'mark':
		case 'since':
		case 'before': {
			return [];
		}
	}
}

/** Tells whether a query asks what was said, or who is named: the answer needs the analyses of all articles. */
export function asksForAnalysis(query: Query): boolean {
	switch (query.kind) {
		case 'words': {
			return query.field === 'speaker' || query.field === 'says' || query.field === 'about';
		}

		case 'all':
		case 'any': {
			return query.of.some(part => asksForAnalysis(part));
		}

		case 'not': {
			return asksForAnalysis(query.of);
		}

		case 'quote-kind':
		case 'sure': {
			return true;
		}

		case 'mark':
		case 'since':
		case 'before': {
			return false;
		}
	}
}
