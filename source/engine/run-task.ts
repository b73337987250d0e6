import {analyze} from '../analysis/analyze.js';
import {serializeAnalysis} from './serialized-analysis.js';
import {type TaskName, type Tasks} from './tasks.js';

type Runners = {
	readonly [Name in TaskName]: (input: Tasks[Name]['input']) => Promise<Tasks[Name]['output']>;
};

/** Runs each task. Code for formats is loaded by the first task that needs it, so that the first analysis does not wait for it. */
const runners: Runners = {
	analyze: async text => serializeAnalysis(analyze(text)),
	async count(articles) {
		const {countQuotes} = await import('./count-quotes.js');
		return countQuotes(articles);
	},
	async parse(unit) {
		const [{parseUnitToArray}, {packItems}] = await Promise.all([import('../loading/units/parse-unit.js'), import('../packing/packed-article.js')]);
		return packItems(await parseUnitToArray(unit));
	},
	async open({files, as}) {
		const {openFiles} = await import('./open-files.js');
		return openFiles(files, as);
	},
	async write({unit, output}) {
		const {writeUnit} = await import('./write-unit.js');
		return writeUnit(unit, output);
	},
	async 'write-found'({articles, output, query}) {
		const {writeFound} = await import('./write-found.js');
		return writeFound(articles, output, query);
	},
};

/** Runs a task in this thread. */
export const runTask = async <Name extends TaskName>(task: Name, input: Tasks[Name]['input']): Promise<Tasks[Name]['output']> => runners[task](input);
