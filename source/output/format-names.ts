/** The formats of `--format`, the default first. */
export const formatNames = ['text', 'json', 'jsonl'] as const;

export type FormatName = typeof formatNames[number];
