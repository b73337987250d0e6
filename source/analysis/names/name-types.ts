import {type EntityType} from '../result/analysis.js';
import {scoreGroup, unpackModel} from '../model/oblivious-trees.js';
import {
	allocateRows, laneCount, loadGroup, sums,
} from '../model/tree-kernel.js';
import {types as weights} from '../weights/types.js';
import {context} from './name-contexts.js';
import {nameColumnHash} from './name-columns.js';
import {fillNameFeatures, nameFeatureCount} from './name-features.js';
import {type NameGroup} from './name-groups.js';
import {isPope} from './name-runs.js';
import {isNameOfEvent, type TypePrior, typePriorOf} from './type-priors.js';
import {indexNames, type NameIndex} from './name-index.js';
import {type CasedText} from './name-words.js';

const models = weights.trees.split('|').map(trees => unpackModel({...weights, trees}, nameColumnHash));

/** The number of columns to load for all models. */
const columnCount = Math.max(...models.map(model => model.columnCount));

/** The type of a name and how certain it is. */
export type NameType = {
	readonly type: EntityType;
	/** True if it names an entity at all: "Ironically" and "Republican" do not. */
	readonly isListed: boolean;
	/** True if the type is almost certain. */
	readonly isSure: boolean;
	/** The probability, 0 to 1, that the name is a person's. */
	readonly personProbability: number;
};

/** Names whose most likely type is less likely than this are not listed. */
const minTypeProbability = 0.36;

/** Names whose most likely type is more likely than this have a sure type. */
const minSureProbability = 0.6;

const typeOf = (person: number, organization: number, place: number): NameType => {
	const best = Math.max(person, organization, place);
	return {
		type: best === person ? 'person' : (best === organization ? 'organization' : 'place'), isListed: best >= minTypeProbability, isSure: best > minSureProbability, personProbability: person,
	};
};

/** True if a transcript has the name as the label of a speaker: "ROE: …", twice, or once if it begins with a given name or ends in a known surname. */
const isSpeaker = ({contextCounts, words}: NameGroup): boolean => {
	const isPersonal = words.at(-1)?.isSurname === true || (words.length > 1 && words[0]?.givenNameGender !== undefined);
	const minLabelCount = isPersonal ? 1 : 2;
	return (contextCounts[context.label] ?? 0) >= minLabelCount && words.every(word => !(word.isPersonNoun || word.isOrganizationNoun || word.isOrganizationName || word.isSpeechNoun));
};

/** The type of names that are a person's without doubt: speakers of a transcript, and names with "Jr." */
export const certainPerson: NameType = {
	type: 'person', isListed: true, isSure: true, personProbability: 1,
};

/** Observes the features of each name, for training. */
export type NameHook = (group: NameGroup, row: Uint8Array) => void;

const isCertainPerson = (group: NameGroup): boolean => isSpeaker(group) || (group.hasSuffix && group.words.length > 1 && !isNameOfEvent(group)) || (group.words.length === 1 && isPope(group.words[0]));

/** The rows of a batch. Reused for every batch, so that their memory is allocated once. */
const block = allocateRows(nameFeatureCount);

/** Classifies names in batches of as many as a model scores at a time. */
class NameClassifier {
	readonly found = new Map<string, NameType>();
	readonly #index: NameIndex;
	readonly #batch: NameGroup[] = [];
	/** The scores by model and lane. */
	readonly #scores = new Float64Array(models.length * laneCount);

	constructor(index: NameIndex) {
		this.#index = index;
	}

	/** The row for the features of the name that is added next. */
	get row(): Uint8Array {
		return block.rows[this.#batch.length] ?? new Uint8Array(nameFeatureCount);
	}

	/** Adds a name to the batch, whose features are in `row`; classifies the batch if it is full. */
	add(group: NameGroup): void {
		this.#batch.push(group);
		if (this.#batch.length === laneCount) {
			this.finish();
		}
	}

	/** Classifies the names of the batch. */
	finish(): void {
		const scores = this.#scores;
		loadGroup(0, block, columnCount);
		for (const [index, model] of models.entries()) {
			scoreGroup(model, 0, 0, model.treeCount);
			for (let lane = 0; lane < laneCount; lane++) {
				scores[(index * laneCount) + lane] = (sums[lane] ?? 0) * model.scale;
			}
		}

		for (const [lane, group] of this.#batch.entries()) {
			const prior = typePriorOf(group, this.#index);
			this.found.set(group.key, typeOf(this.#probability(lane, 0, prior), this.#probability(lane, 1, prior), this.#probability(lane, 2, prior)));
		}

		this.#batch.length = 0;
	}

	#probability(lane: number, type: 0 | 1 | 2, prior: TypePrior): number {
		return 1 / (1 + Math.exp(-(this.#scores[(type * laneCount) + lane] ?? 0) - prior[type]));
	}
}

/** Classifies the names of a text, by their words and by the contexts of all their occurrences; returns the types by key. */
export const typeNames = (groups: ReadonlyMap<string, NameGroup>, casedText: CasedText, hook?: NameHook): Map<string, NameType> => {
	const index = indexNames(groups);
	const classifier = new NameClassifier(index);
	const {found} = classifier;
	for (const [key, group] of groups) {
		const {row} = classifier;
		fillNameFeatures(group, casedText, index, row);
		hook?.(group, row);
		if (isCertainPerson(group)) {
			found.set(key, certainPerson);
		} else {
			classifier.add(group);
		}
	}

	classifier.finish();
	return found;
};
