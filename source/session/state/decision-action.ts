import {type Span} from '../../article/span.js';
import {type Subscriptions} from '../../subscriptions/subscription-list.js';
import {type PromptPurpose} from './prompt-purpose.js';

/** The formats of an export. */
export type ExportFormat = 'markdown' | 'csv' | 'json' | 'bibtex';

/** The articles of an export: the shown one, those with a star, or all that the list shows. */
export type ExportScope = 'article' | 'starred' | 'listed';

/** The actions by which the reader decides something about the articles. */
export type DecisionAction
	/** The speaker of a quote of the shown article: `null` if nobody said it, `undefined` for that of the analysis. */
	= | {readonly type: 'speaker-corrected'; readonly quote: Span; readonly speaker: string | null | undefined}
	/** The address of a feed, or of a page that names one. */
		| {readonly type: 'subscribe-chosen'; readonly address: string}
	/** Feeds that were found at an address. */
		| {readonly type: 'subscribed'; readonly subscriptions: Subscriptions}
	/** The title that a subscribed feed gives itself. */
		| {readonly type: 'feed-titled'; readonly url: string; readonly title: string}
	/** The address of a subscribed feed. */
		| {readonly type: 'unsubscribed'; readonly url: string}
	/** A line of text is asked for. */
		| {readonly type: 'prompt-opened'; readonly purpose: PromptPurpose}
		| {readonly type: 'group-menu-opened'}
	/** A folder or a feed, with the folders that contain it, outermost first. */
		| {readonly type: 'group-chosen'; readonly groups: readonly string[]}
		| {readonly type: 'export-menu-opened'; readonly scope: ExportScope}
		| {readonly type: 'export-chosen'; readonly format: ExportFormat; readonly scope: ExportScope};
