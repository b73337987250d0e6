import {existsSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const corpus = `${shared}corpus/dev.jsonl`;
const scorer = `${shared}quotes/score.mjs`;
const isThere = existsSync(corpus) && existsSync(scorer);

type Measure = {readonly f1: number};
type Summary = {
	readonly headline: Measure;
	readonly quotes: Readonly<Record<string, Measure>>;
	readonly indirect: Readonly<Record<string, Measure>>;
	readonly speakers: Readonly<Record<string, {readonly accuracy: number}>>;
};

type Article = {readonly id: string; readonly text: string};

type Scorer = {
	readonly readJsonl: (path: string) => readonly Article[];
	readonly scoreCorpus: (gold: readonly Article[], system: readonly unknown[]) => unknown;
	readonly summary: (total: unknown) => Summary;
};

const measure = async (): Promise<Summary> => {
	const {readJsonl, scoreCorpus, summary}: Scorer = await import(pathToFileURL(scorer).href);
	const articles = readJsonl(corpus);
	return summary(scoreCorpus(articles, articles.map(({id, text}) => ({id, ...analyze(text)}))));
};

// The floors are a point or two below what the engine reaches. `npm run score` prints the table.
describe.skipIf(!isThere)(isThere ? 'on the annotated articles beside the project, the engine' : 'on the annotated articles beside the project (skipped: there are none), the engine', () => {
	test('reaches its floors', async () => {
		const {headline, quotes, indirect, speakers} = await measure();
		expect(headline.f1).toBeGreaterThan(0.83);
		expect(quotes['overlap 0.8']?.f1).toBeGreaterThan(0.945);
		expect(indirect['overlap 0.8']?.f1).toBeGreaterThan(0.57);
		expect(indirect['overlap 0.3']?.f1).toBeGreaterThan(0.7);
		expect(speakers['named']?.accuracy).toBeGreaterThan(0.9);
		expect(speakers['pronoun']?.accuracy).toBeGreaterThan(0.77);
		expect(speakers['nominal']?.accuracy).toBeGreaterThan(0.68);
	});
});
