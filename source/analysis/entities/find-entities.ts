import {elementAt} from '../base/bounds-checked.js';
import {type Word} from '../lexicon/lexicon.js';
import {type Mention} from '../mentions/mention.js';
import {type NameRun} from '../names/name-runs.js';
import {particles, suffixes} from '../names/name-words.js';
import {nameMention, type Names} from '../names/recognize-names.js';
import {type NamedEntity} from './people-by-name.js';
import {EntityTable} from './entity-table.js';

export {type NamedEntity} from './people-by-name.js';

/** True if a name of several words can be a surname alone: "von der Au", "Lopez Garcia". */
const canBeSurname = (words: readonly Word[], run: NameRun): boolean => {
	const first = elementAt(words, run.from);
	const length = run.to - run.from;
	if (first === undefined || length > 4) {
		return false;
	}

	return particles.has(first) || (length === 2 && ((first.givenNameGender === undefined && !first.isOrganizationNamePart && !first.isPlaceName) || suffixes.has(elementAt(words, run.to - 1))));
};

/** True if a name of one word is in brackets: "World Weather Organization (WWO)". */
const isBracketed = (words: readonly Word[], {from, to}: NameRun): boolean => to - from === 1 && elementAt(words, from - 1)?.text === '(' && words[to]?.text === ')';

/** True if a first name precedes "and" and the full name of a relative: "Daniel | and Rosa Ibarra". */
const sharesSurname = (words: readonly Word[], run: NameRun, next: NameRun): boolean => {
	const name = words[run.from];
	if (run.to - run.from > 1 || next.from !== run.to + 1 || next.to - next.from !== 2 || words[run.to]?.lower !== 'and') {
		return false;
	}

	return name?.givenNameGender !== undefined && !name.isPlaceName && run.title === undefined
		&& words[next.from + 1]?.givenNameGender === undefined;
};

/** Finds the named entities of a text, with a mention for each name, in the order of the text. */
export const findEntities = (names: Names): {readonly entities: ReadonlyArray<Readonly<NamedEntity>>; readonly mentions: readonly Mention[]} => {
	const table = new EntityTable(names);
	const {tokens} = names.casedText;
	const entityOfRun = new Map<NameRun, number>();
	const surnames: NameRun[] = [];
	for (const run of names.runs) {
		if (run.to - run.from > 1) {
			if (canBeSurname(tokens.words, run)) {
				surnames.push(run);
			} else {
				entityOfRun.set(run, table.addFullName(run));
			}
		}
	}

	for (const run of surnames) {
		const known = table.findByFamilyName(run);
		entityOfRun.set(run, known === -1 ? table.addFullName(run) : known);
	}

	for (const [index, run] of names.runs.entries()) {
		const next = names.runs[index + 1];
		if (next !== undefined && entityOfRun.has(next) && sharesSurname(tokens.words, run, next)) {
			const known = table.addRelative(run, next);
			if (known !== -1) {
				entityOfRun.set(run, known);
			}
		}
	}

	let last: Mention | undefined;
	const mentions = names.runs.map(run => {
		const explained = isBracketed(tokens.words, run) && last?.to === run.from - 1 && table.addAcronym(run, last.entity) ? last.entity : undefined;
		const entity = explained ?? entityOfRun.get(run) ?? table.resolveSingleWord(run);
		table.noteMention(entity, run);
		last = nameMention(tokens, run, entity);
		return last;
	});
	return {entities: table.entities, mentions};
};
