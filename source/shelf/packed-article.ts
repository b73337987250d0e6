import {type Article} from '../article/article.js';
import {type Loaded, type Referred} from '../loading/loaded.js';
import {packBody, type Body} from './packed-body.js';

/** What of an article is always at hand. */
export type ArticleHead = Omit<Article, keyof Body>;

/** An article on its way to where many are kept. */
export type Packed = {readonly kind: 'packed'; readonly head: ArticleHead; readonly body: Uint8Array<ArrayBuffer>};

/** In code units: longer texts take too long to be unpacked between two frames, and are few. */
const longestPacked = 1_000_000;

const split = ({text, blocks, styles, ...head}: Article): {readonly head: ArticleHead; readonly body: Body} => ({head, body: {text, blocks, styles}});

/** Packs the articles among what was loaded. Their bodies stand side by side in one buffer, which costs less than many. */
export function packAll(items: ReadonlyArray<Loaded | Referred>): Array<Packed | Loaded | Referred> {
	const bodies: Uint8Array[] = [];
	const packed = items.map(item => {
		if (item.kind !== 'article' || item.article.text.length > longestPacked) {
			return item;
		}

		const {head, body} = split(item.article);
		const bytes = packBody(body);
		bodies.push(bytes);
		return {kind: 'packed' as const, head, length: bytes.length};
	});
	const all = new Uint8Array(bodies.reduce((sum, {length}) => sum + length, 0));
	let start = 0;
	for (const body of bodies) {
		all.set(body, start);
		start += body.length;
	}

	start = 0;
	return packed.map(item => {
		if (item.kind !== 'packed') {
			return item;
		}

		const body = all.subarray(start, start + item.length);
		start += item.length;
		return {kind: 'packed', head: item.head, body};
	});
}
