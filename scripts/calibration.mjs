// Checks confidence against accuracy: `node scripts/calibration.mjs [train]` prints, for each kind of quote and each tenth of
// confidence, the number of quotes, their mean confidence and the share of right ones (words at overlap 0.8, and speaker).
// Quotes without a speaker, or left open by the annotators, are not counted.
import process from 'node:process';
import {engine, readArticles} from './train-corpus.mjs';
import {annotatedInCorpus} from './judge-quotes.mjs';
import {judgeShown} from './sure-and-wrong.mjs';

const modules = await engine({modules: ['analyze', 'document/document']});
const articles = readArticles(process.argv[2] ?? 'dev').map(article => ({...article, annotated: annotatedInCorpus(article), openTurns: true}));
const judged = judgeShown(articles, {...modules, withoutImprobable: analysis => analysis})
	.filter(({quote}) => quote.speaker !== null)
	.map(({kind, quote: {confidence}, verdict}) => ({kind, confidence, right: verdict === 'right' ? 1 : 0}));

const mean = (list, valueOf) => list.reduce((sum, entry) => sum + valueOf(entry), 0) / list.length;
const percent = share => `${(100 * share).toFixed(0).padStart(3)} %`;

for (const kind of ['direct', 'mixed', 'indirect', 'headline', 'transcript']) {
	const rows = judged.filter(entry => entry.kind === kind);
	const buckets = Array.from({length: 10}, (_, tenth) => rows.filter(({confidence}) => Math.min(9, Math.floor(confidence * 10)) === tenth));
	const bins = buckets.map((bucket, tenth) => ({
		tenth, size: bucket.length, confidence: mean(bucket, entry => entry.confidence), right: mean(bucket, entry => entry.right),
	})).filter(({size}) => size > 0);
	const error = bins.reduce((sum, {size, confidence, right}) => sum + (size * Math.abs(confidence - right)), 0) / rows.length;
	console.log(rows.length === 0 ? `${kind}: none` : `${kind}: ${rows.length}, expected calibration error ${error.toFixed(3)}; confidence, how many, mean confidence, right`);
	for (const {tenth, size, confidence, right} of bins.toReversed()) {
		console.log(`  ${(tenth / 10).toFixed(1)}–${((tenth + 1) / 10).toFixed(1)} ${String(size).padStart(5)} ${percent(confidence)} ${percent(right)}`);
	}
}
