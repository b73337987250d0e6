import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, it} from 'vitest';
import {exportQuotes} from '../../source/app/export-quotes.js';
import {withoutImprobable} from '../../source/analysis/result/unsure.js';
import {createAnchor} from '../../source/session/annotations/anchor.js';
import {placeAnnotations} from '../../source/session/annotations/place-annotations.js';
import {debate, ferries} from '../helpers/articles/articles.js';
import {temporaryFolder} from '../helpers/system/folder.js';

const none = placeAnnotations('', []);

/** Analyses one text. */
const analyzeOnly = (story = ferries()): Parameters<typeof exportQuotes>[1] =>
	async text => text === story.article.text ? withoutImprobable(story.analysis) : null;

describe('exportQuotes', () => {
	it('writes the quotes with corrections and notes, and says where', async () => {
		const folder = temporaryFolder();
		const {article, analysis} = ferries();
		const anchor = createAnchor(article.text, analysis.quotes[0] ?? {start: 0, end: 1});
		const annotations = placeAnnotations(article.text, [{kind: 'speaker', speaker: 'Nils Holm', anchor}, {kind: 'note', note: 'Ask.', anchor}]);
		const message = await exportQuotes({
			kind: 'export', format: 'markdown', scope: 'article', span: null, articles: [{article, annotations, analysis}],
		}, analyzeOnly(), folder);
		const file = path.join(folder, 'ferry-routes-in-doubt.md');
		expect(message).toEqual({text: `Wrote 4 quotes to ${path.relative(process.cwd(), file)}`, isError: false});
		expect(fs.readFileSync(file, 'utf8')).toMatch(/## Nils Holm\n\n- “The boats will sail on Monday”\n {2}- Corrected: the analysis says Anna Berg\n {2}- Note: Ask\.\n/v);
	});

	it('analyses what is not analysed yet, and says what could not be', async () => {
		const folder = temporaryFolder();
		const message = await exportQuotes({
			kind: 'export', format: 'json', scope: 'listed', span: null, articles: [ferries(), debate(2)].map(({article}) => ({article, annotations: none, analysis: null})),
		}, analyzeOnly(), folder);
		expect(message).toEqual({text: `Wrote 4 quotes to ${path.relative(process.cwd(), path.join(folder, 'articles.json'))}; 1 article could not be analysed`, isError: true});
	});

	it('tells in one line why it could not write', async () => {
		const folder = path.join(temporaryFolder(), 'none');
		const {article, analysis} = ferries();
		const message = await exportQuotes({
			kind: 'export', format: 'bibtex', scope: 'article', span: null, articles: [{article, annotations: none, analysis}],
		}, analyzeOnly(), folder);
		expect(message).toEqual({text: `The export could not be written to ${folder} (no such file or folder)`, isError: true});
	});
});
