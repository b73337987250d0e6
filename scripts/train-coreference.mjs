// Trains the model that resolves "he" and "she": `node scripts/train-coreference.mjs` writes source/analysis/weights/coreference.ts.
import process from 'node:process';
import {
	engine, readArticles, readOptions, scorer, writeModel,
} from './train-corpus.mjs';
import {
	evaluate, folds, pack, train,
} from './train-trees.mjs';

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

// A program resolved most pronouns of the corpus, and one of six wrongly. Answers that are likely wrong are not learned.

/** Answers with a smaller probability, by a model that was learned without them, are not learned. */
const minAnswerProbability = 0.2;

/** True if the answer of a program is likely wrong: the person is named in the words that the pronoun says. */
const isDoubtful = ({via}, row) => via === 'coref' && row[pronounColumn.isNamedInPassage] === 2;

/**
 * Returns the questions of an article: for each annotated pronoun, the people mentioned before it. The history that
 * features are made from is the engine's own, because the annotated one has the wrong answers too.
 */
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
			right: right.includes(1) && !isDoubtful(answer, rows[right.indexOf(1)]) ? right : undefined,
			names: entities.map(entity => document.entities[entity].name),
			answer,
			at: article.text.slice(Math.max(0, mention.start - 300), mention.end + 40),
		});
		return undefined;
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

const options = {
	trees: 100, depth: 4, rate: 0.1, lambda: 5, ...readOptions(),
};
const usable = questions => questions.filter(({right, rows}) => right && rows.length > 1);

/** Returns the probability that a model gives to the right answers of a question. */
const probabilityOf = (model, {rows, right}) => {
	const odds = rows.map(row => Math.exp(evaluate(model, row)));
	return odds.reduce((sum, value, index) => sum + (value * right[index]), 0) / odds.reduce((sum, value) => sum + value, 0);
};

/** Returns the questions whose answers models that were learned from other articles find likely enough. */
const withoutUnlikely = articles => {
	let dropped = new Set();
	for (let round = 0; round < 2; round++) {
		const next = new Set();
		for (const {learn, judge} of folds(articles, 5)) {
			const model = train(usable(learn.flat()).filter(question => !dropped.has(question)), options);
			for (const question of usable(judge.flat())) {
				if (probabilityOf(model, question) < minAnswerProbability) {
					next.add(question);
				}
			}
		}

		dropped = next;
	}

	console.log(`${dropped.size} unlikely answers dropped`);
	return usable(articles.flat()).filter(question => !dropped.has(question));
};

const articles = readArticles('train').map(article => questionsOf(article));
const questions = articles.flat();
const dev = readArticles('dev').flatMap(article => questionsOf(article));
if (process.argv.includes('--lost')) {
	for (const {names, answer, at} of questions.filter(({right}) => !right).slice(0, 40)) {
		console.log(`${at.replaceAll('\n', ' ⏎ ')}\n   ${names.join(', ')} | ${answer.resolved}`);
	}
}

const model = train(withoutUnlikely(articles), options);
console.log(`train: ${measure(model, questions)}\ndev:   ${measure(model, dev)}`);
writeModel('coreference', 'The weights that rank the people that a pronoun may stand for.', {trees: pack(model), columns: hashColumns(pronounColumn), script: 'train-coreference'});
