import {Buffer} from 'node:buffer';
import {type FormatName} from '../loading/model/format-names.js';
import {type FoundFile} from '../loading/discovery/find-files.js';
import {type LoadResult, type ReferenceResult} from '../loading/model/load-result.js';
import {readShortFileUnit} from '../loading/units/open-byte-source.js';
import {parseUnitToArray} from '../loading/units/parse-unit.js';
import {targetBlockLength, packItems, type PackedItem} from '../packing/packed-article.js';
import {isTextUnit, maxShortTextBytes} from './run-unit.js';

type Opened = Array<PackedItem | LoadResult | ReferenceResult> | null;

/** Packs the articles of several files into one block. */
const packed = (files: ReadonlyArray<Array<LoadResult | ReferenceResult> | null>): Opened[] => {
	const all = packItems(files.flatMap(items => items ?? []));
	let start = 0;
	return files.map(items => {
		const from = start;
		start += items?.length ?? 0;
		return items && all.slice(from, start);
	});
};

const lengthOf = (items: ReadonlyArray<LoadResult | ReferenceResult> | null): number =>
	(items ?? []).reduce((sum, item) => sum + (item.kind === 'article' ? item.article.text.length : 0), 0);

/** Reads and parses files that are short texts or pages, one after the other; each other one is `null`. Never throws. */
export async function openFiles(files: readonly FoundFile[], as: FormatName | null): Promise<Opened[]> {
	// One buffer for all files: only strings are made of it.
	const room = Buffer.allocUnsafeSlow(maxShortTextBytes + 1);
	const opened: Opened[] = [];
	let loose: Array<Array<LoadResult | ReferenceResult> | null> = [];
	let length = 0;
	for (const file of files) {
		const unit = readShortFileUnit(file, as, room);
		// eslint-disable-next-line no-await-in-loop -- It does not wait for anything.
		const loaded = unit && (isTextUnit(unit) || unit.format === 'html') ? await parseUnitToArray(unit) : null;
		loose.push(loaded);
		length += lengthOf(loaded);
		// Articles are packed as soon as a block is full, so that they are freed in the young generation, which is cheap.
		if (length >= targetBlockLength) {
			opened.push(...packed(loose));
			loose = [];
			length = 0;
		}
	}

	return [...opened, ...packed(loose)];
}
