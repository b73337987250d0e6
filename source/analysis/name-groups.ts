import {isForced} from './capitals.js';
import {type Word} from './lexicon.js';
import {type NameRun} from './name-runs.js';
import {type Reading} from './name-words.js';
import {withoutSuffix} from './same-person.js';

/** One name with all the places where a text has it: what stands around them tells what it names. */
export type NameGroup = {
	readonly key: string;
	/** Its words without "Jr." and the like. */
	readonly words: readonly Word[];
	/** Whether "Jr." or the like follows. */
	readonly suffixed: boolean;
	/** Where it stands first. */
	readonly run: NameRun;
	count: number;
	/** How often each of the `contexts` was seen. */
	readonly seen: Uint16Array;
};

/** What can be seen around a name. The order is that of the model's features. */
export const contexts = [
	'forced', 'heading', 'the', 'article', 'in', 'of', 'by', 'to', 'from', 'at', 'with', 'for', 'on', 'against', 'titled', 'honorific', 'says', 'saidBefore', 'possessive', 'aged', 'apposed', 'who', 'placeAfter', 'attributive', 'auxiliary', 'verb', 'bracketBefore', 'bracketAfter', 'quoted', 'followsName', 'capitalAfter', 'personBeside', 'placeBeside', 'bodyBeside', 'comma', 'passage', 'alone', 'capitalBefore', 'pronounAfter', 'possessor',
] as const;

type Context = typeof contexts[number];

const numberOf = new Map<string, number>(contexts.map((context, index) => [context, index]));
const prepositions = new Map<string, Context>([
	['in', 'in'],
	['across', 'in'],
	['near', 'in'],
	['outside', 'in'],
	['throughout', 'in'],
	['of', 'of'],
	['by', 'by'],
	['to', 'to'],
	['from', 'from'],
	['at', 'at'],
	['with', 'with'],
	['for', 'for'],
	['on', 'on'],
	['against', 'against'],
]);
const honorifics = new Set(['mr', 'mrs', 'ms', 'miss', 'sir', 'lady', 'dr', 'madam']);
const opening = new Set(['"', '“', '\'', '‘', '«']);
const closing = new Set(['"', '”', '\'', '’', '»']);

/** Counts what stands around the names of a text. */
class Watcher {
	readonly groups = new Map<string, NameGroup>();
	readonly #reading: Reading;
	readonly #words: readonly Word[];
	#group: NameGroup | undefined;

	constructor(reading: Reading) {
		this.#reading = reading;
		this.#words = reading.tokens.words;
	}

	/** Enters a name and notes what stands around it. */
	watch(key: string, run: NameRun): void {
		let group = this.groups.get(key);
		if (group === undefined) {
			const words = withoutSuffix(this.#words.slice(run.from, run.to));
			group = {
				key, words, suffixed: words.length < run.to - run.from, run, count: 0, seen: new Uint16Array(contexts.length),
			};
			this.groups.set(key, group);
		}

		group.count++;
		this.#group = group;
		this.#watchPlace(run);
		this.#watchBefore(run);
		this.#watchAfter(run);
		this.#watchBeside(run);
	}

	#note(context: Context, whether = true): void {
		const seen = this.#group?.seen;
		const index = numberOf.get(context) ?? 0;
		if (seen !== undefined && whether) {
			seen[index] = (seen[index] ?? 0) + 1;
		}
	}

