import {type Span} from '../article/span.js';
import {type Analysis, type Entity, type Quote} from './analysis.js';
import {read} from './document.js';
import {joinHandWraps} from './hand-wraps.js';
import {attribute} from './speakers.js';

/** Finds who said what in a text, and who and what it is about. */
export const analyze = (text: string): Analysis => {
	const document = read(joinHandWraps(text));
	const quotes: Quote[] = [];
	for (const [index, {mention: chosen, probability, nobody}] of attribute(document).entries()) {
		const passage = document.passages[index];
		const mention = document.mentions[chosen];
		if (passage === undefined || nobody > 0.7) {
			continue;
		}

		const named = document.entities[mention?.entity ?? -1]?.name;
		quotes.push({
			start: passage.start,
			end: passage.end,
			text: text.slice(passage.start, passage.end),
			kind: 'direct',
			speaker: mention === undefined || mention.kind === 'pronoun' ? named ?? null : named ?? text.slice(mention.start, mention.end),
			speakerSpan: mention === undefined ? null : {start: mention.start, end: mention.end},
			cue: null,
			confidence: probability,
		});
	}

	const places = document.entities.map((): Span[] => []);
	for (const {kind, start, end, entity} of document.mentions) {
		if (kind === 'name') {
			places[entity]?.push({start, end});
		}
	}

	const entities: Entity[] = document.entities.map(({name, type}, index) => ({
		name, type, aliases: [], mentions: places[index] ?? [],
	}));
	return {quotes, entities};
};
