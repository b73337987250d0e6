import {type Article} from '../../article/article.js';

/** A side effect that an action asks for. `reduce` only names it; `app/run-requests.ts` carries it out. */
export type Request
	= | {readonly kind: 'open-link'; readonly url: string}
	/** `label` names the text in the message. */
		| {readonly kind: 'copy'; readonly text: string; readonly label: string}
		| {readonly kind: 'load-page'; readonly article: Article}
	/** Loads an http or https address to open it in the reader. */
		| {readonly kind: 'load-link'; readonly url: string}
		| {readonly kind: 'reload'};
