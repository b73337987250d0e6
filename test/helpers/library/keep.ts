import {analyze} from '../../../source/analysis/analyze.js';
import {withoutImprobable} from '../../../source/analysis/result/unsure.js';
import {type Article} from '../../../source/article/article.js';
import {type Database} from '../../../source/library/database/database.js';
import {keptAnalysis} from '../../../source/library/store/kept-analysis.js';
import {createPutAnalysis} from '../../../source/library/store/put-analysis.js';
import {createPutSource} from '../../../source/library/store/put-source.js';

type Keeping = {
	/** ISO 8601. */
	readonly at?: string;
	readonly isFile?: boolean;
	/** @default true */
	readonly isAnalysed?: boolean;
};

/** Keeps the articles of a source in a library, as the thread of the library does. Returns their numbers. */
export function keep(database: Database, name: string, articles: readonly Article[], {at = '2026-11-30T12:00:00.000Z', isFile = false, isAnalysed = true}: Keeping = {}): readonly number[] {
	const {add, finish} = createPutSource(database)({
		name, file: isFile ? {size: 1, modifiedAt: 1, changedAt: 1} : null, reader: 'test', at,
	});
	const numbers = add(articles.map(({text, blocks, styles, ...head}) => ({head, body: {text, blocks, styles}})));
	finish(true);
	const putAnalysis = createPutAnalysis(database);
	for (const [index, number] of isAnalysed ? numbers.entries() : []) {
		putAnalysis(number, 'test', keptAnalysis(withoutImprobable(analyze(articles[index]?.text ?? ''))));
	}

	return numbers;
}
