import {logError} from '../../debug/log-error.js';
import {type Body} from '../../packing/article-parts.js';
import {brokenBody} from '../../packing/packed-body.js';
import {isValidBody} from '../../packing/validate.js';
import {isJsonObject} from '../../storage/files/json-object.js';
import {type Database} from '../database/database.js';

/** Returns the body of an article by its number. If it is gone or damaged, returns a body with a notice. Never throws. */
export type ReadBody = (number: number) => Body;

/** Returns a function that reads bodies from a library. */
export function createReadBody(database: Database): ReadBody {
	const bodyOf = database.prepare('SELECT text, layout FROM body WHERE article = ?');
	return number => {
		try {
			const row = bodyOf.get(number);
			const layout: unknown = row && JSON.parse(String(row['layout']));
			if (row && isJsonObject(layout) && Array.isArray(layout['blocks']) && Array.isArray(layout['styles'])) {
				// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `isValidBody` checks it.
				const body = {text: String(row['text']), blocks: layout['blocks'], styles: layout['styles']} as Body;
				return isValidBody(body) ? body : brokenBody;
			}
		} catch (error) {
			logError('read an article from the library', error);
		}

		return brokenBody;
	};
}
