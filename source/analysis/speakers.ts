import {candidatesOf} from './candidates.js';
import {
	countVotes, isPersonal, type PronounTrace, resolvePronoun,
} from './coreference.js';
import {type Document} from './document.js';
import {RecentPersons} from './recent.js';
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

/** Watches the questions that are asked, and may answer them: for training. */
export type Trace = {
	readonly passage?: (passage: number, candidates: readonly number[], rows: readonly Uint8Array[]) => number | undefined;
	readonly pronoun?: PronounTrace;
};

/** A passage that nobody said at this probability is none. */
const quietest = 0.7;

const model = unpack(weights);

/** Finds out who said each passage and who he and she are, in the order of the text: who spoke before counts. */
export const attribute = (document: Document, trace?: Trace): Attribution[] => {
	const {mentions, outside, passages} = document;
	const count = passages.length;
	const history: History = {chosen: new Int32Array(count).fill(-1), entities: new Int32Array(count).fill(-1), counts: new Map()};
	const votes = countVotes(document);
	const recent = new RecentPersons();
	const found: Attribution[] = [];
	let next = 0;
	/** Resolves the pronouns that stand before a token. */
	const resolveUntil = (token: number, before: number): void => {
		for (; next < outside.length; next++) {
			const index = outside[next] ?? 0;
			const mention = mentions[index];
			if (mention === undefined || mention.from >= token) {
				return;
			}

			if (isPersonal(mention)) {
				recent.advance(document, mention.from);
				mention.entity = resolvePronoun(document, mention, recent, {votes, history, before}, trace?.pronoun).entity;
				if (mention.entity >= 0) {
					recent.meet(mention.entity, index, true);
				}
			}
		}
	};

	for (let passage = 0; passage < count; passage++) {
		resolveUntil(document.passageFrom[passage] ?? 0, passage - 1);
		const around = lookAround(document, passage);
		const candidates = [-1, ...candidatesOf(document, passage)];
		const rows = candidates.map(candidate => {
			const row = new Uint8Array(speakerFeatureCount);
			passageFeatures(document, passage, row);
			candidateFeatures(document, around, candidate, history, row);
			return row;
		});
		const scores = rows.map(row => score(model, row));
		const most = Math.max(...scores);
		const odds = scores.map(value => Math.exp(value - most));
		const sum = odds.reduce((a, b) => a + b, 0);
		const nobody = (odds[0] ?? 0) / sum;
		let best = 0;
		for (let index = 1; index < scores.length; index++) {
			if (best === 0 || (scores[index] ?? 0) > (scores[best] ?? 0)) {
				best = index;
			}
		}

		if (nobody > quietest) {
			best = 0;
		}

		const chosen = trace?.passage?.(passage, candidates, rows) ?? candidates[best] ?? -1;
		found.push({mention: chosen, probability: (odds[best] ?? 0) / sum, nobody});
		const mention = mentions[chosen];
		if (mention !== undefined && mention.from >= (document.passageTo[passage] ?? 0)) {
			resolveUntil(mention.to, passage - 1);
		}

		const entity = mention?.entity ?? -1;
		history.chosen[passage] = chosen;
		history.entities[passage] = entity;
		if (entity >= 0) {
			history.counts.set(entity, (history.counts.get(entity) ?? 0) + 1);
		}
	}

	resolveUntil(document.tokens.count, count - 1);
	return found;
};
