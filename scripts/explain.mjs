// Explains attributions: `node scripts/explain.mjs FILE [WORDS]` prints, for each passage of a text that contains WORDS (all
// without WORDS), its candidates with their probabilities, and why the best is ahead of the second. A column's effect is the
// loss of score, in log odds, if the best candidate had the other's value in that column. Pronouns follow in the same way.
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {engine} from './train-corpus.mjs';

const {parseDocument, attributePassages, unwrapLines} = await engine({modules: ['document/document', 'attribution/attribute-passages', 'tokens/unwrap-lines']});
// A bundle of its own, so that the models do not share the arrays of the engine's.
const {
	scoreRow, unpackModel, speakers, speakerColumn, speakerColumnHash, coreference, pronounColumn, pronounColumnHash,
} = await engine({
	modules: ['model/oblivious-trees', 'weights/speakers', 'weights/coreference', 'attribution/speaker-columns', 'coreference/pronoun-columns'],
});

const speakerModel = unpackModel(speakers, speakerColumnHash);
const pronounModel = unpackModel(coreference, pronounColumnHash);
const shownCandidates = 6;
const shownColumns = 8;

/** The columns that put one row ahead of another, those with the largest effect first. */
const effectsOf = (model, columns, best, other) => Object.entries(columns)
	.filter(([, column]) => best[column] !== other[column])
	.map(([name, column]) => {
		const changed = Uint8Array.from(best);
		changed[column] = other[column];
		return {name, values: `${best[column]} against ${other[column]}`, effect: scoreRow(model, best) - scoreRow(model, changed)};
	})
	.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
	.slice(0, shownColumns);

const signed = value => (value < 0 ? '' : '+') + value.toFixed(2);

/** Prints the candidates of a question, and why the first is ahead of the second. */
const explain = (model, columns, labels, rows) => {
	const scored = rows.map((row, index) => ({row, label: labels[index], score: scoreRow(model, row)})).toSorted((a, b) => b.score - a.score);
	const sum = scored.reduce((total, {score}) => total + Math.exp(score), 0);
	for (const {label, score} of scored.slice(0, shownCandidates)) {
		console.log(`  ${(Math.exp(score) / sum).toFixed(3)}  ${label}`);
	}

	const [best, second] = scored;
	if (second !== undefined) {
		console.log(`  ${best.label} is ahead of ${second.label} by ${(best.score - second.score).toFixed(2)}:`);
		for (const {name, values, effect} of effectsOf(model, columns, best.row, second.row)) {
			console.log(`    ${signed(effect)}  ${name}: ${values}`);
		}
	}
};

const [file, words = ''] = process.argv.slice(2);
if (file === undefined) {
	throw new Error('Usage: node scripts/explain.mjs FILE [WORDS]');
}

const text = unwrapLines(readFileSync(file, 'utf8'));
const document = parseDocument(text);
const {passages, antecedents} = attributePassages(document);
const wordsOf = ({start, end}) => text.slice(start, end);
const placeOf = span => `${JSON.stringify(wordsOf(span))} in line ${text.slice(0, span.start).split('\n').length}`;
const labelOf = index => index < 0 ? '(no speech)' : placeOf(document.mentions[index]);
const explained = new Set();
const pronouns = [];
// The hooks answer as the engine did, so that each question has the same history.
attributePassages(document, {
	passage(index, candidates, rows) {
		const {mention} = passages[index];
		explained.add(index);
		if (wordsOf(document.passages[index]).includes(words)) {
			console.log(`\nPassage ${placeOf(document.passages[index])}: ${labelOf(mention)}`);
			explain(speakerModel, speakerColumn, candidates.map(candidate => labelOf(candidate)), rows);
		}

		return mention;
	},
	pronoun(mention, entities, rows) {
		const entity = antecedents.get(document.mentions.indexOf(mention))?.entity ?? -1;
		const labels = entities.map(candidate => document.entities[candidate].name);
		pronouns.push([mention, entity, labels, rows]);
		return entity;
	},
});
for (const [index, {mention}] of passages.entries()) {
	const passage = document.passages[index];
	if (!explained.has(index) && wordsOf(passage).includes(words)) {
		console.log(`\nPassage ${placeOf(passage)}: ${labelOf(mention)}, by a pattern (see attribute-passages.ts)`);
	}
}

for (const [mention, entity, labels, rows] of pronouns) {
	console.log(`\nPronoun ${placeOf(mention)}: ${document.entities[entity]?.name ?? '(unknown)'}`);
	explain(pronounModel, pronounColumn, labels, rows);
}
