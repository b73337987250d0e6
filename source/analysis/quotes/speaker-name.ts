import {type Span} from '../../article/span.js';
import {elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {isJointSubject, type JointNames} from '../entities/joint-names.js';
import {handleOf} from '../mentions/handles.js';
import {type Mention} from '../mentions/mention.js';
import {type Attributions} from '../attribution/attribute-passages.js';
import {endWithComplement} from './complement.js';

/** Returns the words of a nominal. A first article is in lower case, so that "The company" and "the company" are one speaker. */
const describeSpeaker = (document: Document, mention: Mention): string => {
	const words = document.text.slice(mention.start, endWithComplement(document, mention));
	return elementAt(document.tokens.words, mention.from)?.isDeterminer === true ? words.charAt(0).toLowerCase() + words.slice(1) : words;
};

/** Returns the nominal that "who" stands for: "a juror, who said". */
const antecedentOfWho = ({mentions, tokens}: Document, index: number): Mention | undefined => {
	const [pronoun, before] = [mentions[index], elementAt(mentions, index - 1)];
	const isRelative = pronoun !== undefined && before !== undefined && elementAt(tokens.words, pronoun.from)?.lower === 'who'
		&& (before.to === pronoun.from || (before.to + 1 === pronoun.from && elementAt(tokens.words, before.to)?.text === ','));
	return isRelative && before.kind === 'nominal' ? before : undefined;
};

/** Returns the joined names that explain a plural nominal, given by the nominal or by one of the names: "two ministers, | Roe and Poe, said". */
const namesExplaining = ({mentions, tokens: {words}}: Document, {jointNames}: Attributions, index: number): JointNames | undefined => {
	const joint = jointNames.get(mentions[index]?.kind === 'nominal' ? index + 1 : index);
	const first = joint?.[0] ?? -1;
	const [nominal, name, last] = [elementAt(mentions, first - 1), elementAt(mentions, first), elementAt(mentions, joint?.at(-1) ?? -1)];
	const isExplained = nominal?.kind === 'nominal' && nominal.isPlural && nominal.to + 1 === name?.phraseFrom && elementAt(words, nominal.to)?.text === ',';
	return isExplained && last !== undefined && elementAt(words, last.to)?.text === ',' ? joint : undefined;
};

/** Returns the joined names that a speaker, given by a mention, stands for or is one of: "Roe and Poe said". */
const jointSpeakers = (document: Document, attributions: Attributions, index: number): JointNames | undefined => {
	const {jointNames, antecedents} = attributions;
	const antecedent = antecedents.get(index);
	if (antecedent !== undefined) {
		return antecedent.entity < 0 ? jointNames.get(antecedent.mention) ?? namesExplaining(document, attributions, antecedent.mention) : undefined;
	}

	const explaining = namesExplaining(document, attributions, index);
	if (explaining !== undefined) {
		return explaining;
	}

	const [joint, clause] = [jointNames.get(index), document.clausesBySubject.get(index)?.[0]];
	return joint !== undefined && clause !== undefined && isJointSubject(document, joint, clause) ? joint : undefined;
};

/** Joins names: "Ada Roe, Ben Poe and Cy Moe". */
const joinNames = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** Returns the name or the description of a speaker, given by a mention, or `null`. */
export const speakerName = (document: Document, attributions: Attributions, index: number): string | null => {
	const {mentions, entities} = document;
	const mention = mentions[index];
	if (mention === undefined) {
		return null;
	}

	const joint = jointSpeakers(document, attributions, index);
	if (joint !== undefined) {
		return joinNames(joint.map(member => elementAt(entities, mentions[member]?.entity ?? -1)?.name ?? ''));
	}

	const name = elementAt(entities, intAt(attributions.mentionEntities, index) ?? -1)?.name;
	if (name !== undefined) {
		return name;
	}

	const handle = handleOf(document.tokens, mentions, document.mentionStartingAt, mention);
	if (handle !== undefined) {
		return describeSpeaker(document, handle);
	}

	const described = mention.kind === 'pronoun' ? elementAt(mentions, attributions.antecedents.get(index)?.mention ?? -1) ?? antecedentOfWho(document, index) : mention;
	return described === undefined ? null : describeSpeaker(document, described);
};

/** Returns the span of joined names. */
export const spanOfNames = ({mentions}: Document, joint: JointNames): Span => ({start: elementAt(mentions, joint[0] ?? -1)?.start ?? 0, end: elementAt(mentions, joint.at(-1) ?? -1)?.end ?? 0});

/** Returns the joined names beside a quote of which a speaker, given by a mention, is one; or `undefined`. */
export const jointNamesOf = (document: Document, attributions: Attributions, index: number): JointNames | undefined =>
	document.mentions[index]?.kind === 'name' ? jointSpeakers(document, attributions, index) : undefined;
