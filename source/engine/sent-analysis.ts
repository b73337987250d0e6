import {setImmediate as giveWay} from 'node:timers/promises';
import {type Analysis, type Entity, type Quote} from '../analysis/result/analysis.js';

/** An analysis on its way to another thread: pieces of JSON, each of which is soon read. */
export type SentAnalysis = {readonly quotes: readonly string[]; readonly entities: readonly string[]};

/** So many quotes, or mentions of entities, are in a piece: a long text has tens of thousands of them. */
const pieceSize = 1000;

function piecesOf<Item>(items: readonly Item[], sizeOf: (item: Item) => number): string[] {
	const pieces: string[] = [];
	let piece: Item[] = [];
	let size = 0;
	for (const item of items) {
		piece.push(item);
		size += sizeOf(item);
		if (size >= pieceSize) {
			pieces.push(JSON.stringify(piece));
			piece = [];
			size = 0;
		}
	}

	return piece.length > 0 ? [...pieces, JSON.stringify(piece)] : pieces;
}

export const sendAnalysis = ({quotes, entities}: Analysis): SentAnalysis => ({
	quotes: piecesOf(quotes, () => 1),
	entities: piecesOf(entities, ({mentions}) => mentions.length),
});

/** What `piecesOf` has made pieces of. Keys have their turn between them. */
async function itemsIn<Item>(pieces: readonly string[]): Promise<Item[]> {
	const items: Item[] = [];
	for (const [index, piece] of pieces.entries()) {
		if (index > 0) {
			await giveWay(); // eslint-disable-line no-await-in-loop -- That is the point.
		}

		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Written by this program.
		items.push(...JSON.parse(piece) as Item[]);
	}

	return items;
}

/** Reads an analysis that another thread has sent. */
export const receiveAnalysis = async ({quotes, entities}: SentAnalysis): Promise<Analysis> => ({
	quotes: await itemsIn<Quote>(quotes),
	entities: await itemsIn<Entity>(entities),
});
