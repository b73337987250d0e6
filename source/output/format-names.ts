/** The formats of `--format`, the default first. */
export const formatNames = ['text', 'markdown', 'json', 'jsonl', 'csv'] as const;

export type FormatName = typeof formatNames[number];

/** What `--only` leaves of an article. */
export const partNames = ['quotes', 'entities'] as const;

export type PartName = typeof partNames[number];

/** What is to be written of each article, and how. */
export type OutputOptions = {
	readonly format: FormatName;
	/** Fields of the record or columns of the table, in the order in which they are to stand; `null` for all. */
	readonly fields: readonly string[] | null;
	/** `null` for all of it; of a table that means the quotes. */
	readonly only: PartName | null;
};
