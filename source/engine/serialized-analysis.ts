import {setImmediate as yieldToEventLoop} from 'node:timers/promises';
import {type Analysis, type Entity, type Quote} from '../analysis/result/analysis.js';

/** An analysis for another thread, in pieces of JSON that are each parsed in a short time. */
export type SerializedAnalysis = {readonly quotes: readonly string[]; readonly entities: readonly string[]};

/** The number of quotes, or of mentions of entities, in a piece. A long text has tens of thousands. */
const itemsPerPiece = 1000;

function piecesOf<Item>(items: readonly Item[], sizeOf: (item: Item) => number): string[] {
	const pieces: string[] = [];
	let piece: Item[] = [];
	let size = 0;
	for (const item of items) {
		piece.push(item);
		size += sizeOf(item);
		if (size >= itemsPerPiece) {
			pieces.push(JSON.stringify(piece));
			piece = [];
			size = 0;
		}
	}

	return piece.length > 0 ? [...pieces, JSON.stringify(piece)] : pieces;
}

export const serializeAnalysis = ({quotes, entities}: Analysis): SerializedAnalysis => ({
	quotes: piecesOf(quotes, () => 1),
	entities: piecesOf(entities, ({mentions}) => mentions.length),
});

/** Joins the pieces that `piecesOf` made. Between two pieces, key presses are handled. */
async function itemsIn<Item>(pieces: readonly string[]): Promise<Item[]> {
	const items: Item[] = [];
	for (const [index, piece] of pieces.entries()) {
		if (index > 0) {
			await yieldToEventLoop(); // eslint-disable-line no-await-in-loop -- Key presses are handled between the pieces.
		}

		// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Written by this program.
		items.push(...JSON.parse(piece) as Item[]);
	}

	return items;
}

/** Parses an analysis that another thread has sent. */
export const parseAnalysis = async ({quotes, entities}: SerializedAnalysis): Promise<Analysis> => ({
	quotes: await itemsIn<Quote>(quotes),
	entities: await itemsIn<Entity>(entities),
});
