// Trains the models that find reported speech without quotation marks: `node scripts/train-reports.mjs` writes
// source/analysis/weights/{verbs,gate,anchors,bounds}.ts.
import {
	engine, readArticles, readOptions, scorer, writeDigits, writeModel,
} from './train-corpus.mjs';
import {pack, train, evaluate} from './train-trees.mjs';

const {trim} = await scorer();

/** Returns the annotated clauses with words outside quotation marks; `open` ones count neither as right nor as wrong. */
const goldOf = ({text, quotes}) => quotes.flatMap(quote => quote.spans
	.filter(({type, passages}) => quote.cue && type !== 'direct' && (passages.length > 0 || !quote.direct))
	.map(span => ({span: trim(text, span), cue: quote.cue, open: !quote.cue.speech})));

const overlap = (a, b) => {
	const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
	return shared / (a.end - a.start + b.end - b.start - shared);
};

/** Returns the annotated clauses whose cue stands at a place in the text. */
const ofCue = (gold, start, end) => gold.filter(({cue}) => cue.start < end && start < cue.end);

/** Returns the questions of an article: which anchor the clause reported by each cue has, and which bound. */
const questionsOf = (article, {parseDocument, findReports, anchorKind}) => {
	const document = parseDocument(article.text);
	const {tokens} = document;
	const gold = goldOf(article);
	const questions = {anchors: [], bounds: []};
	const startOf = token => tokens.starts[token] ?? article.text.length;
	const cuesOf = clause => ofCue(gold, startOf(clause.cue), tokens.ends[clause.cue]);
	findReports(document, {
		anchor(clause, anchors, rows) {
			const mine = cuesOf(clause);
			if (mine.some(({open}) => open)) {
				return 0;
			}

			const distance = ({kind, at}) => kind === anchorKind.none
				? Infinity
				: Math.min(...mine.map(({span}) => kind === anchorKind.beforeCue ? Math.abs((tokens.ends[at - 1] ?? 0) - span.end) : Math.abs(startOf(at) - span.start)));
			const distances = anchors.map(anchor => distance(anchor));
			const least = Math.min(...distances);
			if (mine.length > 0 && least > 12) {
				return 0;
			}

			const right = mine.length === 0 ? anchors.map(({kind}) => kind === anchorKind.none ? 1 : 0) : distances.map(value => value === least ? 1 : 0);
			questions.anchors.push({
				rows, right, cue: tokens.words[clause.cue].lower, kind: anchors[right.indexOf(1)].kind,
			});
			return right.indexOf(1);
		},
		bound(clause, anchor, bounds, rows) {
			const isBefore = anchor.kind === anchorKind.beforeCue;
			const offset = isBefore ? tokens.ends[anchor.at - 1] : startOf(anchor.at);
			const mine = cuesOf(clause).find(({span}) => Math.abs((isBefore ? span.end : span.start) - offset) <= 12);
			if (!mine) {
				return 0;
			}

			const spans = bounds.map(({at}) => trim(article.text, isBefore ? {start: startOf(at), end: offset} : {start: offset, end: tokens.ends[at - 1]}));
			const fits = spans.map(span => overlap(span, mine.span));
			const best = Math.max(...fits);
			if (best > 0.8 && rows.length > 1) {
				questions.bounds.push({rows, right: fits.map(value => value === best ? 1 : 0)});
			}

			return fits.indexOf(best);
		},
	});
	return questions;
};

const options = readOptions();
const collect = (articles, modules) => {
	const all = articles.map(article => questionsOf(article, modules));
	return {anchors: all.flatMap(questions => questions.anchors), bounds: all.flatMap(questions => questions.bounds)};
};

/** Returns three digits for each reporting verb: how often it reports the words after it, the words before it, and a passage in quotation marks. */
const usagesOf = (questions, quoted, {reportingVerbs, reportingVerbIndex, anchorKind}) => {
	const tallies = reportingVerbs.map(() => ({
		all: 0, after: 0, before: 0, quoted: 0,
	}));
	for (const cue of quoted) {
		for (const word of cue.toLowerCase().split(/[^a-z]+/v)) {
			const tally = tallies[reportingVerbIndex(word)];
			if (tally) {
				tally.quoted++;
			}
		}
	}

	for (const {cue, kind} of questions) {
		const tally = tallies[reportingVerbIndex(cue)];
		if (tally) {
			tally.all++;
			tally.after += kind !== anchorKind.none && kind !== anchorKind.beforeCue ? 1 : 0;
			tally.before += kind === anchorKind.beforeCue ? 1 : 0;
		}
	}

	// Shrunk towards the mean of all verbs, so that a rare verb says little.
	const digit = (some, all, mean) => Math.min(9, Math.round(9 * (some + (4 * mean)) / (all + 4)));
	return tallies.map(({all, after, before, quoted: inMarks}) => `${digit(after, all, 0.3)}${digit(before, all, 0.05)}${digit(inMarks, Math.max(all, inMarks), 0.2)}`).join('');
};

const measure = (model, questions) => {
	const right = questions.filter(({rows, right: answers}) => {
		const scores = rows.map(row => evaluate(model, row));
		return answers[scores.indexOf(Math.max(...scores))] === 1;
	}).length;
	return `${(100 * right / questions.length).toFixed(1)} % of ${questions.length}`;
};

const articles = readArticles('train');
const loadEngine = () => engine({
	trained: ['gate', 'anchors', 'bounds'],
	modules: [
		'document/document',
		'lexicon/reporting-verbs',
		'reported-speech/find-reports',
		'reported-speech/anchor-candidates',
		'reported-speech/anchor-columns',
		'reported-speech/bound-columns',
		'model/hash-columns',
	],
});
const first = await loadEngine();
const cuesOfMarks = articles.flatMap(({quotes}) => quotes.filter(({direct, cue}) => direct && cue).map(({cue}) => cue.text));
writeDigits('verbs', 'The usages of each reporting verb.', usagesOf(collect(articles, first).anchors, cuesOfMarks, first), 'train-reports');
// The usages are features of the other models: load the engine again with them.
const second = await loadEngine();
const learned = collect(articles, second);
const judged = collect(readArticles('dev'), second);
const gate = train(learned.anchors.map(({rows, right}) => ({rows: [rows[0]], right: [1 - right[0]]})), {trees: 24, depth: 4, rate: 0.3});
writeModel('gate', 'The weights that tell whether a cue reports anything.', {trees: pack(gate), columns: second.hashColumns(second.anchorColumn), script: 'train-reports'});
for (const minLogOdds of [-4, -3.5, -3, -2.5, -2]) {
	const passed = judged.anchors.filter(({rows}) => evaluate(gate, rows[0]) >= minLogOdds);
	const reporting = judged.anchors.filter(({right}) => !right[0]);
	const kept = passed.filter(({right}) => !right[0]);
	console.log(`gate at ${minLogOdds}: dev lets ${passed.length} of ${judged.anchors.length} pass, ${kept.length} of ${reporting.length} that report`);
}

for (const [name, about, key, column] of [
	['anchors', 'The weights that rank the anchors of what a cue reports.', 'anchors', second.anchorColumn],
	['bounds', 'The weights that rank where a reported clause ends or, before its cue, begins.', 'bounds', second.boundColumn],
]) {
	const model = train(learned[key], {
		trees: 80, depth: 4, rate: 0.25, ...options,
	});
	console.log(`${name}: train ${measure(model, learned[key])}, dev ${measure(model, judged[key])}`);
	writeModel(name, about, {trees: pack(model), columns: second.hashColumns(column), script: 'train-reports'});
}
