// Learns what a name names: `node scripts/train-types.mjs` writes source/analysis/weights/types.ts.
import {
	engine, readArticles, readOptions, writeWeights,
} from './train-corpus.mjs';
import {evaluate, pack, train} from './train-trees.mjs';

const {findPassages, tokenize, markSentences, findHeadings, recognizeNames} = await engine('quotation-marks/find-passages', 'tokens/tokenize', 'tokens/sentence-boundaries', 'names/recognize-names');

const types = ['PERSON', 'ORGANIZATION', 'LOCATION'];

/** What an annotated name may begin with that the engine leaves out. */
const titles = /^(?:the|president|sen\.?|gov\.?|rep\.?|senator|governor|mr\.?|mrs\.?|ms\.?|dr\.?|speaker|judge|justice|secretary of state|\s)*$/iv;

/** The names of one article: each with its features and how often the annotation has it as a person, an organization, a place. */
const namesOf = article => {
	const passages = findPassages(article.text);
	const tokens = tokenize(article.text, passages);
	markSentences(tokens, passages);
	const rows = new Map();
	const {runs} = recognizeNames(tokens, findHeadings(tokens), (group, row) => rows.set(group.key, Uint8Array.from(row)));
	const tallies = new Map([...rows.keys()].map(key => [key, [0, 0, 0, 0]]));
	for (const run of runs) {
		const [start, end] = [tokens.starts[run.from], tokens.ends[run.to - 1]];
		// An annotated name may include a title that the engine leaves out: what ends alike and is no longer by a word is the same.
		const exact = article.entities.find(entity => entity.end === end && entity.start <= start && titles.test(article.text.slice(entity.start, start)));
		const tally = tallies.get(run.key);
		tally[3]++;
		const type = types.indexOf(exact?.type);
		if (type !== -1) {
			tally[type]++;
		}
	}

	return [...rows].map(([key, row]) => ({key, row, tally: tallies.get(key)}));
};

const articles = readArticles('train').filter(({entities}) => entities);
const names = articles.flatMap(article => namesOf(article));
const dev = readArticles('dev').filter(({entities}) => entities).flatMap(article => namesOf(article));
console.log(`${names.length} names to learn from`);

const options = readOptions();
/** The features that lists of given names, family names, places and bodies give. */
const listed = [1, 2, 3, 4, 17, 22, 23];

/** The name as one that no list knows: most names of the world are such, and few of these articles. */
const unlisted = row => {
	const copy = Uint8Array.from(row);
	for (const feature of listed) {
		copy[feature] = 0;
	}

	return copy;
};

const strangers = names.filter(({row}) => listed.some(feature => row[feature] > 0))
	.map(name => ({...name, row: unlisted(name.row), share: options.strangers ?? 0.1}));
const examplesOf = type => [...names, ...strangers].map(({row, tally, share = 1}) => ({rows: [row], right: [tally[type] / tally[3]], weight: share * Math.min(6, Math.sqrt(tally[3]))}));
const models = types.map((type, index) => train(examplesOf(index), {
	trees: 70, depth: 4, rate: 0.18, lambda: 4, ...options,
}));

const measure = (label, list) => {
	for (const least of [0.3, 0.36, 0.42, 0.48, 0.54]) {
		const right = [0, 0, 0];
		const given = [0, 0, 0];
		const all = [0, 0, 0];
		for (const {row, tally} of list) {
			const likely = models.map(model => 1 / (1 + Math.exp(-evaluate(model, row))));
			const best = likely.indexOf(Math.max(...likely));
			for (let type = 0; type < 3; type++) {
				all[type] += tally[type];
			}

			if (likely[best] >= least) {
				right[best] += tally[best];
				given[best] += tally[3];
			}
		}

		console.log(`${label} from ${least}: ${types.map((type, index) => `${type} ${(200 * right[index] / (given[index] + all[index])).toFixed(1)}`).join(', ')}`);
	}
};

measure('train', names);
measure('dev', dev);
writeWeights('types', 'What a name names: a person, an organization, a place; one model each, parted by |.', models.map(model => pack(model)).join('|'));
