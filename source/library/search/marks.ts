import {markTable} from '../database/schema.js';
import {type Database} from '../database/database.js';
import {type ArticleMarks} from '../query/query.js';

/** Returns a function that tells a connection what the reader has decided about some articles. */
export function createPutMarks(database: Database): (marks: readonly ArticleMarks[]) => void {
	database.exec(markTable);
	const put = database.prepare('INSERT OR REPLACE INTO temp.mark (id, is_read, is_starred, is_corrected, is_noted) VALUES (?, ?, ?, ?, ?)');
	return marks => {
		for (const {id, isRead, isStarred, isCorrected, isNoted} of marks) {
			put.run(id, Number(isRead), Number(isStarred), Number(isCorrected), Number(isNoted));
		}
	};
}
