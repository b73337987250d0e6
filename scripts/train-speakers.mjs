// Trains the model that tells who said a passage: `node scripts/train-speakers.mjs` (about a minute) writes source/analysis/weights/speakers.ts.
import process from 'node:process';
import {
	engine, readArticles, readOptions, writeModel,
} from './train-corpus.mjs';
import {
	evaluate, folds, pack, train,
} from './train-trees.mjs';

const {
	parseDocument, attributePassages, hashColumns, speakerColumn,
} = await engine({
	trained: ['speakers'],
	modules: [
		'document/document',
		'attribution/attribute-passages',
		'attribution/speaker-columns',
		'model/hash-columns',
	],
});

/** True if the features of a passage are made from the annotated speakers of earlier passages, false if from the engine's own answers. */
const usesAnnotatedHistory = !process.argv.includes('--own');

const shared = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Returns the annotated quote that a passage belongs to. */
const goldOf = (article, passage) => {
	for (const quote of article.quotes) {
		for (const fragment of quote.spans) {
			for (const gold of fragment.passages) {
				if (shared(gold, passage) >= 0.6 * (Math.max(gold.end, passage.end) - Math.min(gold.start, passage.start))) {
					return quote;
				}
			}
		}
	}
};

const kinds = {named: 'name', nominal: 'nominal', pronoun: 'pronoun'};

/** Rates how well a mention fits the annotated speaker. A mention of the same kind beats any other. */
const fit = (mention, speaker) => {
	if (shared(mention, speaker) === 0) {
		return 0;
	}

	const isNamed = speaker.kind === 'named' && speaker.resolved && mention.text?.includes(speaker.resolved.split(' ').at(-1));
	return (mention.kind === kinds[speaker.kind] ? 10 : 1) + (1 / (1 + Math.abs(mention.start - speaker.start))) + (isNamed ? 1 : 0);
};

/** Returns the questions of an article: for each passage its candidates, and which of them is right. */
const questionsOf = article => {
	const document = parseDocument(article.text);
	const questions = [];
	const passage = (index, candidates, rows) => {
		const span = document.passages[index];
		const gold = goldOf(article, span);
		const {speaker} = gold ?? {};
		if (!gold) {
			questions.push({rows, right: candidates.map(candidate => candidate === -1 ? 1 : 0), kind: 'none'});
			return -1;
		}

		if (!speaker) {
			return undefined;
		}

		const fits = candidates.map(candidate => {
			const mention = document.mentions[candidate];
			return mention ? fit({...mention, text: article.text.slice(mention.start, mention.end)}, speaker) : 0;
		});
		const best = Math.max(...fits);
		if (best > 0) {
			questions.push({rows, right: fits.map(value => value >= best - 0.001 ? 1 : 0), kind: speaker.kind});
			return candidates[fits.indexOf(best)];
		}

		const before = article.text.slice(Math.max(0, span.start - 80), span.start);
		const after = article.text.slice(span.end, span.end + 80);
		questions.push({
			rows, right: undefined, kind: speaker.kind, lost: `${before}[[${article.text.slice(span.start, Math.min(span.end, span.start + 60))}]]${after} || ${speaker.text}`,
		});
		return -1;
	};

	attributePassages(document, {
		passage: usesAnnotatedHistory
			? passage
			: (...question) => {
				passage(...question);
				return undefined;
			},
	});
	return questions;
};

/** Tells how often the best row is a right one, by kind of speaker. */
const measure = (model, questions) => {
	const tallies = {};
	for (const {rows, right, kind} of questions) {
		tallies[kind] ??= {right: 0, all: 0, lost: 0};
		const tally = tallies[kind];
		tally.all++;
		if (!right) {
			tally.lost++;
			continue;
		}

		const scores = rows.map(row => evaluate(model, row));
		tally.right += right[scores.indexOf(Math.max(...scores))];
	}

	tallies.all = Object.values(tallies).reduce((a, b) => ({right: a.right + b.right, all: a.all + b.all, lost: a.lost + b.lost}));
	return Object.entries(tallies).map(([kind, {right, all, lost}]) => `${kind} ${(100 * right / all).toFixed(1)} % (of ${all}, ${lost} out of reach)`).join('; ');
};

const options = {
	trees: 200, depth: 4, rate: 0.2, ...readOptions(),
};
const articles = readArticles('train').map(article => questionsOf(article));
const questions = articles.flat();
console.log(`${questions.length} passages, ${questions.reduce((sum, {rows}) => sum + rows.length, 0)} candidates`);
const learn = from => train(from.filter(({right}) => right), options);
if (process.argv.includes('--lost')) {
	const lost = questions.filter(question => question.lost);
	console.log(lost.filter((_, index) => index % Math.ceil(lost.length / 60) === 0).map(({lost: text}) => text.replaceAll('\n', ' ⏎ ')).join('\n'));
} else if (process.argv.includes('--folds')) {
	for (const {learn: some, judge} of folds(articles, 3).slice(0, 2)) {
		console.log(measure(learn(some.flat()), judge.flat()));
	}
} else {
	const model = learn(questions);
	console.log(`train: ${measure(model, questions)}`);
	console.log(`dev:   ${measure(model, readArticles('dev').flatMap(article => questionsOf(article)))}`);
	writeModel('speakers', 'The weights that rank the mentions that may have said a passage.', {trees: pack(model), columns: hashColumns(speakerColumn), script: 'train-speakers'});
}
