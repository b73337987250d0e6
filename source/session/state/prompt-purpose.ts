/** The purposes for which a line of text is typed. `overlays/prompts.ts` has a row for each. */
export type PromptPurpose = 'search' | 'filter' | 'note' | 'speaker' | 'pipe' | 'view-name' | 'view-rename' | 'subscribe';
