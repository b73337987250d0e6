import fs from 'node:fs';
import path from 'node:path';
import {type Article} from '../article/article.js';
import {articleId} from '../article/identity.js';
import {deriveTitle} from '../article/title.js';
import {type LoadFailure} from './failure.js';
import {parsePlain} from './plain.js';
import {decode} from './decode.js';

export type Loaded = {kind: 'article'; article: Article} | {kind: 'failure'; failure: LoadFailure};
export async function * loadSources(sources: readonly string[], _o: {standardInput: NodeJS.ReadableStream}): AsyncGenerator<Loaded> {
	for (const s of sources) {
		let files = [s];
		try { if (fs.statSync(s).isDirectory()) files = fs.readdirSync(s).map(f => path.join(s, f)); } catch { yield {kind: 'failure', failure: {source: s, message: `${s}: no such file or folder`}}; continue; }
		for (const f of files) {
			const d = parsePlain(decode(fs.readFileSync(f)));
			yield {kind: 'article', article: {id: articleId(d.text, null), source: f, title: deriveTitle(d.text, d.blocks), byline: null, publication: null, published: null, url: null, language: null, ...d}};
		}
	}
}
