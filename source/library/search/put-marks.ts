import {type Database} from '../database/database.js';
import {markTable} from '../database/schema.js';
import {type ArticleMarks} from '../query/article-marks.js';

/** Replaces the marks that searches on a connection ask for. One string for all rows takes a tenth of the time of single inserts. */
export function putMarks(database: Database, marks: readonly ArticleMarks[]): void {
	database.exec(markTable);
	database.exec('DELETE FROM temp.mark');
	const rows = marks.map(({id, read, starred, corrected, noted}) => [id, ...[read, starred, corrected, noted].map(Number)]);
	database
		.prepare('INSERT OR REPLACE INTO temp.mark (id, is_read, is_starred, is_corrected, is_noted) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)')
		.run(JSON.stringify(rows));
}
