import {type Span} from '../../article/span.js';
import {lowerBound} from '../../article/binary-search.js';
import {intOrZeroAt, elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Tokens} from '../tokens/tokenize.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Turn} from './turns.js';

/** The confidence that a post was written by the person whom the line under it or the sentence before it names. */
const postConfidence = 0.9;

/** The signature under a post: "— Union of Ferry Workers (@ferries), November 4". Without a handle it counts only under lines that begin with ">". */
const signature = /^[ \t>]*(?:—|–|--)[ \t]*(?<who>[^\n\(@]{2,80}?)[ \t]*(?:(?<handle>\(?@\w{2,30}\)?)[^\n]{0,60}|,[^\n]{0,60})?$/gmv;

const maxBlockLines = 10;
const marks = '“”"‘’\'> \t';

type Line = Span & {readonly isQuoted: boolean};

/** Returns the line that ends before an offset, without the marks around its words. */
const lineBefore = (text: string, offset: number): Line | undefined => {
	if (offset <= 0) {
		return undefined;
	}

	const begin = text.lastIndexOf('\n', offset - 2) + 1;
	let [start, end] = [begin, offset - 1];
	while (start < end && marks.includes(text.charAt(start))) {
		start++;
	}

	while (end > start && marks.includes(text.charAt(end - 1))) {
		end--;
	}

	return {start, end, isQuoted: text.charAt(begin) === '>'};
};

/** Returns the lines of the block above the line at an offset, in order. */
const blockAbove = (text: string, offset: number): Line[] => {
	const lines: Line[] = [];
	let next = offset;
	for (let step = 0; step < maxBlockLines; step++) {
		const line = lineBefore(text, next);
		if (line === undefined || (lines.length > 0 && (line.end === line.start || line.isQuoted !== lines[0]?.isQuoted) && !(line.isQuoted && lines[0]?.isQuoted === true))) {
			break;
		}

		if (line.end > line.start) {
			lines.unshift(line);
		}

		next = text.lastIndexOf('\n', next - 2) + 1;
	}

	return lines;
};

/** Returns the name of the entity at a span, or the given words if there is none. */
const entityNameAt = ({mentions, entities}: Document, {start, end}: Span, words: string): string => {
	const first = lowerBound(mentions, start, mention => mention.start);
	for (let index = first; index < mentions.length && (mentions[index]?.start ?? end) < end; index++) {
		const mention = mentions[index];
		if (mention?.kind === 'name' && mention.end === end && mention.start - start <= 4) {
			return elementAt(entities, mention.entity)?.name ?? words;
		}
	}

	return words;
};

/** Returns the first token that begins at an offset or after it. */
const tokenFrom = ({starts, count}: Tokens, offset: number): number => {
	let [low, high] = [0, count];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (intOrZeroAt(starts, middle) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
};

/** Makes a turn of a block of text. */
const turnOf = ({tokens}: Document, parts: readonly Span[], label: Span, speaker: string): Turn => {
	const first = tokenFrom(tokens, parts[0]?.start ?? 0);
	// The opening mark is a token of the passage.
	const from = first > 0 && intOrZeroAt(tokens.passages, first - 1) >= 0 && intOrZeroAt(tokens.passages, first - 1) === intOrZeroAt(tokens.passages, first) ? first - 1 : first;
	const to = tokenFrom(tokens, parts.at(-1)?.end ?? 0);
	return {
		label, from, to, parts: [...parts], speaker, pattern: 'nearby', confidence: postConfidence,
	};
};

/** Finds the signed posts of a document: a block of text and under it a dash, a name and a handle. */
const findSignedPosts = (document: Document): Turn[] => {
	const {text} = document;
	const found: Turn[] = [];
	// Every signature has a handle, or lines above it that begin with ">". Most texts have neither.
	if (!text.includes('@') && !text.includes('>')) {
		return found;
	}

	for (const match of text.matchAll(signature)) {
		const {who = '', handle} = match.groups ?? {};
		const start = match.index + match[0].indexOf(who);
		const block = blockAbove(text, match.index);
		const isPost = handle !== undefined || block[0]?.isQuoted === true;
		if (isPost && block.length > 0 && /^\p{Lu}/v.test(who)) {
			const label = {start, end: start + who.length};
			found.push(turnOf(document, block.map(line => ({start: line.start, end: line.end})), label, entityNameAt(document, label, who)));
		}
	}

	return found;
};

const postingVerbs = new WordSet('posted posts tweeted tweets wrote writes');

/**
 * Finds the posts that a sentence introduces: "Roe has posted:", followed by a paragraph without marks.
 *
 * @param speakerOf returns the name of the person that a mention stands for
 */
const findIntroducedPosts = (document: Document, speakerOf: (mention: number) => string | null): Turn[] => {
	const {clauses, tokens, mentions, text} = document;
	const found: Turn[] = [];
	for (const {cue, subject} of clauses) {
		const mention = elementAt(mentions, subject);
		if (mention === undefined || !postingVerbs.has(elementAt(tokens.words, cue))) {
			continue;
		}

		const lineEnd = text.indexOf('\n', intOrZeroAt(tokens.ends, cue));
		const isIntroduction = lineEnd > 0 && text.charAt(lineEnd - 1) === ':' && lineEnd - intOrZeroAt(tokens.ends, cue) < 60;
		const begin = isIntroduction ? text.slice(lineEnd, lineEnd + 4).search(/[^\s>]/v) : -1;
		if (begin < 0) {
			continue;
		}

		const start = lineEnd + begin;
		const next = text.indexOf('\n', start);
		const end = next === -1 ? text.length : next;
		const words = text.slice(start, end).trimEnd();
		const speaker = /^[\p{L}\p{N}#@]/v.test(words) ? speakerOf(subject) : null;
		if (speaker !== null) {
			found.push(turnOf(document, [{start, end: start + words.length}], {start: mention.start, end: mention.end}, speaker));
		}
	}

	return found;
};

/**
 * Finds the social-media posts that a document cites as blocks of text, in order.
 *
 * @param speakerOf returns the name of the person that a mention stands for
 */
export const findPosts = (document: Document, speakerOf: (mention: number) => string | null): Turn[] => {
	const posts = [...findSignedPosts(document), ...findIntroducedPosts(document, speakerOf)].toSorted((a, b) => a.from - b.from);
	return posts.filter(({from}, index) => index === 0 || from >= (posts[index - 1]?.to ?? 0));
};
