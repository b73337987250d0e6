import {type FormatName} from '../loading/format-names.js';
import {type FoundFile} from '../loading/find-files.js';
import {type Loaded, type Referred} from '../loading/loaded.js';
import {fileOrigin} from '../loading/origins.js';
import {parseWhole} from '../loading/parse-unit.js';
import {type Unit} from '../loading/unit.js';
import {unitsIn} from '../loading/units-in.js';
import {packAll, type Packed} from '../shelf/packed-article.js';
import {isShortText, shortText} from './units-in-pool.js';

/** The one unit of a file that is a short text; `null` for any other file, and one that cannot be opened. */
async function shortUnit(file: FoundFile, as: FormatName | null): Promise<Unit | null> {
	const origin = await fileOrigin(file);
	if ('kind' in origin || origin.size === null || origin.size > shortText) {
		return null;
	}

	const units: Unit[] = [];
	for await (const unit of unitsIn(origin, as, shortText)) {
		if ('kind' in unit || !isShortText(unit)) {
			return null;
		}

		units.push(unit);
	}

	return units[0] ?? null;
}

/** Reads and parses files that are short texts, many at a time; each other one is `null`. Never throws. */
export async function openTexts(files: readonly FoundFile[], as: FormatName | null): Promise<Array<Array<Packed | Loaded | Referred> | null>> {
	const units = await Promise.all(files.map(async file => shortUnit(file, as)));
	const loaded = await Promise.all(units.map(async unit => unit && parseWhole(unit)));
	// Together, for they share a buffer.
	const packed = packAll(loaded.flatMap(items => items ?? []));
	let start = 0;
	return loaded.map(items => {
		const from = start;
		start += items?.length ?? 0;
		return items && packed.slice(from, start);
	});
}
