import {parseQuery} from '../library/query/parse-query.js';
import {type Query} from '../library/query/query.js';
import {type GivenOptions} from './normalize-arguments.js';
import {type OptionName} from './option-table.js';
import {valueOf} from './option-values.js';
import {QueryUsageError, UsageError} from './usage-error.js';

/** Options that concern the reading of sources, or of the screen, and not a query to the library. */
const optionsWithoutQuery: readonly OptionName[] = ['as', 'files-from', 'watch', 'every', 'screen-reader', 'no-state'];

/** Parses the query of `--where`; `null` if there is none. */
export function whereOf(options: GivenOptions, sources: readonly string[]): Query | null {
	const text = valueOf(options, 'where');
	if (text === undefined) {
		return null;
	}

	const other = optionsWithoutQuery.find(name => options.has(name));
	if (other !== undefined) {
		throw new UsageError(`--where does not go with --${other}`);
	}

	if (sources[0] !== undefined) {
		throw new UsageError(`--where takes no source, such as ${sources[0]}: it searches the library; write several words as one, in quotation marks, and source:… for a source`);
	}

	const {query, error} = parseQuery(text);
	if (error) {
		throw new QueryUsageError('where', text, error);
	}

	return query;
}
