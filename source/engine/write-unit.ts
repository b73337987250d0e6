import {logError} from '../debug/log-error.js';
import {analyze} from '../analysis/analyze.js';
import {failureResult, type FailureResult, type ReferenceResult} from '../loading/model/load-result.js';
import {parseUnit} from '../loading/units/parse-unit.js';
import {type Unit} from '../loading/model/unit.js';
import {openFormat} from '../output/formats.js';
import {type OutputOptions} from '../output/format-names.js';
import {type WrittenArticles} from './tasks.js';

const encoder = new TextEncoder();

/** Parses a unit, analyses its articles and writes them. A fault of the engine costs one article. Never throws. */
export async function writeUnit(unit: Unit, output: OutputOptions): Promise<Array<WrittenArticles | FailureResult | ReferenceResult>> {
	const {separator, write} = await openFormat(output);
	const all: Array<WrittenArticles | FailureResult | ReferenceResult> = [];
	let texts: string[] = [];
	const flush = (): void => {
		if (texts.length > 0) {
			all.push({kind: 'written', bytes: encoder.encode(texts.join(separator))});
			texts = [];
		}
	};

	for await (const loaded of parseUnit(unit)) {
		if (loaded.kind !== 'article') {
			flush();
			all.push(loaded);
			continue;
		}

		const {article} = loaded;
		try {
			const text = write({article, analysis: analyze(article.text)});
			if (text !== '') {
				texts.push(text);
			}
		} catch (error) {
			logError(`analyse ‘${article.title}’ of ${article.source}`, error);
			flush();
			all.push(failureResult(article.source, `‘${article.title}’ could not be analysed`));
		}
	}

	flush();
	return all;
}
