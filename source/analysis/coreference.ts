import {type Known} from './entities.js';
import {type Mention} from './mentions.js';
import {type Tokens} from './tokens.js';

const agrees = (entity: Known, pronoun: Mention): boolean => entity.type === 'person' && (entity.gender === undefined || entity.gender === 'either' || entity.gender === pronoun.gender);

/** Links he and she to the person named before them, in the order of the text. */
export const resolvePronouns = (tokens: Tokens, mentions: readonly Mention[], entities: readonly Known[]): void => {
	/** The persons named last, by gender, outside quotations; the subject of the sentence before comes first. */
	const last = {male: -1, female: -1};
	for (const mention of mentions) {
		const inside = (tokens.passages[mention.from] ?? -1) >= 0;
		const entity = entities[mention.entity];
		if (mention.kind === 'name' && entity?.type === 'person' && !inside) {
			const possessive = tokens.words[mention.to]?.lower === '\'s' || tokens.words[mention.to]?.lower === '’s';
			if (possessive) {
				continue;
			}

			if (entity.gender !== 'female') {
				last.male = mention.entity;
			}

			if (entity.gender !== 'male') {
				last.female = mention.entity;
			}
		} else if (mention.kind === 'pronoun' && (mention.gender === 'male' || mention.gender === 'female') && !inside) {
			const candidate = last[mention.gender];
			const person = entities[candidate];
			if (person !== undefined && agrees(person, mention)) {
				mention.entity = candidate;
				person.gender ??= mention.gender;
			}
		}
	}
};
