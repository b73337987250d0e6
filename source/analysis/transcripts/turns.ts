import {type Span} from '../../article/span.js';
import {lowerBound} from '../../article/binary-search.js';
import {joinParts, omissionMark} from '../result/quote-parts.js';
import {type Pattern, type Quote} from '../result/analysis.js';
import {intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {nonSpeakerLabels} from '../words/labels.js';
import {withoutStageDirections} from './stage-directions.js';
import {
	isUpperLabel, labelKey, findLabelEnd, findNextLabel,
} from './speaker-labels.js';
import {isInterviewRole, type SpeakerLabel, LabelResolver} from './label-speakers.js';

/** A turn of a transcript or an interview: what one speaker says from one label to the next. */
export type Turn = {
	/** The words that name the speaker. */
	readonly label: Span;
	/** The token of the first word said, and the token after the last. */
	readonly from: number;
	to: number;
	/** The words said, a span for each paragraph. */
	readonly parts: Span[];
	readonly speaker: string | null;
	readonly pattern: Pattern;
	readonly confidence: number;
};

/** A paragraph, or the rest of one from a label on. The colon is -1 if it has no label. */
type Line = SpeakerLabel & {
	/** The token after the last word. */
	readonly to: number;
};

/** The confidence that the speaker of a turn is the person of its label. */
const turnConfidence = 0.95;

const ignoredLabels = new Set(nonSpeakerLabels);

/** Splits the paragraphs of a document at labels. */
const splitIntoLines = (document: Document): Line[] => {
	const {tokens} = document;
	const lines: Line[] = [];
	let from = 0;
	for (let index = 0; index <= tokens.count; index++) {
		if (index < tokens.count && !hasFlag(tokens.flags, index, tokenFlag.lineBreak)) {
			continue;
		}

		while (from < index) {
			const colon = findLabelEnd(document, from, index);
			const key = colon < 0 ? '' : labelKey(document, from, colon);
			// Only a line with a label is split at the next label.
			const to = colon < 0 ? index : findNextLabel(document, colon, index);
			lines.push({
				from, to, colon: ignoredLabels.has(key.split(' ')[0] ?? '') && !isInterviewRole(key) ? -1 : colon, key,
			});
			from = to;
		}

		from = index + 1;
	}

	return lines;
};

/** True if the labelled lines are turns rather than notes with a colon: there are two labels, one of them repeated or all in capitals. */
const isTranscript = (document: Document, labelled: readonly Line[]): boolean => {
	const keys = new Set(labelled.map(({key}) => key));
	return keys.size > 1 && (keys.size < labelled.length || labelled.every(({from, colon}) => isUpperLabel(document, from, colon)));
};

const spanOfTokens = ({tokens}: Document, from: number, to: number): Span => ({start: intOrZeroAt(tokens.starts, from), end: intOrZeroAt(tokens.ends, to - 1)});

const spokenSpans = (document: Document, from: number, to: number): Span[] => withoutStageDirections(document.text, spanOfTokens(document, from, to));

/** Finds the turns of a transcript or an interview ("SMITH: …", "Q: …"). Other texts have none. */
export const findTurns = (document: Document): Turn[] => {
	const lines = splitIntoLines(document);
	const isHeading = ({from}: Line): boolean => document.headings.has(intOrZeroAt(document.tokens.paragraphs, from));
	const seenKeys = new Set<string>();
	// "Minister: No" in a heading is not a turn, unless the same label occurs again.
	const turnKeys = new Set(lines.filter(line => {
		const isRepeated = seenKeys.has(line.key);
		seenKeys.add(line.key);
		return line.colon >= 0 && (isRepeated || !isHeading(line) || isUpperLabel(document, line.from, line.colon));
	}).map(({key}) => key));
	const labelled = lines.filter(({colon, key}) => colon >= 0 && turnKeys.has(key));
	const [first] = labelled;
	if (first === undefined || !isTranscript(document, labelled)) {
		return [];
	}

	const firstLine = lines.indexOf(first);
	// If the whole text is a transcript, a paragraph without a label continues the turn before it.
	const isWholeText = labelled.length * 2 >= lines.length - firstLine;
	const turns: Turn[] = [];
	const speakers = new LabelResolver(document, first.from);
	for (const line of lines.slice(firstLine)) {
		const last = turns.at(-1);
		if (line.colon >= 0 && turnKeys.has(line.key)) {
			const from = line.colon + 1;
			// A turn in quotation marks is found as a passage.
			if (intOrZeroAt(document.tokens.passages, from) < 0) {
				turns.push({
					label: spanOfTokens(document, line.from, line.colon),
					from,
					to: line.to,
					parts: spokenSpans(document, from, line.to),
					speaker: speakers.speakerOf(line),
					pattern: 'transcript',
					confidence: turnConfidence,
				});
			}
		} else if (isWholeText && last !== undefined) {
			last.to = line.to;
			last.parts.push(...spokenSpans(document, line.from, line.to));
		}
	}

	return turns.filter(({parts}) => parts.length > 0);
};

/** Makes a direct quote of a turn, which has no marks. */
export const quoteOfTurn = ({text}: Document, {label, parts, speaker, pattern, confidence}: Turn): Quote => {
	const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
	const quote: Quote = {
		start,
		end,
		text: joinParts(text, parts).join(omissionMark),
		kind: 'direct',
		speaker,
		speakerSpan: speaker === null ? null : label,
		cue: null,
		confidence,
		evidence: speaker === null ? null : {pattern, chain: [{...label, text: text.slice(label.start, label.end)}]},
		role: null,
	};
	return parts.length === 1 ? quote : {...quote, parts};
};

/** True if a token stands in one of the turns, which must be in order. */
export const isInTurn = (turns: readonly Turn[], token: number): boolean => {
	const next = turns[lowerBound(turns, token + 1, ({to}) => to)];
	return next !== undefined && token >= next.from;
};
