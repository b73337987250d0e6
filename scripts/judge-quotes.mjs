// Shared by the scripts that measure: judges the quotes that the engine finds by what is annotated.
import {scorer} from './train-corpus.mjs';

const {speakerIsRight, trim} = await scorer();

const overlap = (a, b) => {
	const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
	return shared / (a.end - a.start + b.end - b.start - shared);
};

/**
 * Returns the annotated pieces of speech of an article of the corpus: in marks (`quoted`), without (`indirect`), or left open by
 * the annotators (`open`). `isSaidBy` is null if nobody knows.
 */
export const annotatedInCorpus = ({text, quotes}) => quotes.flatMap(({spans, direct, cue, speaker}) => spans.flatMap(fragment => {
	const kind = fragment.passages.length > 0 ? 'quoted' : (direct || !cue?.speech ? 'open' : 'indirect');
	return [fragment, ...fragment.passages].map(span => ({...trim(text, span), kind, isSaidBy: name => speakerIsRight(speaker, name)}));
}));

/** Returns the annotated pieces of speech of an invented article of test/analysis/accuracy. */
export const annotatedInTests = ({text, speech}) => speech.map(({start, end, speakers, isIndirect}) => ({
	...trim(text, {start, end}),
	kind: isIndirect ? 'indirect' : 'quoted',
	isSaidBy: name => speakers.some(speaker => speaker.toLowerCase() === name.toLowerCase()),
}));

const nearest = (pieces, span) => pieces.map(piece => ({piece, share: overlap(piece, span)})).toSorted((a, b) => b.share - a.share)[0];

const judgePiece = (annotated, kind, span, speaker) => {
	const isIndirect = kind === 'indirect';
	const match = nearest(annotated.filter(piece => piece.kind === (isIndirect ? 'indirect' : 'quoted')), span);
	if (match !== undefined && match.share >= 0.3) {
		const isRight = speaker === null ? null : match.piece.isSaidBy(speaker);
		const verdict = match.share >= 0.8 ? 'right' : 'edges';
		return isRight === null ? 'open' : (isRight ? verdict : 'speaker');
	}

	const excuse = nearest(annotated.filter(piece => piece.kind !== (isIndirect ? 'indirect' : 'quoted')), span);
	return excuse !== undefined && excuse.share >= 0.3 ? 'open' : 'unsaid';
};

/** The verdicts, the worst first. */
const verdicts = ['unsaid', 'speaker', 'edges', 'right', 'open'];

/**
 * Judges a quote by the worst of its paragraphs: nobody said it (`unsaid`), somebody else did (`speaker`), its edges are wrong
 * (`edges`: they overlap by less than 0.8), it is `right`, or the annotation tells nothing (`open`), also if the engine names nobody.
 */
export const judgeQuote = (text, annotated, {kind, speaker, parts, ...whole}) => {
	const found = new Set();
	for (const {start, end} of parts ?? [whole]) {
		for (const line of text.slice(start, end).matchAll(/[^\n]+/gv)) {
			const span = trim(text, {start: start + line.index, end: start + line.index + line[0].length});
			if (span.end > span.start) {
				found.add(judgePiece(annotated, kind, span, speaker));
			}
		}
	}

	return verdicts.find(verdict => found.has(verdict)) ?? 'open';
};
