import {type Mark} from './query.js';

/** What the reader has decided about an article. An article without is unread, and nothing else. */
export type ArticleMarks = {readonly id: string} & Readonly<Record<Exclude<Mark, 'unread'>, boolean>>;
