import {candidatesOf} from './candidates.js';
import {type Document} from './document.js';
import {
	candidateFeatures, type History, lookAround, passageFeatures, speakerFeatureCount,
} from './speaker-features.js';
import {score, unpack} from './trees.js';
import {speakers as weights} from './weights/speakers.js';

/** Who said a passage: a mention, or -1 for nobody; and how likely that is. */
export type Attribution = {
	readonly mention: number;
	readonly probability: number;
	/** How likely it is that nobody said it: a scare quote, a title. */
	readonly nobody: number;
};

const model = unpack(weights);

/** Finds out who said each passage, in the order of the text: who spoke before counts. */
export const attribute = (document: Document): Attribution[] => {
	const count = document.passages.length;
	const history: History = {chosen: new Int32Array(count).fill(-1), entities: new Int32Array(count).fill(-1), counts: new Map()};
	const row = new Uint8Array(speakerFeatureCount);
	const found: Attribution[] = [];
	for (let passage = 0; passage < count; passage++) {
		const around = lookAround(document, passage);
		const candidates = [-1, ...candidatesOf(document, passage)];
		passageFeatures(document, passage, row);
		const scores = candidates.map(candidate => {
			candidateFeatures(document, around, candidate, history, row);
			return score(model, row);
		});
		const most = Math.max(...scores);
		const odds = scores.map(value => Math.exp(value - most));
		const sum = odds.reduce((a, b) => a + b, 0);
		const best = scores.indexOf(most);
		const mention = candidates[best] ?? -1;
		found.push({mention, probability: (odds[best] ?? 0) / sum, nobody: (odds[0] ?? 0) / sum});
		const entity = document.mentions[mention]?.entity ?? -1;
		history.chosen[passage] = mention;
		history.entities[passage] = entity;
		if (entity >= 0) {
			history.counts.set(entity, (history.counts.get(entity) ?? 0) + 1);
		}
	}

	return found;
};
