import {type ArticleMarks} from '../../library/query/article-marks.js';
import {type ArticleAnnotations} from '../annotations/annotation.js';
import {type Reading} from '../state/reading.js';

/** What the reader has decided about articles, by article id. */
export type Decisions = {
	readonly readings: ReadonlyMap<string, Reading>;
	readonly annotations: ReadonlyMap<string, ArticleAnnotations>;
};

/** Returns the marks of all articles that have one, as queries ask for them. */
export function articleMarks({readings, annotations}: Decisions): readonly ArticleMarks[] {
	const ids = new Set([...readings.keys(), ...annotations.keys()]);
	return Array.from(ids, id => {
		const reading = readings.get(id);
		const kinds = new Set(annotations.get(id)?.list.map(({kind}) => kind));
		return {
			id, read: reading?.read ?? false, starred: reading?.starred ?? false, corrected: kinds.has('speaker'), noted: kinds.has('note'),
		};
	}).filter(({read, starred, corrected, noted}) => read || starred || corrected || noted);
}
