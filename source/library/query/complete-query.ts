import {foldText} from '../../text/fold-text.js';
import {fields, type FieldName} from './fields.js';
import {formatCondition} from './format-query.js';
import {splitQuery, type TermItem} from './split-query.js';
import {type WordField} from './query.js';

/** The names that may complete the value of a field, the most probable first: speakers, outlets, folders. */
export type QueryCandidates = Partial<Readonly<Record<FieldName, readonly string[]>>>;

/** The texts that may take the place of the last word of a query, which begins at `start`. */
export type QueryCompletion = {readonly start: number; readonly choices: readonly string[]};

const maxChoices = 20;

/** Returns the names that begin with typed letters, then those of which another word does. */
function namesWith(typed: string, names: readonly string[]): readonly string[] {
	const letters = foldText(typed);
	const first: string[] = [];
	const later: string[] = [];
	for (const name of names) {
		const folded = foldText(name);
		if (folded.startsWith(letters)) {
			first.push(name);
		} else if (folded.includes(` ${letters}`)) {
			later.push(name);
		}

		if (first.length === maxChoices) {
			break;
		}
	}

	return [...new Set([...first, ...later])].slice(0, maxChoices);
}

const isWordField = (field: typeof fields[number]): field is Extract<typeof fields[number], {readonly value: 'words'}> & {readonly name: WordField} => field.value === 'words';

function valueChoices(term: TermItem, name: string, candidates: QueryCandidates): readonly string[] {
	const field = fields.find(each => each.name === name.toLowerCase());
	if (!field) {
		return [];
	}

	const names = namesWith(term.value, [...field.values, ...candidates[field.name] ?? []]);
	return names.map(text => isWordField(field)
		? formatCondition({
			kind: 'words', field: field.name, text, isPrefix: false,
		})
		: `${field.name}:${text}`);
}

/**
 * Returns what may take the place of the last word of a query: the names of fields; after a field, its values. No choice is the
 * word itself.
 *
 * @param text the query up to the cursor
 */
export function completeQuery(text: string, candidates: QueryCandidates): QueryCompletion {
	const last = splitQuery(text).at(-1);
	if (last?.kind !== 'term' || last.span.end !== text.length || last.value === '-') {
		// After a blank, a parenthesis or a minus sign, any condition may begin.
		return {start: text.length, choices: fields.map(({name}) => `${name}:`)};
	}

	const {field, value, isClosed, span} = last;
	const typed = text.slice(span.start);
	const choices = field === null
		? (isClosed || /["“”„]/v.test(typed) ? [] : fields.map(({name}) => `${name}:`).filter(name => name.startsWith(value.toLowerCase())))
		: (isClosed ? [] : valueChoices(last, field.name, candidates));
	return {start: span.start, choices: choices.filter(choice => choice !== typed)};
}
