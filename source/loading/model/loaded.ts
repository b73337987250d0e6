import {type Article} from '../../article/article.js';
import {type Reference} from './draft.js';
import {failure, type LoadFailure} from './failure.js';

/** A source that could not be opened, or a part of it. */
export type Failed = {readonly kind: 'failure'; readonly failure: LoadFailure};

/** Another source that a source leads to. */
export type Referred = {readonly kind: 'reference'; readonly reference: Reference};

/** What a source gave: articles, and a line for each thing that could not be opened. */
export type Loaded = {readonly kind: 'article'; readonly article: Article} | Failed;

/** The failure of `source` for the reason `what`. */
export const failed = (source: string, what: string): Failed => ({kind: 'failure', failure: failure(source, what)});
