// Learns what a cue reports without marks: `node scripts/train-reports.mjs` writes source/analysis/weights/{verbs,reports,bounds}.ts.
import {
	engine, readArticles, readOptions, scorer, writeWeights,
} from './train-corpus.mjs';
import {pack, train, evaluate} from './train-trees.mjs';

const {trim} = await scorer();

/** The annotated clauses with words outside marks: those of speech, and those that are neither asked for nor punished. */
const goldOf = ({text, quotes}) => quotes.flatMap(quote => quote.spans
	.filter(({type, passages}) => quote.cue && type !== 'direct' && (passages.length > 0 || !quote.direct))
	.map(span => ({span: trim(text, span), cue: quote.cue, open: !quote.cue.speech})));

const overlap = (a, b) => {
	const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
	return shared / (a.end - a.start + b.end - b.start - shared);
};

/** The annotated clauses whose cue a token is. */
const ofCue = (gold, start, end) => gold.filter(({cue}) => cue.start < end && start < cue.end);

/** The questions of one article: where what each cue reports begins, and where it ends. */
const questionsOf = (article, {parseDocument, findReports}) => {
	const document = parseDocument(article.text);
	const {tokens} = document;
	const gold = goldOf(article);
	const questions = {options: [], bounds: []};
	const startOf = token => tokens.starts[token] ?? article.text.length;
	const cuesOf = clause => ofCue(gold, startOf(clause.cue), tokens.ends[clause.cue]);
	findReports(document, {
		option(clause, options, rows) {
			const mine = cuesOf(clause);
			if (mine.some(({open}) => open)) {
				return 0;
			}

			const distance = ({kind, at}) => kind === 0
				? Infinity
				: Math.min(...mine.map(({span}) => kind === 6 ? Math.abs((tokens.ends[at - 1] ?? 0) - span.end) : Math.abs(startOf(at) - span.start)));
			const distances = options.map(option => distance(option));
			const least = Math.min(...distances);
			if (mine.length > 0 && least > 12) {
				return 0;
			}

			const right = mine.length === 0 ? options.map(({kind}) => kind === 0 ? 1 : 0) : distances.map(value => value === least ? 1 : 0);
			questions.options.push({
				rows, right, cue: tokens.words[clause.cue].lower, kind: options[right.indexOf(1)].kind,
			});
			return right.indexOf(1);
		},
		bound(clause, option, bounds, rows) {
			const anchor = option.kind === 6 ? tokens.ends[option.at - 1] : startOf(option.at);
			const mine = cuesOf(clause).find(({span}) => Math.abs((option.kind === 6 ? span.end : span.start) - anchor) <= 12);
			if (!mine) {
				return 0;
			}

			const spans = bounds.map(({at}) => trim(article.text, option.kind === 6 ? {start: startOf(at), end: anchor} : {start: anchor, end: tokens.ends[at - 1]}));
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
	return {options: all.flatMap(questions => questions.options), bounds: all.flatMap(questions => questions.bounds)};
};

/** How often each reporting verb reports what follows or precedes it, and what is in marks, as three digits a verb. */
const habits = (questions, quoted, {reportingVerbs, verbIndex}) => {
	const tallies = reportingVerbs.map(() => ({
		all: 0, after: 0, before: 0, quoted: 0,
	}));
	for (const cue of quoted) {
		for (const word of cue.toLowerCase().split(/[^a-z]+/v)) {
			const tally = tallies[verbIndex(word)];
			if (tally) {
				tally.quoted++;
			}
		}
	}

	for (const {cue, kind} of questions) {
		const tally = tallies[verbIndex(cue)];
		if (tally) {
			tally.all++;
			tally.after += kind > 0 && kind < 6 ? 1 : 0;
			tally.before += kind === 6 ? 1 : 0;
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

const train840 = readArticles('train');
const first = await engine('document/document', 'reported-speech/find-reports', 'lexicon/reporting-verbs');
const cuesOfMarks = train840.flatMap(({quotes}) => quotes.filter(({direct, cue}) => direct && cue).map(({cue}) => cue.text));
writeWeights('verbs', 'What each reporting verb is used for.', habits(collect(train840, first).options, cuesOfMarks, first), 'train-reports');
// The habits are features of the other two: read them anew.
const second = await engine('document/document', 'reported-speech/find-reports', 'lexicon/reporting-verbs');
const learned = collect(train840, second);
const judged = collect(readArticles('dev'), second);
const gate = train(learned.options.map(({rows, right}) => ({rows: [rows[0]], right: [1 - right[0]]})), {trees: 24, depth: 4, rate: 0.3});
writeWeights('gate', 'Whether a cue reports anything at all.', pack(gate), 'train-reports');
for (const least of [-4, -3.5, -3, -2.5, -2]) {
	const passed = judged.options.filter(({rows}) => evaluate(gate, rows[0]) >= least);
	const reporting = judged.options.filter(({right}) => !right[0]);
	const kept = passed.filter(({right}) => !right[0]);
	console.log(`gate at ${least}: dev lets ${passed.length} of ${judged.options.length} pass, ${kept.length} of ${reporting.length} that report`);
}

for (const [name, about, key] of [['reports', 'What a cue reports.', 'options'], ['bounds', 'Where what is reported ends or begins.', 'bounds']]) {
	const model = train(learned[key], {
		trees: 80, depth: 4, rate: 0.25, ...options,
	});
	console.log(`${name}: train ${measure(model, learned[key])}, dev ${measure(model, judged[key])}`);
	writeWeights(name, about, pack(model), 'train-reports');
}
