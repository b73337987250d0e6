import {type Analysis} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {type Hit} from '../../library/query/hit.js';
import {type PlacedAnnotations} from '../annotations/place-annotations.js';
import {type ExportFormat, type ExportScope} from './decision-action.js';

/** A side effect that an action asks for. `reduce` only names it; `app/run-requests.ts` carries it out. */
export type Request
	= | {readonly kind: 'open-link'; readonly url: string}
	/** Searches the library for a query that is being typed. */
		| {readonly kind: 'find'; readonly text: string}
	/** Finds the articles that match a query, for the list. */
		| {readonly kind: 'match'; readonly text: string}
	/** Lists the names that complete a query. */
		| {readonly kind: 'list-names'}
	/** Reads the article of a hit from the library. */
		| {readonly kind: 'load-hit'; readonly hit: Hit}
	/** `label` names the text in the message. */
		| {readonly kind: 'copy'; readonly text: string; readonly label: string}
		| {readonly kind: 'load-page'; readonly article: Article}
	/** Loads an http or https address to open it in the reader. */
		| {readonly kind: 'load-link'; readonly url: string}
	/** Finds the feeds at an address, to subscribe to them. */
		| {readonly kind: 'find-feeds'; readonly url: string}
		| {readonly kind: 'reload'}
	/** Opens the article in an editor; `position` is the offset of the first line on the screen. */
		| {readonly kind: 'edit'; readonly article: Article; readonly position: number}
	/** Runs a command of the shell, which reads the text, or else the whole article. `label` names in the message what it reads. */
		| {readonly kind: 'pipe'; readonly command: string; readonly article: Article; readonly text: string | null; readonly label: string}
	/** Writes the quotes of articles to a new file; of one article, only those in `span` if it is given. An analysis that is not known yet is made. */
		| {
			readonly kind: 'export';
			readonly format: ExportFormat;
			readonly scope: ExportScope;
			readonly span: Span | null;
			readonly articles: ReadonlyArray<{readonly article: Article; readonly annotations: PlacedAnnotations; readonly analysis: Analysis | null}>;
		};
