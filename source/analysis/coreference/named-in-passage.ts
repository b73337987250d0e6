import {elementAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';

const maxTokensRead = 80;

/** Returns the entities named between two tokens, of which the second is the end of a passage. Of a long passage only the beginning is read. */
export const findNamedEntities = ({tokens, mentions, mentionStartingAt}: Document, from: number, to: number): ReadonlySet<number> => {
	const named = new Set<number>();
	for (let index = from; index < to && index < from + maxTokensRead && index < tokens.count; index++) {
		const mention = elementAt(mentions, mentionStartingAt[index] ?? -1);
		if (mention?.kind === 'name') {
			named.add(mention.entity);
		}
	}

	return named;
};
