// Trains the model that rates how sure the speaker of a quote is: `node scripts/train-confidence.mjs` (some minutes) writes
// source/analysis/weights/confidence.ts. The other models are too sure of the articles that they learned from, so for each
// fold of the articles they are trained without it, and their answers on it are what this model learns from. Train it last.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {annotatedInCorpus, judgeQuote} from './judge-quotes.mjs';
import {
	engine, isInFold, readArticles, readOptions, writeModel,
} from './train-corpus.mjs';
import {evaluate, pack, train} from './train-trees.mjs';

const foldCount = 3;

/** The folder of the models trained without each fold. With `--folds FOLDER` they are kept, and not trained again. */
const folder = process.argv.includes('--folds') ? process.argv[process.argv.indexOf('--folds') + 1] : mkdtempSync(path.join(tmpdir(), 'folds-'));

/** Trains the other models without a fold and returns the folder of their weights. */
const trainWithout = fold => {
	const weights = path.join(folder, String(fold));
	mkdirSync(weights, {recursive: true});
	for (const [script, result] of [['train-reports', 'bounds'], ['train-coreference', 'coreference'], ['train-spoken', 'spoken'], ['train-speakers', 'speakers']]) {
		if (!existsSync(path.join(weights, `${result}.ts`))) {
			execFileSync(process.execPath, [path.join(import.meta.dirname, `${script}.mjs`), '--without', `${fold}/${foldCount}`, '--weights', weights], {stdio: 'ignore'});
		}
	}

	return weights;
};

const load = weights => engine({
	trained: ['confidence'],
	weights,
	modules: [
		'document/document',
		'attribution/attribute-passages',
		'reported-speech/find-reports',
		'quotes/assemble-quotes',
		'quotes/confidence-columns',
		'mentions/mention',
		'model/hash-columns',
	],
});

/**
 * Returns how right a quote is. The speaker of a clause with wrong edges is right, but the clause is not. The people behind
 * pronouns were annotated by a program, which errs too.
 */
const valueOf = (verdict, kind, isPronoun) => {
	const withWrongEdges = kind === 'indirect' ? 0.5 : 1;
	return {right: 1, edges: withWrongEdges, speaker: isPronoun ? 0.2 : 0}[verdict] ?? 0;
};

/** Returns the questions of an article: for each quote its features, and whether it is right. */
const questionsOf = (article, {parseDocument, attributePassages, findReports, assembleQuotes, confidenceColumn, mentionKinds}) => {
	const document = parseDocument(article.text);
	const rows = new Map();
	const keyOf = ({start, end}, kind) => `${kind} ${start} ${end}`;
	const quotes = assembleQuotes(document, attributePassages(document), findReports(document), ({span, kind}, row) => rows.set(keyOf(span, kind), Uint8Array.from(row)));
	const annotated = annotatedInCorpus(article);
	return quotes.map(quote => ({row: rows.get(keyOf(quote, quote.kind)), kind: quote.kind, verdict: judgeQuote(article.text, annotated, quote)}))
		.filter(({row, verdict}) => row !== undefined && verdict !== 'open')
		.map(({row, kind, verdict}) => ({
			kind, verdict, rows: [row], right: [valueOf(verdict, kind, row[confidenceColumn.mentionKind] === mentionKinds.indexOf('pronoun'))],
		}));
};

const options = {
	trees: 80, depth: 4, rate: 0.08, lambda: 5, rowShare: 0.8, ...readOptions(),
};

const measure = (model, questions) => {
	const rated = questions.map(question => ({...question, confidence: 1 / (1 + Math.exp(-evaluate(model, question.rows[0])))}));
	const loss = rated.reduce((sum, {confidence, right: [value]}) => sum - (value * Math.log(confidence)) - ((1 - value) * Math.log(1 - confidence)), 0) / rated.length;
	const sure = rated.filter(({confidence}) => confidence >= 0.9);
	const wrong = sure.filter(({verdict}) => verdict === 'speaker' || verdict === 'unsaid');
	return `${rated.length} quotes, loss ${loss.toFixed(4)}; ${sure.length} sure, ${wrong.length} of them wrong`;
};

const articles = readArticles('train');
const questions = [];
for (let fold = 1; fold <= foldCount; fold++) {
	const modules = await load(trainWithout(fold)); // eslint-disable-line no-await-in-loop -- Each fold keeps the processor busy.
	questions.push(...articles.filter((_, index) => isInFold(index, fold, foldCount)).flatMap(article => questionsOf(article, modules).map(question => ({...question, fold}))));
}

for (let fold = 1; fold <= foldCount; fold++) {
	console.log(`fold ${fold}: ${measure(train(questions.filter(question => question.fold !== fold), options), questions.filter(question => question.fold === fold))}`);
}

const model = train(questions, options);
const modules = await load();
console.log(`dev: ${measure(model, readArticles('dev').flatMap(article => questionsOf(article, modules)))}`);
writeModel('confidence', 'The weights that rate how sure the speaker of a quote is.', {trees: pack(model), columns: modules.hashColumns(modules.confidenceColumn), script: 'train-confidence'});
