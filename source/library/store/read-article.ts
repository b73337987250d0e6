import {type Article} from '../../article/article.js';
import {standardInputName} from '../../article/source.js';
import {brokenBody} from '../../packing/packed-body.js';
import {isValidHead} from '../../packing/validate.js';
import {displayPath} from '../../text/display-path.js';
import {type Database, type SqlRow} from '../database/database.js';
import {createReadBody} from './read-body.js';

/** An article of a library that is read by its number. */
export type ReadArticle = {
	readonly article: Article;
	/** True if its quotes and names are stored, whatever build has found them. */
	readonly hasAnalysis: boolean;
};

const textOrNull = (row: SqlRow, column: string): string | null => {
	const value = row[column];
	return typeof value === 'string' ? value : null;
};

/** Returns the name of a source and the groups of the article there; those of standard input if they are broken. */
function placeOf(json: string | null): {readonly source: string; readonly groups: readonly string[]} {
	try {
		const place: unknown = JSON.parse(json ?? '[]');
		const [source, groups] = Array.isArray(place) ? place as readonly unknown[] : [];
		return {
			source: typeof source === 'string' && source !== '' ? source : standardInputName,
			groups: Array.isArray(groups) ? groups.filter(group => typeof group === 'string') : [],
		};
	} catch {
		// Another program has written it.
		return {source: standardInputName, groups: []};
	}
}

/**
 * Returns a function that reads an article by its number, with the first of the sources that still have it. It returns `null` if the
 * article is gone or damaged.
 *
 * @param shownName returns the name of a source as this session shows it
 */
export function createArticleReader(database: Database, shownName: (name: string) => string): (number: number) => ReadArticle | null {
	const readBody = createReadBody(database);
	const find = database.prepare(`
		SELECT id, title, byline, publication, published, url, language, note, quotes, (
			SELECT json_array(source.name, json(CASE WHEN json_valid(groups) THEN groups ELSE '[]' END))
			FROM entry JOIN source ON source.number = entry.source WHERE entry.article = article.number ORDER BY is_gone, source.number LIMIT 1
		) AS place
		FROM article WHERE number = ?
	`);
	return number => {
		const row = find.get(number);
		if (!row) {
			return null;
		}

		const {source, groups} = placeOf(textOrNull(row, 'place'));
		const head = {
			id: String(row['id']),
			source: shownName(source),
			title: String(row['title']),
			byline: textOrNull(row, 'byline'),
			publication: textOrNull(row, 'publication'),
			published: textOrNull(row, 'published'),
			url: textOrNull(row, 'url'),
			language: textOrNull(row, 'language'),
			groups,
			note: textOrNull(row, 'note'),
		};
		const body = isValidHead(head) ? readBody(number) : brokenBody;
		const {quotes} = row;
		return body === brokenBody ? null : {article: {...head, ...body}, hasAnalysis: typeof quotes === 'number' && quotes >= 0};
	};
}

/** Returns a function that reads an article by its number; `null` if it is gone or damaged. Of several sources that have it, the first counts. */
export function createReadArticle(database: Database): (number: number) => Article | null {
	const read = createArticleReader(database, displayPath);
	return number => read(number)?.article ?? null;
}
