import {get, numberAt} from './arrays.js';
import {isForced} from './capitals.js';
import {type Word} from './lexicon.js';
import {
	apposedHerald, isAfterBody, isAfterThing, isAfterTown, isBeforeDash, isGrammar,
} from './name-heralds.js';
import {type NameRun} from './name-runs.js';
import {type Reading} from './name-words.js';

/** What can be seen around a name. The order is that of the model's features. */
export const contexts = `forced heading the article in of by to from at with for on against titled honorific says saidBefore possessive aged
apposed who placeAfter attributive auxiliary verb bracketBefore bracketAfter quoted followsName capitalAfter personBeside
placeBeside bodyBeside comma passage alone capitalBefore pronounAfter possessor label town body thing dateline`.replaceAll('\n', ' ').split(' ');

const numberOf = new Map(contexts.map((context, index) => [context, index]));
const prepositions = new Map([
	...['in', 'of', 'by', 'to', 'from', 'at', 'with', 'for', 'on', 'against'].map((word): [string, string] => [word, word]),
	...['across', 'near', 'outside', 'throughout'].map((word): [string, string] => [word, 'in']),
]);
const honorifics = new Set(['mr', 'mrs', 'ms', 'miss', 'sir', 'lady', 'dr', 'madam']);
const opening = new Set(['"', '“', '\'', '‘', '«']);
const closing = new Set(['"', '”', '\'', '’', '»']);

/** How far after a name "he" or "she" is looked for. */
const farthestPronoun = 25;

const isSeparator = (word: Word | undefined): boolean => word?.text === ',' || word?.lower === 'and' || word?.lower === 'or';

/** Whether a word begins a description after a comma: "Roe, | a lawyer", "Roe, | chairwoman of …". */
const beginsApposition = (word: Word | undefined): boolean => word?.shape === 'lower' && (word.determiner || word.person || word.modifier || word.title);

/** Notes what stands around names. */
export class Watcher {
	readonly #reading: Reading;
	readonly #words: readonly Word[];
	#seen = new Uint16Array(0);

	constructor(reading: Reading) {
		this.#reading = reading;
		this.#words = reading.tokens.words;
	}

	/** Counts in `seen` what stands around a name. */
	watch(run: NameRun, seen: Uint16Array<ArrayBuffer>): void {
		this.#seen = seen;
		this.#watchPlace(run);
		this.#watchBefore(run);
		this.#watchMark(run.from, run.to);
		this.#watchWord(run.to);
		this.#watchBeside(run);
		this.#watchHeralds(run);
		this.#note('pronounAfter', this.#isFollowedByPronoun(run.to));
	}

	#note(context: string, whether: boolean): void {
		if (whether) {
			const index = numberOf.get(context) ?? 0;
			this.#seen[index] = (this.#seen[index] ?? 0) + 1;
		}
	}

	#begins(from: number): boolean {
		const {paragraphs} = this.#reading.tokens;
		return numberAt(paragraphs, from - 1) !== paragraphs[from];
	}

	#watchPlace({from, to}: NameRun): void {
		const {tokens, headings} = this.#reading;
		this.#note('forced', isForced(tokens, from));
		this.#note('heading', headings.has(tokens.paragraphs[from] ?? 0));
		this.#note('passage', (tokens.passages[from] ?? -1) >= 0);
		this.#note('label', this.#begins(from) && this.#words[from]?.shape === 'upper' && this.#words[to]?.text === ':');
		this.#note('alone', this.#begins(from) && (this.#words[to]?.text === '\n' || this.#words[to + 1]?.text === '\n'));
	}

	#watchBefore({from, title, phraseFrom}: NameRun): void {
		const before = get(this.#words, from - 1);
		this.#note('titled', title?.organizationWord === false);
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
		const preposition = prepositions.get(before.lower === 'the' ? get(this.#words, from - 2)?.lower ?? '' : before.lower);
		this.#note(preposition ?? '', preposition !== undefined);
	}

	/** The noun that says what a name names, and the dash of a dateline. */
	#watchHeralds({from, to}: NameRun): void {
		const words = this.#words;
		const apposed = apposedHerald(words, to);
		this.#note('town', apposed === 'place' || isAfterTown(words, from));
		this.#note('body', apposed === 'organization' || isAfterBody(words, from));
		this.#note('thing', apposed === 'thing' || isAfterThing(words, from));
		this.#note('dateline', this.#begins(from) && words[from]?.shape === 'upper' && isBeforeDash(words, to));
	}

	/** The mark after a name, and what follows a comma. */
	#watchMark(from: number, to: number): void {
		const after = this.#words[to];
		const next = this.#words[to + 1];
		const comma = after?.text === ',';
		this.#note('comma', comma);
		this.#note('quoted', closing.has(after?.text ?? '') && opening.has(get(this.#words, from - 1)?.text ?? ''));
		this.#note('possessive', after?.lower === '\'s');
		this.#note('bracketAfter', after?.text === '(');
		this.#note('who', after?.lower === 'who' || (comma && next?.lower === 'who'));
		this.#note('aged', comma && next?.shape === 'number');
		this.#note('apposed', comma && beginsApposition(next));
		this.#note('placeAfter', comma && next?.place === true);
	}

	/** The word after a name. */
	#watchWord(to: number): void {
		const after = this.#words[to];
		if (after?.shape === 'lower') {
			this.#note('says', after.cue > 1);
			this.#note('verb', after.cue === 0 && after.lower.length > 4 && after.lower.endsWith('ed'));
			this.#note('attributive', !isGrammar(after));
			this.#note('auxiliary', after.auxiliary);
		} else {
			this.#note('capitalAfter', after?.shape === 'capital' || after?.shape === 'upper');
		}
	}

	/** The names in one list with a name. */
	#watchBeside({from, to}: NameRun): void {
		const words = this.#words;
		const before = isSeparator(get(words, from - 1)) ? get(words, from - 2) : undefined;
		const after = isSeparator(words[to]) ? get(words, to + (words[to + 1]?.lower === 'and' ? 2 : 1)) : undefined;
		this.#note('placeBeside', before?.place === true || after?.place === true);
		this.#note('personBeside', before?.surname === true || after?.given !== undefined);
		this.#note('bodyBeside', before?.organization === true || before?.organizationWord === true || after?.organization === true);
	}

	#isFollowedByPronoun(to: number): boolean {
		for (let at = to; at < to + farthestPronoun && at < this.#words.length; at++) {
			const word = this.#words[at];
			if (word?.text === '\n' || word?.shape === 'capital') {
				return false;
			}

			if (word?.pronoun === 'male' || word?.pronoun === 'female') {
				return true;
			}
		}

		return false;
	}
}
