import {type Article} from './article/article.js';
import {type Loaded} from './loading/loaded.js';
import {type OpenOptions} from './loading/open-sources.js';
import {type SessionStore} from './session/store.js';
import {type Shelf} from './shelf/open-shelf.js';

type OpenFiles = NonNullable<OpenOptions<Loaded>['openFiles']>;

const isArticle = (item: {readonly kind: string}): item is Extract<Loaded, {kind: 'article'}> => item.kind === 'article';

/** Opens files with `open`, but those that `shelf` knows: their articles are there at once. */
export const openKnown = (open: OpenFiles, shelf: () => Promise<Shelf | null>): OpenFiles => async (files, as) => {
	const known = await shelf();
	if (!known) {
		return open(files, as);
	}

	const taken = files.map(({path}) => known.articlesOf(path));
	const rest = files.filter((_, index) => !taken[index]);
	const notes = rest.map(({path}) => known.reading(path));
	const opened = rest.length > 0 ? await open(rest, as) : [];
	for (const [index, items] of opened.entries()) {
		const articles = (items ?? []).filter(item => isArticle(item)).map(({article}) => article);
		// What is wrong with a file is to be told each time.
		if (articles.length > 0 && articles.length === items?.length) {
			notes[index]?.(articles);
		}
	}

	const fresh = opened[Symbol.iterator]();
	return taken.map(articles => articles ? articles.map(article => ({kind: 'article', article})) : fresh.next().value ?? null);
};

/** How long the reader is left alone before the shelf is written, in milliseconds. */
const writeAfter = 1000;

/** Writes the shelf when all is loaded and counted. */
export function keepShelf(store: SessionStore, shelf: Shelf): void {
	let timer: NodeJS.Timeout | undefined;
	const quotesOf = (article: Article): number | null | undefined => store.get().quoteCounts.get(article);
	store.subscribe(() => {
		const {loading, articles, quoteCounts} = store.get();
		if (!loading && quoteCounts.size >= articles.length) {
			timer ??= setTimeout(() => {
				timer = undefined;
				void shelf.save(quotesOf);
			}, writeAfter).unref();
		}
	});
}
