import {type Article} from '../../article/article.js';
import {type Reference} from './parsed-article.js';
import {loadFailure, type LoadFailure} from './load-failure.js';

/** A source that could not be opened, or a part of it. */
export type FailureResult = {readonly kind: 'failure'; readonly failure: LoadFailure};

/** Another source that a source leads to. */
export type ReferenceResult = {readonly kind: 'reference'; readonly reference: Reference};

/** What a source gave: articles, and a line for each thing that could not be opened. */
export type LoadResult = {readonly kind: 'article'; readonly article: Article} | FailureResult;

/** The failure of `source` for the reason `what`. */
export const failureResult = (source: string, what: string): FailureResult => ({kind: 'failure', failure: loadFailure(source, what)});
