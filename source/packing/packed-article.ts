import {type Article} from '../article/article.js';
import {type LoadResult, type ReferenceResult} from '../loading/model/load-result.js';
import {type ArticleHead, type Body} from './article-parts.js';
import {packBodies, type PackedBody} from './packed-body.js';

/** An article whose body is compressed. */
export type PackedArticle = {readonly head: ArticleHead; readonly body: PackedBody};

/** A packed article as one result of loading. */
export type PackedItem = PackedArticle & {readonly kind: 'packed'};

/** In code units. Unpacking a longer text takes longer than a frame, and few texts are longer. */
const maxPackedLength = 1_000_000;

/** The total length of the texts that are packed together, in code units. Unpacking such a block takes less than a millisecond and leaves no large strings in memory. */
export const targetBlockLength = 32_768;

export const isPackable = ({text}: Article): boolean => text.length <= maxPackedLength;

const isPackableItem = (item: LoadResult | ReferenceResult): item is Extract<LoadResult, {kind: 'article'}> => item.kind === 'article' && isPackable(item.article);

const split = ({text, blocks, styles, ...head}: Article): {readonly head: ArticleHead; readonly body: Body} => ({head, body: {text, blocks, styles}});

/** Packs the articles among results of loading. Successive articles share a block. */
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
