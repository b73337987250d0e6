import {type Document} from '../document/document.js';
import {scoreRow, unpackModel} from '../model/oblivious-trees.js';
import {spoken as weights} from '../weights/spoken.js';
import {contextWord} from '../tokens/context-words.js';
import {spokenColumn, spokenColumnHash} from './spoken-columns.js';
import {countPassageWords, fillSpokenFeatures} from './spoken-features.js';

const model = unpackModel(weights, spokenColumnHash);

/** Reused for every passage, so that its memory is allocated once. */
const row = new Uint8Array(model.columnCount);

/** Log odds of this model below this limit count against speech. Short quotations and scare quotes look alike. */
const minOdds = -0.4;
/** The weight of what lies below that limit. */
const doubtWeight = 2;
/** Log odds above this limit count for speech: a whole sentence is speech, even if its speaker is far away. */
const maxOdds = 1;
/** The weight of what lies above that limit. */
const beliefWeight = 1.5;
/** The log odds that words beside these kinds of words were not said: a so-called “ghost ship”, a board that reads “Mind the hooks”. */
const namedOdds = 2;

/** Tells speech from terms, titles and inscriptions between quotation marks. */
export class SpokenModel {
	readonly #document: Document;
	readonly #counts: ReadonlyMap<string, number>;

	constructor(document: Document) {
		this.#document = document;
		this.#counts = countPassageWords(document);
	}

	/**
	 * Returns the probability that nobody said a passage.
	 *
	 * @param unspokenShare the probability by the model that ranks speakers
	 */
	unspokenProbability(passage: number, unspokenShare: number): number {
		row.fill(0);
		fillSpokenFeatures(this.#document, passage, this.#counts, row);
		const kind = row[spokenColumn.contextWordBefore] ?? 0;
		const isNamed = kind === contextWord.soCalled || kind === contextWord.inscription;
		const odds = scoreRow(model, row) - (isNamed ? namedOdds : 0);
		const speakerOdds = Math.log((1 - unspokenShare) / unspokenShare);
		const sum = speakerOdds + (doubtWeight * Math.min(0, odds - minOdds)) + (beliefWeight * Math.max(0, odds - maxOdds));
		return 1 / (1 + Math.exp(sum));
	}
}
