import {type Article} from '../article/article.js';
import {type LoadResult, type ReferenceResult} from '../loading/model/load-result.js';
import {type ArticleHead, type Body} from './article-parts.js';
import {packBodies, type PackedBody} from './packed-body.js';

/** An article in little room. */
export type PackedArticle = {readonly head: ArticleHead; readonly body: PackedBody};

/** An article on its way to where many are kept. */
export type PackedItem = PackedArticle & {readonly kind: 'packed'};

/** In code units: longer texts take too long to be unpacked between two frames, and are few. */
const maxPackedLength = 1_000_000;

/** Texts of so many code units in all are packed together: a block is unpacked in less than a millisecond, and leaves no large strings behind. */
export const targetBlockLength = 32_768;

export const isPackable = ({text}: Article): boolean => text.length <= maxPackedLength;

const isPackableItem = (item: LoadResult | ReferenceResult): item is Extract<LoadResult, {kind: 'article'}> => item.kind === 'article' && isPackable(item.article);

const split = ({text, blocks, styles, ...head}: Article): {readonly head: ArticleHead; readonly body: Body} => ({head, body: {text, blocks, styles}});

/** Packs the articles among what was loaded, those that follow each other together. */
export function packItems(items: ReadonlyArray<LoadResult | ReferenceResult>): Array<PackedItem | LoadResult | ReferenceResult> {
	const packed: PackedArticle[] = [];
	let together: Array<ReturnType<typeof split>> = [];
	let length = 0;
	const pack = (): void => {
		for (const [index, body] of packBodies(together.map(({body}) => body)).entries()) {
			const head = together[index]?.head;
			if (head) {
				packed.push({head, body});
			}
		}

		together = [];
		length = 0;
	};

	for (const {article} of items.filter(item => isPackableItem(item))) {
		together.push(split(article));
		length += article.text.length;
		if (length >= targetBlockLength) {
			pack();
		}
	}

	if (together.length > 0) {
		pack();
	}

	const inOrder = packed[Symbol.iterator]();
	return items.map(item => {
		const next = isPackableItem(item) ? inOrder.next().value : undefined;
		return next ? {kind: 'packed', ...next} : item;
	});
}
