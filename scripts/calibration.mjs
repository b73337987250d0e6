// Checks confidence against accuracy: `node scripts/calibration.mjs [train]` prints, for each tenth of confidence, the number
// of quotes and the share of right ones (words at overlap 0.8, and speaker). Quotes without a speaker, or left open by the
// annotators, are not counted.
import process from 'node:process';
import {engine, readArticles, scorer} from './train-corpus.mjs';

const {analyze} = await engine({modules: ['analyze']});
const {speakerIsRight, trim} = await scorer();

const overlap = (a, b) => {
	const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
	return shared / (a.end - a.start + b.end - b.start - shared);
};

/** Returns the annotated pieces of speech, those in marks and those without, each with its quote. */
const goldOf = ({text, quotes}) => {
	const found = {quoted: [], indirect: [], open: []};
	for (const quote of quotes) {
		for (const fragment of quote.spans) {
			if (fragment.passages.length > 0) {
				found.quoted.push(...[fragment, ...fragment.passages].map(span => ({quote, span: trim(text, span)})));
			} else {
				found[quote.direct || !quote.cue?.speech ? 'open' : 'indirect'].push({quote, span: trim(text, fragment)});
			}
		}
	}

	return found;
};

/** Judges a piece: true if right, false if wrong, null if the annotation leaves it open. */
const judge = (gold, kind, piece, speaker) => {
	const list = kind === 'indirect' ? gold.indirect : gold.quoted;
	const match = list.find(({span}) => overlap(span, piece) >= 0.8);
	if (match) {
		return speakerIsRight(match.quote.speaker, speaker);
	}

	const excused = kind === 'indirect' ? [...gold.open, ...gold.quoted] : [...gold.open, ...gold.indirect];
	return excused.some(({span}) => overlap(span, piece) >= 0.3) ? null : false;
};

const tables = {quoted: [], indirect: []};
for (const article of readArticles(process.argv[2] ?? 'dev')) {
	const gold = goldOf(article);
	for (const {kind, speaker, confidence, parts, ...span} of analyze(article.text).quotes) {
		for (const part of parts ?? [span]) {
			const right = speaker === null ? null : judge(gold, kind, trim(article.text, part), speaker);
			if (right !== null) {
				tables[kind === 'indirect' ? 'indirect' : 'quoted'].push({confidence, right});
			}
		}
	}
}

const percent = (some, all) => all === 0 ? '   —' : `${(100 * some / all).toFixed(0).padStart(3)}%`;
for (const [name, rows] of Object.entries(tables)) {
	console.log(`${name}: confidence, how many, right`);
	for (let tenth = 9; tenth >= 0; tenth--) {
		const bucket = rows.filter(({confidence}) => Math.min(9, Math.floor(confidence * 10)) === tenth);
		console.log(`  ${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)} ${String(bucket.length).padStart(5)} ${percent(bucket.filter(({right}) => right).length, bucket.length)}`);
	}
}
