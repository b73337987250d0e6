import {type Article} from '../../article/article.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {articleCells, quoteCells, writeTable} from '../csv.js';
import {quoteColumns} from '../field-names.js';
import {
	isHighlighted, notesOn, otherHighlights, otherNotes, type ExportedArticle,
} from './exported-article.js';

const about = ({id, source, title, byline, publication, published, url, language}: Article) => ({
	id, source, title, byline, publication, published, url, language,
});

/** Returns articles as JSON: the fields of `--format json` without text and names, with the notes and highlights of the reader. */
export function exportedJson(articles: readonly ExportedArticle[]): string {
	const records = articles.map(exported => {
		const {article, analysis, notes, highlights} = exported;
		return {
			...about(article),
			quotes: analysis.quotes.map(quote => ({...quote, notes: notesOn(exported, quote), highlighted: isHighlighted(exported, quote)})),
			notes: notes.map(({note, words, span}) => ({
				start: span?.start ?? null, end: span?.end ?? null, text: words, note,
			})),
			highlights: highlights.map(({start, end}) => ({start, end, text: article.text.slice(start, end)})),
		};
	});
	return `${JSON.stringify(records, undefined, '\t')}\n`;
}

const columns = [...quoteColumns, 'corrected', 'originalSpeaker', 'note', 'highlighted'] as const;

type Row = Partial<Record<typeof columns[number], string | number | null>>;

/** Returns the quotes of articles as CSV, then their other notes and highlights, a row for each. */
export function exportedCsv(articles: readonly ExportedArticle[]): string {
	const rows = articles.flatMap((exported): Row[] => {
		const {article, analysis} = exported;
		const own = articleCells(article);
		return [
			...quoteCells(exported).map((cells, index): Row => {
				const quote = analysis.quotes[index];
				return quote
					? {
						...cells,
						corrected: quote.corrected ? 'true' : '',
						originalSpeaker: quote.originalSpeaker ?? null,
						note: notesOn(exported, quote).join('; '),
						highlighted: isHighlighted(exported, quote) ? 'true' : '',
					}
					: cells;
			}),
			...otherNotes(exported).map(({note, words, span}): Row => ({
				...own, kind: 'note', text: collapseWhitespace(words), note, start: span?.start ?? null, end: span?.end ?? null,
			})),
			...otherHighlights(exported).map(({start, end}): Row => ({
				...own, kind: 'highlight', text: collapseWhitespace(article.text.slice(start, end)), start, end, highlighted: 'true',
			})),
		];
	});
	return writeTable([...columns], [Object.fromEntries(columns.map(column => [column, column])), ...rows]);
}
