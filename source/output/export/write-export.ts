import {bibtexOf} from './bibtex.js';
import {exportedCsv, exportedJson} from './export-records.js';
import {type ExportedArticle} from './exported-article.js';
import {notesMarkdown} from './notes-markdown.js';

/** The formats of an export, with the extensions of their files. */
export const exportExtensions = {
	markdown: 'md', csv: 'csv', json: 'json', bibtex: 'bib',
} as const;

export type ExportFormat = keyof typeof exportExtensions;

/** Returns the content of an exported file. `title` names several articles together; `today` is `YYYY-MM-DD`. */
export function writeExport(format: ExportFormat, articles: readonly ExportedArticle[], {title, today}: {readonly title: string; readonly today: string}): string {
	switch (format) {
		case 'markdown': {
			return notesMarkdown(articles, title);
		}

		case 'csv': {
			return exportedCsv(articles);
		}

		case 'json': {
			return exportedJson(articles);
		}

		case 'bibtex': {
			return bibtexOf(articles, today);
		}
	}
}
