import {type Span} from '../../article/span.js';
import {type Quote} from '../result/analysis.js';
import {type Passage} from '../quotation-marks/find-passages.js';
import {codeUnitAt} from '../base/code-units.js';
import {
	chineseAdverbs, chineseCues, japaneseCues, japaneseHonorifics,
} from '../words/foreign-cues.js';

/** The length of text read beside a passage, in UTF-16 code units. */
const maxContext = 28;
const maxSpeakerLength = 16;
const pronouns = new Set(['他', '她', '他们', '她们', '彼', '彼女', '同氏', '同氏も', '记者', '記者']);

/** True if a code unit belongs to Chinese or Japanese writing, its punctuation included. */
const isCjk = (code: number): boolean => (code >= 0x30_00 && code <= 0x9F_FF) || (code >= 0xFF_00 && code <= 0xFF_EF);

/** True if a passage stands in a Chinese or Japanese text. */
export const isCjkPassage = (text: string, {start, end, outer}: Passage): boolean => {
	const isBeside = isCjk(codeUnitAt(text, outer.start - 1)) || isCjk(codeUnitAt(text, outer.end)) || isCjk(codeUnitAt(text, end - 1));
	return isBeside && isCjk(codeUnitAt(text, start));
};

/** Returns the clause that ends at an offset: back to the mark, line or passage before it. */
const clauseBefore = (text: string, end: number): Span => {
	let start = end;
	while (start > 0 && start > end - maxContext && !'。！？；，、,!?;\n”」』"…—（）() '.includes(text.charAt(start - 1))) {
		start--;
	}

	return {start, end};
};

/** Removes one of the endings from the end of a span. */
const stripSuffix = (text: string, {start, end}: Span, endings: readonly string[]): Span => {
	const ending = endings.find(word => text.endsWith(word, end) && end - word.length >= start);
	return {start, end: end - (ending?.length ?? 0)};
};

/** Removes up to three endings from the end of a span. */
const stripSuffixes = (text: string, span: Span, endings: readonly string[]): Span => {
	let shorter = span;
	for (let step = 0; step < 3; step++) {
		shorter = stripSuffix(text, shorter, endings);
	}

	return shorter;
};

type SpeakerMatch = {readonly speaker: Span; readonly cue: Span | undefined};

/** Finds the speaker before a passage: 张三说：“…” */
const chineseSpeaker = (text: string, {outer}: Passage): SpeakerMatch | undefined => {
	let end = outer.start;
	while (end > 0 && '：，:, '.includes(text.charAt(end - 1))) {
		end--;
	}

	const clause = clauseBefore(text, end);
	const verb = chineseCues.find(word => text.endsWith(word, end) && end - word.length > clause.start);
	if (verb === undefined) {
		return undefined;
	}

	const cue = {start: end - verb.length, end};
	return {cue, speaker: stripSuffixes(text, {start: clause.start, end: cue.start}, chineseAdverbs)};
};

/** Finds the speaker around a passage: 田中さんは「…」と述べた */
const japaneseSpeaker = (text: string, {outer}: Passage): SpeakerMatch | undefined => {
	const rest = text.slice(outer.end, outer.end + maxContext);
	const verb = rest.startsWith('と') || rest.startsWith('って') ? japaneseCues.find(word => rest.slice(0, 16).includes(word)) : undefined;
	if (verb === undefined) {
		return undefined;
	}

	const cue = {start: outer.end + rest.indexOf(verb), end: outer.end + rest.indexOf(verb) + verb.length};
	let end = outer.start;
	while (end > 0 && '、， '.includes(text.charAt(end - 1))) {
		end--;
	}

	const topic = text.charAt(end - 1);
	if (topic !== 'は' && topic !== 'が' && topic !== 'も') {
		return undefined;
	}

	return {cue, speaker: stripSuffixes(text, clauseBefore(text, end - 1), japaneseHonorifics)};
};

/** Returns the quote of a passage, or `undefined` if the passage is a term in marks. */
const quoteOfPassage = (text: string, passage: Passage, before: string | null): Quote | undefined => {
	const found = japaneseSpeaker(text, passage) ?? chineseSpeaker(text, passage);
	const {start, end} = passage;
	const isSentence = '。！？…，'.includes(text.charAt(end - 1)) || end - start > 12;
	if (found === undefined && !isSentence) {
		return undefined;
	}

	const words = found === undefined ? '' : text.slice(found.speaker.start, found.speaker.end);
	const isNamed = found !== undefined && words.length > 0 && words.length <= maxSpeakerLength;
	const speaker = isNamed ? (pronouns.has(words) ? before : words) : null;
	const cue = found?.cue;
	return {
		start,
		end,
		text: text.slice(start, end),
		kind: 'direct',
		speaker,
		speakerSpan: speaker === null || found === undefined ? null : found.speaker,
		cue: cue === undefined ? null : {...cue, text: text.slice(cue.start, cue.end)},
		verb: cue === undefined ? null : text.slice(cue.start, cue.end),
		polarity: 'asserted',
		confidence: speaker === null ? 0.5 : 0.85,
		evidence: speaker === null || found === undefined ? null : {pattern: 'subject-cue', chain: [{...found.speaker, text: words}]},
		role: null,
		roleSpan: null,
	};
};

/**
 * Finds the quotes in Chinese and Japanese by patterns, because the trees read English only.
 *
 * @param claimed the indexes of the passages that belong to a quote already; those in these languages are added
 */
export const findCjkQuotes = (text: string, passages: readonly Passage[], claimed: Set<number>): Quote[] => {
	const found: Quote[] = [];
	let before: string | null = null;
	for (const [index, passage] of passages.entries()) {
		if (!claimed.has(index) && isCjkPassage(text, passage)) {
			claimed.add(index);
			const quote = quoteOfPassage(text, passage, before);
			if (quote !== undefined) {
				found.push(quote);
				before = quote.speaker ?? before;
			}
		}
	}

	return found;
};
