/** The kind of a piece of the article's text. A theme has a style for each token. */
export type StyleToken
	= | 'heading' | 'strong' | 'emphasis' | 'code' | 'link' | 'block-quote'
	/** The number of a footnote. */
		| 'note'
	/** Additions of the layout to the text: bars, numbers of links. */
		| 'added'
		| 'entity' | 'entity-selected'
		| 'quote' | 'quote-selected' | 'speaker' | 'cue'
	/** The labels of GitHub's alerts: note, tip and important; warning and caution. */
		| 'alert-note' | 'alert-warning'
	/** Highlights; the lines that are being selected. */
		| 'highlight' | 'selection'
		| 'match' | 'match-current';
