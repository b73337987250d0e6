import {type Article} from '../../article/article.js';
import {type Reference} from './parsed-article.js';
import {loadFailure, type LoadFailure} from './load-failure.js';

/** The failure to load a source or a part of it. */
export type FailureResult = {readonly kind: 'failure'; readonly failure: LoadFailure};

/** Another source that a source refers to. */
export type ReferenceResult = {readonly kind: 'reference'; readonly reference: Reference};

/** One result of loading a source: an article, or a failure. */
export type LoadResult = {readonly kind: 'article'; readonly article: Article} | FailureResult;

/** Makes the failure of `source` with the reason `reason`. */
export const failureResult = (source: string, reason: string): FailureResult => ({kind: 'failure', failure: loadFailure(source, reason)});
