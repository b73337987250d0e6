import {analyze} from '../analysis/analyze.js';
import {type FailureResult, type ReferenceResult} from '../loading/model/load-result.js';
import {parseUnit} from '../loading/units/parse-unit.js';
import {type Unit} from '../loading/model/unit.js';
import {openFormat} from '../output/formats.js';
import {type OutputOptions} from '../output/format-names.js';
import {gatherWritten} from './gather-written.js';
import {type WrittenArticles} from './tasks.js';

/** Parses a unit, analyses its articles and writes them. A fault of the engine costs one article. Never throws. */
export async function writeUnit(unit: Unit, output: OutputOptions): Promise<Array<WrittenArticles | FailureResult | ReferenceResult>> {
	const {separator, write} = await openFormat(output);
	const {addArticle, addOther, finish} = gatherWritten<ReferenceResult>(separator);
	for await (const loaded of parseUnit(unit)) {
		if (loaded.kind === 'article') {
			const {article} = loaded;
			addArticle(article, () => write({article, analysis: analyze(article.text)}));
		} else {
			addOther(loaded);
		}
	}

	return finish();
}
