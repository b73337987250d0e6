// Trains the model that tells speech from terms, titles and inscriptions in quotation marks: `node scripts/train-spoken.mjs`
// (a few seconds) writes source/analysis/weights/spoken.ts. It learns from the annotated articles and from the invented ones of
// scripts/training-articles, which have more titles, nicknames and signs than political news.
import {readFileSync} from 'node:fs';
import process from 'node:process';
import {
	engine, readArticles, readOptions, writeModel,
} from './train-corpus.mjs';
import {
	evaluate, folds, pack, train,
} from './train-trees.mjs';

const {
	parseDocument, countPassageWords, fillSpokenFeatures, spokenColumn, contextWord, hashColumns,
} = await engine({
	trained: ['spoken'],
	modules: [
		'document/document',
		'attribution/spoken-features',
		'attribution/spoken-columns',
		'tokens/context-words',
		'model/hash-columns',
	],
});

const columnCount = Math.max(...Object.values(spokenColumn)) + 1;

/** A word of these kinds before a passage names it. The corpus counts what it names as speech where it is part of a reported clause. */
const namingKinds = new Set([contextWord.soCalled, contextWord.naming, contextWord.wordNoun, contextWord.work, contextWord.sign, contextWord.inscription, contextWord.meaning]);
const namedWeight = 0.05;

/** Kinds of words that tell that a passage beside them is a term or a title. */
const clues = new Set([...namingKinds, contextWord.performance, contextWord.namedThing]);
const clueColumns = ['contextWordBefore', 'secondContextWordBefore', 'thirdContextWordBefore', 'contextWordAfter', 'secondContextWordAfter', 'contextWordBeforeCueBefore']
	.map(name => spokenColumn[name]);

/** True if the words of a passage or those beside it tell that it is a term or a title. A scare quote without such a clue looks like a short quotation. */
const hasClue = row => clueColumns.some(column => clues.has(row[column])) || (row[spokenColumn.capitalShare] >= 6 && row[spokenColumn.wordCount] > 1) || row[spokenColumn.isBetweenNames] === 3;

const corpusWeight = (row, isSaid) => isSaid && namingKinds.has(row[spokenColumn.contextWordBefore]) ? namedWeight : 1;
const inventedWeight = (row, isSaid) => isSaid ? 2 : (hasClue(row) ? 4 : 0.7);

/** Returns the text of an invented article without its annotations, and the words that somebody said. */
const parseInvented = annotated => {
	const said = [];
	let text = '';
	let last = 0;
	for (const match of annotated.matchAll(/\[\[[^\|\]]+\|\w+\|(?<words>[^\[\]]+)\]\]/gv)) {
		text += annotated.slice(last, match.index);
		said.push({start: text.length, end: text.length + match.groups.words.length});
		text += match.groups.words;
		last = match.index + match[0].length;
	}

	return {text: text + annotated.slice(last), said};
};

const invented = readFileSync(new URL('training-articles/terms.txt', import.meta.url), 'utf8').split(/^=== .*$/mv).slice(1).map(article => parseInvented(article.trim()));
const corpus = split => readArticles(split).map(({text, quotes}) => ({text, said: quotes.flatMap(({spans}) => spans.flatMap(({passages}) => passages))}));

const isSame = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 0.6 * (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Returns a question for each passage of an article: did anybody say it? */
const questionsOf = ({text, said}, weightOf) => {
	const document = parseDocument(text);
	const counts = countPassageWords(document);
	return document.passages.map((passage, index) => {
		const row = new Uint8Array(columnCount);
		fillSpokenFeatures(document, index, counts, row);
		const isSaid = said.some(words => isSame(words, passage));
		return {rows: [row], right: [isSaid ? 1 : 0], weight: weightOf(row, isSaid)};
	});
};

const measure = (model, questions) => {
	const count = (isSaid, isFound) => questions.filter(({rows, right}) => (right[0] === 1) === isSaid && (evaluate(model, rows[0]) > 0) === isFound).length;
	return `${count(true, true)} of ${count(true, true) + count(true, false)} said ones found, ${count(false, true)} of ${count(false, true) + count(false, false)} others taken for speech`;
};

const options = {
	trees: 120, rate: 0.13, lambda: 5, ...readOptions(),
};
const articles = corpus('train').map(article => questionsOf(article, corpusWeight));
const others = invented.map(article => questionsOf(article, inventedWeight));
if (process.argv.includes('--folds')) {
	for (const [index, {learn, judge}] of folds(articles, 3).entries()) {
		const own = folds(others, 3)[index];
		const model = train([...learn, ...own.learn].flat(), options);
		console.log(`corpus:   ${measure(model, judge.flat())}`);
		console.log(`invented: ${measure(model, own.judge.flat())}`);
	}
} else {
	const model = train([...articles, ...others].flat(), options);
	console.log(`train: ${measure(model, articles.flat())}`);
	console.log(`dev:   ${measure(model, corpus('dev').flatMap(article => questionsOf(article, corpusWeight)))}`);
	writeModel('spoken', 'The weights that tell speech from terms, titles and inscriptions in quotation marks.', {trees: pack(model), columns: hashColumns(spokenColumn), script: 'train-spoken'});
}
