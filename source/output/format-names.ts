/** The formats of `--format`. The first one is the default. */
export const formatNames = ['text', 'markdown', 'json', 'jsonl', 'csv'] as const;

export type FormatName = typeof formatNames[number];

const byExtension: Readonly<Record<string, FormatName>> = {
	'.txt': 'text', '.md': 'markdown', '.markdown': 'markdown', '.json': 'json', '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.csv': 'csv',
};

/** Returns the format that a file name with this extension asks for; `undefined` for an unknown extension. */
export const formatByExtension = (extension: string): FormatName | undefined => byExtension[extension.toLowerCase()];

/** The parts of an article that `--only` can choose. */
export const partNames = ['quotes', 'entities'] as const;

export type PartName = typeof partNames[number];

/** The format and the parts in which articles are written. */
export type OutputOptions = {
	readonly format: FormatName;
	/** The fields of the record or columns of the table, in order; `null` for all. */
	readonly fields: readonly string[] | null;
	/** The part that is written; `null` for all parts, which for CSV means the quotes. */
	readonly only: PartName | null;
};
