import {type Article} from '../../article/article.js';
import {type Link} from '../../layout/model/links.js';
import {keyHint} from '../commands/keymap.js';
import {shownArticle} from '../model/selectors.js';
import {titleLabel} from '../model/short-labels.js';
import {showMessage} from '../model/show-message.js';
import {requestPage} from '../reader/request-page.js';
import {noOverlay, type LinkTarget} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {withReader, withRequest} from '../state/with-changes.js';
import {insertArticles, insertLoadedArticles} from './insert-articles.js';
import {scrollToSelected} from './list-window.js';
import {visitArticle} from './trail.js';

const withoutFragment = (url: string): string => url.replace(/#.*$/sv, '');

/** Returns the article of a list that was read from an address, or is about it. */
function articleAt(articles: readonly Article[], url: string): Article | undefined {
	const address = withoutFragment(url);
	const isAt = (of: string | null): boolean => of !== null && of.startsWith(address) && withoutFragment(of) === address;
	return articles.find(article => isAt(article.url)) ?? articles.find(({source}) => isAt(source));
}

/** Shows the article's own page, which takes the place of the text of its feed or file. */
function openOwnPage(session: Session, article: Article): Session {
	const other = session.sources.alternateVersions.get(article.id);
	if (other?.isPage) {
		return showMessage(session, `${keyHint(session.keymap, 'full-text')} shows the page`);
	}

	const isShown = other !== undefined || (article.url !== null && withoutFragment(article.source) === withoutFragment(article.url));
	return isShown ? showMessage(session, `This is the page (${keyHint(session.keymap, 'open-page')}: in the browser)`) : requestPage(session, article);
}

/**
 * Opens a link of the shown article, in the reader or in the browser. An overlay closes. An article that the list has is
 * shown at once, another one when it is loaded.
 */
export function openLink(session: Session, {url, start}: Link, target: LinkTarget, at: string): Session {
	const closed: Session = {...session, overlay: noOverlay};
	const article = shownArticle(session);
	if (target === 'browser' || !article) {
		return withRequest(closed, {kind: 'open-link', url});
	}

	if (start === null) {
		return openOwnPage(closed, article);
	}

	const known = articleAt(session.list.articles, url);
	if (known) {
		return visitArticle(withReader(closed, {openingLink: null}), known, at);
	}

	const waiting = showMessage(withReader(closed, {openingLink: {url, from: article.id}}), `Loading ${url} …`);
	return session.reader.openingLink?.url === url ? waiting : withRequest(waiting, {kind: 'load-link', url});
}

/** Inserts articles after the one with the link, in its group. Items of a feed get a group of their own. */
function insertLinked(session: Session, articles: readonly Article[], from: Article | undefined): Session {
	const [first] = articles;
	if (first && first.groups.length > 0) {
		return insertLoadedArticles(session, articles);
	}

	const index = from ? session.list.articles.indexOf(from) : -1;
	return scrollToSelected(insertArticles(session, articles, index === -1 ? session.list.articles.length : index + 1));
}

/**
 * Adds the articles at the address of a link to the list, and opens the first one. If the reader has gone on to something
 * else meanwhile, a message tells where it is.
 */
export function showLinked(session: Session, url: string, loaded: readonly Article[], at: string): Session {
	const {reader: {openingLink}, list} = session;
	if (openingLink?.url !== url) {
		return session;
	}

	const waiting = withReader(session, {openingLink: null});
	const from = list.articles.find(({id}) => id === openingLink.from);
	const known = new Set(list.articles.map(({id}) => id));
	const fresh = loaded.filter(({id}) => !known.has(id)).map(article => article.groups.length > 0 ? article : {...article, groups: from?.groups ?? []});
	const [first] = loaded;
	const next = fresh.length === 0 ? waiting : insertLinked(waiting, fresh, from);
	const article = next.list.articles.find(({id}) => id === first?.id);
	if (!article) {
		return failLink(session, url, `${url}: has no article`);
	}

	if (session.overlay.kind !== 'none' || shownArticle(session) !== from) {
		return showMessage(next, `${titleLabel(article)} is loaded: it is in the list`);
	}

	return visitArticle(next, article, at, !known.has(article.id));
}

/** Reports a link that could not be loaded, unless the reader no longer waits for it. */
export const failLink = (session: Session, url: string, problem: string): Session => session.reader.openingLink?.url === url
	? {...withReader(session, {openingLink: null}), message: {text: problem, isError: true}}
	: session;

/** Stops waiting for a link. What is loaded is then dropped. */
export const stopOpeningLink = (session: Session): Session =>
	showMessage(withReader(session, {openingLink: null}), `Stopped loading ${session.reader.openingLink?.url ?? ''}`);
