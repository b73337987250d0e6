import {type Span} from '../../article/span.js';
import {nearestName} from '../../text/nearest-name.js';
import {fieldNames, quoteKinds, type FieldName} from './fields.js';
import {momentStart} from './moments.js';
import {QueryMistake} from './query-mistake.js';
import {marks, type Condition, type WordsCondition} from './query.js';
import {type TermItem} from './split-query.js';
import {splitWords} from './words.js';

/** Returns the condition of words; `null` without letters and digits. */
const wordsCondition = (field: WordsCondition['field'], text: string, isPrefix: boolean): WordsCondition | null =>
	splitWords(text).length === 0
		? null
		: {
			kind: 'words', field, text, isPrefix,
		};

const isFieldName = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name);

/** Returns names as in "direct, mixed or indirect". */
const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

const didYouMean = (name: string | null): string => name === null ? '' : `; did you mean ${name}?`;

/** Returns the value of a field that takes certain names. */
function nameValue<Value extends string>(field: FieldName, names: readonly Value[], written: string, span: Span): Value {
	const found = names.find(each => each === written.toLowerCase());
	if (found === undefined) {
		throw new QueryMistake(`${field}: is ${listed(names)}${didYouMean(nearestName(written, names))}`, span);
	}

	return found;
}

function dateValue(field: FieldName, written: string, span: Span): string {
	// A date is valid or not whatever the time is.
	if (momentStart(written, new Date(0)) === null) {
		throw new QueryMistake(`${field}: needs a date, as in 2026-11-30, 2026-11, 7d, 2w, today, yesterday, monday`, span);
	}

	return written.toLowerCase();
}

function numberValue(field: FieldName, written: string, span: Span): number {
	const value = /^[01]?\.?\d{0,6}$/.test(written) && /\d/.test(written) ? Number(written) : Number.NaN;
	if (!(value >= 0 && value <= 1)) {
		throw new QueryMistake(`${field}: needs a number from 0 to 1`, span);
	}

	return value;
}

function fieldCondition(field: FieldName, {value, span}: TermItem, isPrefix: boolean): Condition {
	switch (field) {
		case 'kind': {
			return {kind: 'quote-kind', value: nameValue(field, quoteKinds, value, span)};
		}

		case 'is': {
			return {kind: 'mark', value: nameValue(field, marks, value, span)};
		}

		case 'since':
		case 'before': {
			return {kind: field, value: dateValue(field, value, span)};
		}

		case 'sure': {
			return {kind: 'sure', value: numberValue(field, value, span)};
		}

		case 'speaker':
		case 'says':
		case 'about':
		case 'title':
		case 'source':
		case 'publication':
		case 'folder': {
			const condition = wordsCondition(field, value, isPrefix);
			if (!condition) {
				throw new QueryMistake(`${field}: needs a word`, span);
			}

			return condition;
		}
	}
}

/**
 * Returns the condition of a term; `null` if it has no letters and digits.
 *
 * @param isOpen true if the term is still being typed: its last word may go on
 * @throws {QueryMistake} if there is no such field or value
 */
export function conditionOf(term: TermItem, isOpen: boolean): Condition | null {
	const isPrefix = term.isPrefix || isOpen;
	if (term.field === null) {
		return wordsCondition('any', term.value, isPrefix);
	}

	const {name, span} = term.field;
	const field = name.toLowerCase();
	if (isFieldName(field)) {
		return fieldCondition(field, term, isPrefix);
	}

	const nearest = nearestName(field, fieldNames);
	if (term.value === '' && nearest === null) {
		// The colon of a headline: “Ukraine: talks go on”.
		return wordsCondition('any', name, false);
	}

	throw new QueryMistake(`there is no field ${name}:${didYouMean(nearest === null ? null : `${nearest}:`)}`, span);
}
