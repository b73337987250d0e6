import {type EntityType} from '../result/analysis.js';
import {
	laneCount, loadGroup, scoreGroup, sums, unpackModel,
} from '../model/oblivious-trees.js';
import {types as weights} from '../weights/types.js';
import {context} from './name-contexts.js';
import {nameColumnHash} from './name-columns.js';
import {fillNameFeatures, nameFeatureCount} from './name-features.js';
import {type NameGroup} from './name-groups.js';
import {type TypePrior, typePriorOf} from './type-priors.js';
import {indexNames} from './name-index.js';
import {type CasedText} from './name-words.js';

const models = weights.trees.split('|').map(trees => unpackModel({...weights, trees}, nameColumnHash));

/** The number of columns to load for all models. */
const columnCount = Math.max(...models.map(model => model.columnCount));

/** What a name names, and how sure that it does so at all. */
export type NameType = {
	readonly type: EntityType;
	/** Whether it is one at all: "Ironically" and "Republican" are none. */
	readonly isListed: boolean;
	/** Whether hardly anything speaks against it. */
	readonly isSure: boolean;
	/** 0 to 1, how likely it is a person's. */
	readonly personProbability: number;
};

/** A name is listed where it is more likely than this something that has a name. */
const minTypeProbability = 0.36;

const typeOf = (person: number, organization: number, place: number): NameType => {
	const best = Math.max(person, organization, place);
	return {
		type: best === person ? 'person' : (best === organization ? 'organization' : 'place'), isListed: best >= minTypeProbability, isSure: best > 0.6, personProbability: person,
	};
};

/** Whether a transcript names those who speak by this name: "ROE: …", more than once, or once by a family name. */
const isSpeaker = ({contextCounts, words}: NameGroup): boolean => {
	const least = words.at(-1)?.isSurname === true ? 1 : 2;
	return (contextCounts[context.label] ?? 0) >= least && words.every(word => !(word.isPersonNoun || word.isOrganizationNoun || word.isOrganizationName || word.isSpeechNoun));
};

/** What is sure to be a person: who speaks in a transcript, and who is called Jr. */
export const certainPerson: NameType = {
	type: 'person', isListed: true, isSure: true, personProbability: 1,
};

/** Watches the features of each name: for training. */
export type NameHook = (group: NameGroup, row: Uint8Array) => void;

const isCertainPerson = (group: NameGroup): boolean => isSpeaker(group) || (group.hasSuffix && group.words.length > 1);

/** Types names, as many together as a model scores at a time. */
class NameClassifier {
	readonly found = new Map<string, NameType>();
	readonly #rows = Array.from({length: laneCount}, () => new Uint8Array(nameFeatureCount));
	readonly #waiting: NameGroup[] = [];
	/** By model and lane. */
	readonly #scores = new Float64Array(models.length * laneCount);

	/** The row of features of the name that waits next. */
	get row(): Uint8Array {
		return this.#rows[this.#waiting.length] ?? new Uint8Array(nameFeatureCount);
	}

	/** Has a name wait until there are enough of them; its features are in `row`. */
	wait(group: NameGroup): void {
		this.#waiting.push(group);
		if (this.#waiting.length === laneCount) {
			this.finish();
		}
	}

	/** Types the names that wait. */
	finish(): void {
		const scores = this.#scores;
		loadGroup(0, this.#rows, columnCount);
		for (const [index, model] of models.entries()) {
			scoreGroup(model, 0, 0, model.treeCount);
			for (let lane = 0; lane < laneCount; lane++) {
				scores[(index * laneCount) + lane] = (sums[lane] ?? 0) * model.scale;
			}
		}

		for (const [lane, group] of this.#waiting.entries()) {
			const hint = typePriorOf(group);
			this.found.set(group.key, typeOf(this.#likelihood(lane, 0, hint), this.#likelihood(lane, 1, hint), this.#likelihood(lane, 2, hint)));
		}

		this.#waiting.length = 0;
	}

	#likelihood(lane: number, type: 0 | 1 | 2, hint: TypePrior): number {
		return 1 / (1 + Math.exp(-(this.#scores[(type * laneCount) + lane] ?? 0) - hint[type]));
	}
}

/** What each name of a text names, by its words and by all the places where it stands. */
export const typeNames = (groups: ReadonlyMap<string, NameGroup>, casedText: CasedText, trace?: NameHook): Map<string, NameType> => {
	const index = indexNames(groups);
	const typist = new NameClassifier();
	const {found} = typist;
	for (const [key, group] of groups) {
		const {row} = typist;
		fillNameFeatures(group, casedText, index, row);
		trace?.(group, row);
		if (isCertainPerson(group)) {
			found.set(key, certainPerson);
		} else {
			typist.wait(group);
		}
	}

	typist.finish();
	return found;
};
