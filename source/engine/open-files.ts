import {type FormatName} from '../loading/format-names.js';
import {type FoundFile} from '../loading/find-files.js';
import {type Loaded, type Referred} from '../loading/loaded.js';
import {shortFileUnit} from '../loading/origins.js';
import {parseWhole} from '../loading/parse-unit.js';
import {packAll, type Packed} from '../shelf/packed-article.js';
import {isText, shortText} from './units-in-pool.js';

/** Reads and parses files that are short texts or pages, one after the other; each other one is `null`. Never throws. */
export async function openFiles(files: readonly FoundFile[], as: FormatName | null): Promise<Array<Array<Packed | Loaded | Referred> | null>> {
	// Of what is read, only text made of it is kept, so the next file may lie in the same place.
	const room = new Uint8Array(shortText + 1);
	const loaded: Array<Array<Loaded | Referred> | null> = [];
	for (const file of files) {
		const unit = shortFileUnit(file, as, room);
		// eslint-disable-next-line no-await-in-loop -- Nothing of it waits.
		loaded.push(unit && (isText(unit) || unit.format === 'html') ? await parseWhole(unit) : null);
	}

	// Together, for they share blocks.
	const packed = packAll(loaded.flatMap(items => items ?? []));
	let start = 0;
	return loaded.map(items => {
		const from = start;
		start += items?.length ?? 0;
		return items && packed.slice(from, start);
	});
}
