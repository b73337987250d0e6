import {type Article} from '../../article/article.js';
import {isValidHead} from '../../packing/validate.js';
import {displayPath} from '../../text/display-path.js';
import {type Database, type SqlValue} from '../database/database.js';
import {createLibraryReader} from './read-articles.js';

const textOrNull = (value: SqlValue | undefined): string | null => typeof value === 'string' ? value : null;

/** Returns the strings of a JSON array. */
function groupsOf(json: string): readonly string[] {
	const values: unknown = JSON.parse(json);
	return Array.isArray(values) ? values.map(String) : [];
}

/** Returns a function that reads an article by its number; `null` if it is gone or damaged. Of several sources that have it, the first counts. */
export function createReadArticle(database: Database): (number: number) => Article | null {
	const {body} = createLibraryReader(database, '', displayPath);
	const findHead = database.prepare(`
		SELECT id, name AS source, title, byline, publication, published, url, language, note, groups
		FROM article JOIN entry ON entry.article = article.number JOIN source ON source.number = entry.source
		WHERE article.number = ? ORDER BY entry.is_gone, entry.source LIMIT 1
	`);
	return number => {
		const row = findHead.get(number);
		if (!row) {
			return null;
		}

		const head = {
			id: String(row['id']),
			source: displayPath(String(row['source'])),
			title: String(row['title']),
			byline: textOrNull(row['byline']),
			publication: textOrNull(row['publication']),
			published: textOrNull(row['published']),
			url: textOrNull(row['url']),
			language: textOrNull(row['language']),
			note: textOrNull(row['note']),
			groups: groupsOf(String(row['groups'])),
		};
		return isValidHead(head) ? {...head, ...body(number)} : null;
	};
}
