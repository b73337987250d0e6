import {type Loaded, type Referred} from './loaded.js';
import {openSources, type OpenOptions} from './open-sources.js';
import {parseUnit} from './parse-unit.js';
import {type Unit} from './unit.js';

export type LoadOptions = Omit<OpenOptions<Loaded>, 'handle'> & {
	/**
	 * Parses a unit, in another thread for instance. Must not reject.
	 *
	 * @default in this thread
	 */
	readonly parse?: (unit: Unit) => Promise<ReadonlyArray<Loaded | Referred>>;
};

/** All that a unit gives; see `parseUnit`. */
export const parseHere = async (unit: Unit): Promise<Array<Loaded | Referred>> => {
	const all: Array<Loaded | Referred> = [];
	for await (const each of parseUnit(unit)) {
		all.push(each);
	}

	return all;
};

/** The articles of `sources`, and a failure for each thing that cannot be opened; see `openSources`. */
export const loadSources = (sources: readonly string[], {parse = parseHere, ...options}: LoadOptions): AsyncGenerator<Loaded> =>
	openSources<Loaded>(sources, {...options, handle: parse});
