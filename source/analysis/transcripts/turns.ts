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
	isInterviewRole, isUpperLabel, findLabel, findNextLabel, type SpeakerLabel,
} from './speaker-labels.js';
import {LabelResolver} from './label-speakers.js';
import {findSpokenLines} from './continued-turns.js';
import {
	findSpeakerKeys, type LabelledLine, type Line, saidFrom,
} from './transcript-labels.js';

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

/** The confidence that the speaker of a turn is the person of its label. */
const turnConfidence = 0.95;

const ignoredLabels = new Set(nonSpeakerLabels);

const isIgnored = ({key}: SpeakerLabel): boolean => ignoredLabels.has(key.split(' ')[0] ?? '') && !isInterviewRole(key);

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
			const label = findLabel(document, from, index);
			// Only a line with a label is split at the next label.
			const to = label === undefined ? index : findNextLabel(document, label.said - 1, index);
			lines.push({from, to, label: label !== undefined && isIgnored(label) ? undefined : label});
			from = to;
		}

		from = index + 1;
	}

	return lines;
};

const spanOfTokens = ({tokens}: Document, from: number, to: number): Span => ({start: intOrZeroAt(tokens.starts, from), end: intOrZeroAt(tokens.ends, to - 1)});

const spokenSpans = (document: Document, from: number, to: number): Span[] => withoutStageDirections(document.text, spanOfTokens(document, from, to));

/** A headline and the line under it. */
const maxHeadlines = 2;

/** Returns the lines with a label that may be a turn. "Minister: No" in a headline is none, unless the same label occurs again. */
const findLabelledLines = (document: Document, lines: readonly Line[]): LabelledLine[] => {
	const {headings, tokens: {paragraphs}} = document;
	const labelled = lines.filter((line): line is LabelledLine => line.label !== undefined);
	const isHeadline = ({from}: Line): boolean => intOrZeroAt(paragraphs, from) < maxHeadlines && headings.has(intOrZeroAt(paragraphs, from));
	return labelled.filter((line, index) => index >= maxHeadlines || !isHeadline(line) || isUpperLabel(document, line.label)
		|| labelled.some(({label}, other) => other !== index && label.key === line.label.key));
};

/** True if what follows a label is a number, as in a list of results: "Roe: 1,501". */
const isResult = ({tokens: {words}}: Document, {label}: LabelledLine): boolean => words[label.said]?.shape === 'number' && !isInterviewRole(label.key);

/** Finds the turns of a transcript or an interview ("SMITH: …", "Q: …"). Other texts have none. */
export const findTurns = (document: Document): Turn[] => {
	const lines = splitIntoLines(document);
	const labelled = findLabelledLines(document, lines).filter(line => !isResult(document, line));
	const keys = labelled.length === 0 ? new Set() : findSpeakerKeys(document, lines, labelled);
	const spoken = new Set<Line>(labelled.filter(({label}) => keys.has(label.key)));
	const [first] = spoken;
	if (first === undefined) {
		return [];
	}

	const turns: Turn[] = [];
	const speakers = new LabelResolver(document, first.from);
	for (const {line, isContinuation} of findSpokenLines(document, lines, spoken)) {
		const {label} = line;
		const from = saidFrom(line);
		if (isContinuation) {
			const last = turns.at(-1);
			last?.parts.push(...spokenSpans(document, line.from, line.to));
			if (last !== undefined) {
				last.to = line.to;
			}
		// A turn in quotation marks is found as a passage.
		} else if (label !== undefined && intOrZeroAt(document.tokens.passages, from) < 0) {
			turns.push({
				label: spanOfTokens(document, label.from, label.to),
				from,
				to: line.to,
				parts: spokenSpans(document, from, line.to),
				speaker: speakers.speakerOf(label),
				pattern: 'transcript',
				confidence: turnConfidence,
			});
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
		verb: null,
		polarity: 'asserted',
		confidence,
		evidence: speaker === null ? null : {pattern, chain: [{...label, text: text.slice(label.start, label.end)}]},
		role: null,
		roleSpan: null,
	};
	return parts.length === 1 ? quote : {...quote, parts};
};

/** True if a token stands in one of the turns, which must be in order. */
export const isInTurn = (turns: readonly Turn[], token: number): boolean => {
	const next = turns[lowerBound(turns, token + 1, ({to}) => to)];
	return next !== undefined && token >= next.from;
};
