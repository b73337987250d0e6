import {type Analysis, type Quote} from '../analysis/result/analysis.js';
import {speakerLabel} from '../analysis/result/speaker-label.js';

/**
 * Groups quotes by the label of their speaker: first the speakers with a name, in the order of the entities, then the
 * speakers that are only described, in the order of the text, and last the quotes without a known speaker.
 */
export function quotesBySpeaker({quotes, entities}: Analysis): ReadonlyMap<string, readonly Quote[]> {
	const named = new Set(quotes.flatMap(({speaker}) => speaker ?? []));
	const groups = new Map<string, Quote[]>(entities.filter(({name}) => named.has(name)).map(({name}) => [name, []]));
	for (const quote of [...quotes.filter(({speaker}) => speaker !== null), ...quotes.filter(({speaker}) => speaker === null)]) {
		const label = speakerLabel(quote);
		const group = groups.get(label);
		if (group) {
			group.push(quote);
		} else {
			groups.set(label, [quote]);
		}
	}

	return groups;
}
