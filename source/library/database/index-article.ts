import {type Article} from '../../article/article.js';
import {type Database} from './database.js';
import {indexedText} from './indexed-text.js';

/** Returns a function that adds an article to the full-text index. */
export function createIndexArticle(database: Database): (number: number, head: Pick<Article, 'title' | 'byline' | 'publication'>, text: string) => void {
	const insert = database.prepare('INSERT INTO article_index (rowid, title, byline, publication, text) VALUES (?, ?, ?, ?, ?)');
	return (number, {title, byline, publication}, text) => {
		insert.run(number, indexedText(title), indexedText(byline ?? ''), indexedText(publication ?? ''), indexedText(text));
	};
}
