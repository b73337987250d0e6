// Trains the model that resolves "he" and "she": `node scripts/train-coreference.mjs` writes source/analysis/weights/coreference.ts.
import process from 'node:process';
import {
	engine, readArticles, readOptions, scorer, writeModel,
} from './train-corpus.mjs';
import {evaluate, pack, train} from './train-trees.mjs';

const {
	parseDocument, attributePassages, hashColumns, pronounColumn,
} = await engine({
	trained: ['coreference'],
	modules: [
		'document/document',
		'attribution/attribute-passages',
		'coreference/pronoun-columns',
		'model/hash-columns',
	],
});
const {samePerson} = await scorer();

/** Returns the questions of an article: for each annotated pronoun, the people mentioned before it. */
const questionsOf = article => {
	const document = parseDocument(article.text);
	const answers = new Map(article.quotes.filter(({speaker}) => speaker?.kind === 'pronoun' && speaker.resolved).map(({speaker}) => [speaker.start, speaker]));
	const questions = [];
	const pronoun = (mention, entities, rows) => {
		const answer = answers.get(mention.start);
		if (!answer) {
			return undefined;
		}

		const right = entities.map(entity => samePerson(answer.resolved, document.entities[entity].name) ? 1 : 0);
		questions.push({
			rows,
			right: right.includes(1) ? right : undefined,
			names: entities.map(entity => document.entities[entity].name),
			answer,
			at: article.text.slice(Math.max(0, mention.start - 300), mention.end + 40),
		});
		return right.includes(1) ? entities[right.indexOf(1)] : undefined;
	};

	attributePassages(document, {pronoun});
	return questions;
};

const measure = (model, questions) => {
	let right = 0;
	for (const {rows, right: answers} of questions) {
		if (answers) {
			const scores = rows.map(row => evaluate(model, row));
			right += answers[scores.indexOf(Math.max(...scores))];
		}
	}

	return `${(100 * right / questions.length).toFixed(1)} % of ${questions.length}, ${questions.filter(({right: answers}) => !answers).length} out of reach`;
};

const questions = readArticles('train').flatMap(article => questionsOf(article));
const dev = readArticles('dev').flatMap(article => questionsOf(article));
if (process.argv.includes('--lost')) {
	for (const {names, answer, at} of questions.filter(({right}) => !right).slice(0, 40)) {
		console.log(`${at.replaceAll('\n', ' ⏎ ')}\n   ${names.join(', ')} | ${answer.resolved}`);
	}
}

const usable = questions.filter(({right, rows}) => right && rows.length > 1);
const options = readOptions();
const model = train(usable, {
	trees: 100, depth: 4, rate: 0.1, lambda: 5, ...options,
});
console.log(`train: ${measure(model, questions)}\ndev:   ${measure(model, dev)}`);
writeModel('coreference', 'The weights that rank the people that a pronoun may stand for.', {trees: pack(model), columns: hashColumns(pronounColumn), script: 'train-coreference'});
