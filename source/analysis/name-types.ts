import {type EntityType} from './analysis.js';
import {contexts} from './name-contexts.js';
import {fillNameFeatures, nameFeatureCount} from './name-features.js';
import {type NameGroup} from './name-groups.js';
import {type Hint, hintOf} from './name-hints.js';
import {indexNames} from './name-index.js';
import {type Reading} from './name-words.js';
import {score, unpack} from './trees.js';
import {types as weights} from './weights/types.js';

const models = weights.split('|').map(packed => unpack(packed));

/** What a name names, and how sure that it does so at all. */
export type NameType = {
	readonly type: EntityType;
	/** Whether it is one at all: "Ironically" and "Republican" are none. */
	readonly listed: boolean;
	/** Whether hardly anything speaks against it. */
	readonly sure: boolean;
	/** 0 to 1, how likely it is a person's. */
	readonly person: number;
};

/** A name is listed where it is more likely than this something that has a name. */
const least = 0.36;

const order: readonly EntityType[] = ['person', 'organization', 'place'];

const typeOf = (row: Uint8Array, hint: Hint): NameType => {
	const likely = models.map((model, index) => 1 / (1 + Math.exp(-score(model, row) - (hint[index] ?? 0))));
	const best = Math.max(...likely);
	return {
		type: order[likely.indexOf(best)] ?? 'person', listed: best >= least, sure: best > 0.6, person: likely[0] ?? 0,
	};
};

const label = contexts.indexOf('label');

/** Whether a transcript names those who speak by this name: "ROE: …", more than once. */
const isSpeaker = ({seen, words}: NameGroup): boolean => (seen[label] ?? 0) > 1 && words.every(word => !(word.person || word.body || word.organization || word.speechNoun));

/** What is sure to be a person: who speaks in a transcript, and who is called Jr. */
const somebody: NameType = {
	type: 'person', listed: true, sure: true, person: 1,
};

/** Watches the features of each name: for training. */
export type NameTrace = (group: NameGroup, row: Uint8Array) => void;

/** What each name of a text names, by its words and by all the places where it stands. */
export const typeNames = (groups: ReadonlyMap<string, NameGroup>, reading: Reading, trace?: NameTrace): Map<string, NameType> => {
	const index = indexNames(groups);
	const found = new Map<string, NameType>();
	const row = new Uint8Array(nameFeatureCount);
	for (const [key, group] of groups) {
		fillNameFeatures(group, reading, index, row);
		trace?.(group, row);
		found.set(key, isSpeaker(group) || (group.suffixed && group.words.length > 1) ? somebody : typeOf(row, hintOf(group)));
	}

	return found;
};