	#watchPlace({from, to}: NameRun): void {
		const {tokens, headings} = this.#reading;
		this.#note('forced', isForced(tokens, from));
		this.#note('heading', headings.has(tokens.paragraphs[from] ?? 0));
		this.#note('passage', (tokens.passages[from] ?? -1) >= 0);
		this.#note('alone', tokens.paragraphs[from - 1] !== tokens.paragraphs[from] && (this.#words[to]?.text === '\n' || this.#words[to + 1]?.text === '\n'));
	}

	#watchBefore({from, title, phraseFrom}: NameRun): void {
		const before = this.#words[from - 1];
		this.#note('titled', title !== undefined && !title.organizationWord);
		this.#note('honorific', title !== undefined && honorifics.has(title.lower));
		this.#note('followsName', phraseFrom < from);
		if (before === undefined) {
			return;
		}

		this.#note('the', before.lower === 'the');
		this.#note('article', before.lower === 'a' || before.lower === 'an');
		this.#note('bracketBefore', before.text === '(');
		this.#note('capitalBefore', before.shape === 'capital' && !before.common);
		this.#note('saidBefore', before.cue > 1 && before.shape === 'lower');
		this.#note('possessor', before.lower === '\'s' || (before.determiner && before.lower.endsWith('s')));
		const preposition = prepositions.get(before.lower === 'the' ? this.#words[from - 2]?.lower ?? '' : before.lower);
		if (preposition !== undefined) {
			this.#note(preposition);
		}
	}

	#watchAfter({from, to}: NameRun): void {
		const after = this.#words[to];
		if (after === undefined) {
			return;
		}

		const next = this.#words[to + 1];
		const comma = after.text === ',';
		this.#note('comma', comma);
		this.#note('quoted', closing.has(after.text) && opening.has(this.#words[from - 1]?.text ?? ''));
		this.#note('possessive', after.lower === '\'s');
		this.#note('bracketAfter', after.text === '(');
		this.#note('says', after.cue > 1 && after.shape === 'lower');
		this.#note('auxiliary', after.auxiliary);
		this.#note('who', after.lower === 'who' || (comma && next?.lower === 'who'));
		this.#note('capitalAfter', after.shape === 'capital' || after.shape === 'upper');
		this.#note('verb', after.shape === 'lower' && after.cue === 0 && after.lower.length > 4 && after.lower.endsWith('ed'));
		this.#note('attributive', after.shape === 'lower' && !(after.auxiliary || after.preposition || after.conjunction || after.adverb || after.determiner || after.cue > 0 || after.pronoun !== undefined));
		this.#note('aged', comma && next?.shape === 'number');
		this.#note('apposed', comma && next !== undefined && (next.determiner || next.person || next.modifier || next.title) && next.shape === 'lower');
		this.#note('placeAfter', comma && next?.place === true);
	}

	#watchBeside({from, to}: NameRun): void {
		const words = this.#words;
		const isList = (word: Word | undefined): boolean => word?.text === ',' || word?.lower === 'and' || word?.lower === 'or';
		const before = isList(words[from - 1]) ? words[from - 2] : undefined;
		const after = isList(words[to]) ? words[to + (words[to + 1]?.lower === 'and' ? 2 : 1)] : undefined;
		this.#note('placeBeside', before?.place === true || after?.place === true);
		this.#note('personBeside', before?.surname === true || after?.given !== undefined);
		this.#note('bodyBeside', before?.organization === true || before?.organizationWord === true || after?.organization === true);
		for (let at = to; at < to + 25 && at < words.length; at++) {
			const word = words[at];
			if (word?.text === '\n' || word?.shape === 'capital') {
				break;
			}

			if (word?.pronoun === 'male' || word?.pronoun === 'female') {
				this.#note('pronounAfter');
				break;
			}
		}
	}
}

/** A name as a key: its words in lower case. */
export const keyOf = ({tokens}: Reading, {from, to}: NameRun): string => {
	if (to - from === 1) {
		return tokens.words[from]?.lower ?? '';
	}

	let key = '';
	for (let at = from; at < to; at++) {
		key += at === from ? tokens.words[at]?.lower ?? '' : ` ${tokens.words[at]?.lower ?? ''}`;
	}

	return key;
};

/** Gathers the names of a text, each with what stands around it. */
export const groupNames = (reading: Reading, runs: readonly NameRun[]): Map<string, NameGroup> => {
	const watcher = new Watcher(reading);
	for (const run of runs) {
		watcher.watch(keyOf(reading, run), run);
	}

	return watcher.groups;
};
