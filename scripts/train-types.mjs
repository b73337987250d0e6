// Trains the models that tell the type of a name: `node scripts/train-types.mjs` writes source/analysis/weights/types.ts.
import {
	engine, readArticles, readOptions, writeModel,
} from './train-corpus.mjs';
import {evaluate, pack, train} from './train-trees.mjs';

const {
	findPassages, tokenize, findHeadings, recognizeNames, hashColumns, nameColumn, context,
} = await engine({
	trained: ['types'],
	modules: [
		'quotation-marks/find-passages',
		'tokens/tokenize',
		'names/recognize-names',
		'names/name-columns',
		'names/name-contexts',
		'model/hash-columns',
	],
});

const types = ['PERSON', 'ORGANIZATION', 'LOCATION'];

/** Titles that an annotated name may begin with and that the engine leaves out. */
const titles = /^(?:the|president|sen\.?|gov\.?|rep\.?|senator|governor|mr\.?|mrs\.?|ms\.?|dr\.?|speaker|judge|justice|secretary of state|\s)*$/iv;

/** Returns the names of an article: each with its features and with how often it is annotated as a person, an organization, a place, and how often it occurs. */
const namesOf = article => {
	const passages = findPassages(article.text);
	const tokens = tokenize(article.text, passages);
	const rows = new Map();
	const {runs} = recognizeNames(tokens, findHeadings(tokens), (group, row) => rows.set(group.key, Uint8Array.from(row)));
	const tallies = new Map([...rows.keys()].map(key => [key, [0, 0, 0, 0]]));
	for (const run of runs) {
		const [start, end] = [tokens.starts[run.from], tokens.ends[run.to - 1]];
		// Names with the same end are the same if they differ by a title only.
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
console.log(`${names.length} names to train on`);

const options = readOptions();
/** The features that come from lists of given names, surnames, places and organizations. */
const listed = ['firstGivenName', 'laterGivenName', 'listedPlace', 'isListedOrganization', 'surname', 'placeInside', 'hasOrganizationInside'].map(name => nameColumn[name]);

/** Returns the features as if no list had the name: most names of the world are on none, but few names of these articles. */
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
	trees: 180, depth: 4, rate: 0.12, lambda: 4, ...options,
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
writeModel('types', 'The weights that tell whether a name is that of a person, an organization or a place: one model each, separated by |.', {
	trees: models.map(model => pack(model)).join('|'), columns: hashColumns(nameColumn, context), script: 'train-types',
});
