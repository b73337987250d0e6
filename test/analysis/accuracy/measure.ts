import {type Span} from '../../../source/article/span.js';
import {type Quote} from '../../../source/analysis/result/analysis.js';
import {type AnnotatedArticle, type AnnotatedSpeech, type SpeakerKind} from './read-annotated.js';

/** The share of answers that are right. */
type Share = {readonly right: number; readonly all: number};

export type Accuracy = {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
};

/** Speech as the engine found it: a passage between marks or a reported clause. */
type FoundSpeech = Span & {readonly speaker: string | null; readonly isIndirect: boolean};

/** The fields of a quote that are compared. */
type Answer = Pick<Quote, 'kind' | 'parts' | 'speaker' | 'start' | 'end'>;

const foundIn = (quotes: readonly Answer[]): FoundSpeech[] => quotes.flatMap(({kind, parts, speaker, start, end}) =>
	(kind === 'indirect' || parts === undefined ? [{start, end}] : parts).map(part => ({
		start: part.start, end: part.end, speaker, isIndirect: kind === 'indirect',
	})));

/** The code units that two spans share, divided by those that either has. */
const overlap = (a: Span, b: Span): number => {
	const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
	return shared / (a.end - a.start + b.end - b.start - shared);
};

const isMatch = (right: AnnotatedSpeech, found: FoundSpeech): boolean => right.isIndirect === found.isIndirect && overlap(right, found) >= 0.8;

const isSpeakerRight = ({speakers}: AnnotatedSpeech, {speaker}: FoundSpeech): boolean => speaker === null
	? speakers.length === 0
	: speakers.some(name => name.toLowerCase() === speaker.toLowerCase());

const accuracy = (hits: number, annotated: number, found: number): Accuracy => {
	const [precision, recall] = [hits / found, hits / annotated];
	return {precision, recall, f1: 2 * precision * recall / (precision + recall)};
};

export type Measured = {
	/** Passages between marks, whoever said them. */
	readonly passages: Accuracy;
	/** Passages between marks with the right speaker. */
	readonly headline: Accuracy;
	/** Reported clauses without marks, whoever said them. */
	readonly indirect: Accuracy;
	/** Reported clauses without marks with the right speaker. */
	readonly indirectWithSpeaker: Accuracy;
	/** Right speakers of the passages that were found, by the words that name the speaker. */
	readonly speakers: Readonly<Record<SpeakerKind, Share>>;
};

/** Compares what the engine finds in articles with their annotations. */
export const measure = (articles: readonly AnnotatedArticle[], quotesOf: (text: string) => readonly Answer[]): Measured => {
	const counts = {
		quoted: {
			annotated: 0, found: 0, hits: 0, right: 0,
		},
		indirect: {
			annotated: 0, found: 0, hits: 0, right: 0,
		},
	};
	const speakers = {
		name: {right: 0, all: 0}, pronoun: {right: 0, all: 0}, nominal: {right: 0, all: 0}, label: {right: 0, all: 0},
	};
	for (const {text, speech} of articles) {
		const found = foundIn(quotesOf(text));
		for (const {isIndirect} of found) {
			counts[isIndirect ? 'indirect' : 'quoted'].found++;
		}

		for (const annotated of speech) {
			const count = counts[annotated.isIndirect ? 'indirect' : 'quoted'];
			count.annotated++;
			const match = found.find(each => isMatch(annotated, each));
			if (match === undefined) {
				continue;
			}

			const right = isSpeakerRight(annotated, match) ? 1 : 0;
			count.hits++;
			count.right += right;
			if (!annotated.isIndirect) {
				speakers[annotated.speakerKind].all++;
				speakers[annotated.speakerKind].right += right;
			}
		}
	}

	const {quoted, indirect} = counts;
	return {
		passages: accuracy(quoted.hits, quoted.annotated, quoted.found),
		headline: accuracy(quoted.right, quoted.annotated, quoted.found),
		indirect: accuracy(indirect.hits, indirect.annotated, indirect.found),
		indirectWithSpeaker: accuracy(indirect.right, indirect.annotated, indirect.found),
		speakers,
	};
};
