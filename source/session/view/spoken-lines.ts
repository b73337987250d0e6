import {speakerLabel} from '../../analysis/result/speaker-label.js';
import {quoteWords} from '../../layout/labels/quote-words.js';
import {expandSpace} from '../../text/wrap.js';
import {runOf} from '../model/article-groups.js';
import {shownLinks} from '../overlays/links-overlay.js';
import {
	isTextOverlay, overlayLines, overlayHeight, overlayTitles,
} from '../overlays/overlay-lines.js';
import {
	aboutParts, progress, readerView, readingOf, shownArticle, shownEntities, shownQuotes,
} from '../model/selectors.js';
import {type Session} from '../model/state.js';
import {statusNotes} from './status-notes.js';

const sentence = (parts: ReadonlyArray<string | null | false>): string => parts.filter(Boolean).join(', ');

function spokenList(session: Session): string[] {
	const {articles, selected} = session;
	const article = shownArticle(session);
	if (!article) {
		return [session.loading ? 'Articles: loading' : 'No articles'];
	}

	const {read, starred} = readingOf(session, article);
	const quotes = session.quoteCounts.get(article) ?? undefined;
	const heading = session.hasEnteredGroup ? runOf(articles, selected)?.heading ?? null : null;
	return [
		...(heading === null ? [] : [`Group: ${heading.join(', ')}`]),
		`Articles, ${selected + 1} of ${articles.length}`,
		sentence([
			article.title,
			session.marks.get(article.id) ?? null,
			read ? 'read' : 'unread',
			starred && 'starred',
			article.publication ?? article.source,
			article.published,
			quotes !== undefined && `${quotes} quotes`,
		]),
	];
}

function spokenArticle(session: Session): string[] {
	const view = readerView(session);
	if (!view) {
		return ['No article'];
	}

	const {article, lines} = view;
	const about = aboutParts(article);
	// Further down it need not be said again where the article is from.
	const isAtTop = lines[0]?.start === view.layout.step(0, 0);
	const quotes = shownQuotes(session);
	return [
		sentence([`Article: ${article.title}`, session.marks.get(article.id) ?? null, `${Math.floor(progress(view) * 100)}%`]),
		...(isAtTop && about.length > 0 ? [about.join(', ')] : []),
		...lines.filter(({kind}) => kind !== 'blank').flatMap(({start, end}) => [
			// Who speaks is said before the line in which the quote begins.
			...quotes.filter(({quote}) => quote.start >= start && quote.start < end).map(({index, quote}) =>
				`${index === session.quote ? 'Selected quote' : 'Quote'}, ${quote.kind}, ${speakerLabel(quote)}:`),
			expandSpace(article.text.slice(start, end)),
		]),
	];
}

function spokenQuotes(session: Session): string[] {
	const quotes = shownQuotes(session);
	const at = quotes.findIndex(({index}) => index === session.quote);
	const quote = quotes[at]?.quote;
	return quote
		? [`Quotes, ${at + 1} of ${quotes.length}`, `${sentence([speakerLabel(quote), quote.kind])}: ${quoteWords(shownArticle(session)?.text ?? '', quote)}`]
		: [`Quotes: ${quotes.length}`];
}

function spokenEntities(session: Session): string[] {
	const entities = shownEntities(session);
	const at = entities.findIndex(({index}) => index === session.entity);
	const entity = entities[at]?.entity;
	return entity
		? [
			`Entities, ${at + 1} of ${entities.length}`,
			sentence([entity.name, entity.type, `${entity.mentions.length} mentions`, entity.aliases.length > 0 && `also ${entity.aliases.join(', ')}`]),
		]
		: [`Entities: ${entities.length}`];
}

const panes: Readonly<Record<Session['focus'], (session: Session) => string[]>> = {
	list: spokenList,
	reader: spokenArticle,
	sidebar: session => session.settings.tab === 'quotes' ? spokenQuotes(session) : spokenEntities(session),
};

/** The selected link, which is opened by Enter. */
function spokenLinks(session: Session, selected: number): string[] {
	const links = shownLinks(session);
	const link = links[selected];
	return [`Links, ${selected + 1} of ${links.length}`, ...(link ? [sentence([link.words, link.url])] : []), session.message?.text ?? 'Open: Enter or a number. Copy: c. Close: Esc'];
}

/** What a screen reader is given instead of panes side by side: the one that has the keys, as lines of plain text. */
export function spokenLines(session: Session): string[] {
	const {overlay} = session;
	if (isTextOverlay(overlay)) {
		const lines = overlayLines(session).slice(overlay.top);
		const shown = lines.slice(0, overlayHeight(session.size)).map(({lead, text}) => `${lead.trim()} ${text}`.trim());
		const more = lines.length - shown.length;
		return [overlayTitles[overlay.kind], ...shown, more > 0 ? `${more} more lines: Space. Close: Esc` : 'Close: Esc'];
	}

	if (overlay.kind === 'links') {
		return spokenLinks(session, overlay.selected);
	}

	const said = session.message?.text ?? (session.focus === 'list' ? 'Press ? for help' : '');
	return [...panes[session.focus](session), statusNotes(session), said].filter(line => line !== '');
}
