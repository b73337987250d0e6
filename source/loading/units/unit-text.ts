import {decode} from '../bytes/decode.js';
import {normalizeLineEnds} from '../bytes/line-ends.js';
import {type Unit} from '../model/unit.js';

/** Returns the kind of markup in which a format declares its encoding. */
const markupOf = (format: Unit['format']): 'html' | 'xml' | null =>
	format === 'html' ? 'html' : (format === 'feed' || format === 'opml' ? 'xml' : null);

/** Returns the decoded text of a unit, `\n` as its only line end. */
export const unitText = async ({bytes, charset, format}: Pick<Unit, 'bytes' | 'charset' | 'format'>): Promise<string> =>
	normalizeLineEnds(await decode(bytes, {charset, markup: markupOf(format)}));
