import {speakerLabel} from '../../analysis/result/speaker-label.js';
import {quoteText} from '../../layout/labels/quote-text.js';
import {countLabel} from '../../text/count-label.js';
import {expandSpace} from '../../text/wrap.js';
import {keyHint, keyLabels} from '../commands/keymap.js';
import {quoteCountOf} from '../model/annotations.js';
import {groupRunAt} from '../model/article-groups.js';
import {explanationOf} from '../overlays/explanation.js';
import {shownLinks} from '../overlays/links-overlay.js';
import {
	isTextOverlay, overlayLines, overlayTitles, textOverlayHeight,
} from '../overlays/overlay-lines.js';
import {paletteCommands} from '../overlays/palette.js';
import {
	articleInfo, readingProgress, readerView, readingOf, shownArticle, shownEntities, shownQuotes,
} from '../model/selectors.js';
import {type Pane} from '../panes/pane-geometry.js';
import {type Session} from '../state/session.js';
import {statusNotes} from './status-notes.js';

const joinWithCommas = (parts: ReadonlyArray<string | null | false>): string => parts.filter(Boolean).join(', ');

function listLines(session: Session): string[] {
	const {list} = session;
	const {listed: articles, selectedIndex} = list;
	const article = shownArticle(session);
	if (!article) {
		return [session.sources.isLoading ? 'Articles: loading' : 'No articles'];
	}

	const {read, starred} = readingOf(session, article);
	const quotes = quoteCountOf(session, article) ?? undefined;
	const heading = session.list.hasEnteredGroup ? groupRunAt(list, selectedIndex)?.heading ?? null : null;
	return [
		...(heading === null ? [] : [`Group: ${heading.join(', ')}`]),
		`Articles, ${selectedIndex + 1} of ${articles.length}`,
		joinWithCommas([
			article.title,
			session.sources.marks.get(article.id) ?? null,
			read ? 'read' : 'unread',
			starred && 'starred',
			article.publication ?? article.source,
			article.published,
			quotes !== undefined && countLabel(quotes, 'quote'),
		]),
	];
}

function articleLines(session: Session): string[] {
	const view = readerView(session);
	if (!view) {
		return ['No article'];
	}

	const {article, lines} = view;
	const about = articleInfo(article);
	// The credits are read at the top of the article only.
	const isAtTop = lines[0]?.start === view.layout.moveByLines(0, 0);
	const quotes = shownQuotes(session);
	return [
		joinWithCommas([`Article: ${article.title}`, session.sources.marks.get(article.id) ?? null, `${Math.floor(readingProgress(view) * 100)}%`]),
		...(isAtTop && about.length > 0 ? [about.join(', ')] : []),
		...lines.filter(({kind, continuesRow}) => kind !== 'blank' && !continuesRow).flatMap(({start, end}) => [
			// The speaker is read before the line in which the quote starts.
			...quotes.filter(({quote}) => quote.start >= start && quote.start < end).map(({index, quote}) =>
				`${index === session.sidebar.quoteIndex ? 'Selected quote' : 'Quote'}, ${quote.kind}, ${speakerLabel(quote)}:`),
			// The line of credits may stand for white space only.
			expandSpace(article.text.slice(start, end)).trimEnd(),
		]),
	];
}

function quoteLines(session: Session): string[] {
	const quotes = shownQuotes(session);
	const at = quotes.findIndex(({index}) => index === session.sidebar.quoteIndex);
	const quote = quotes[at]?.quote;
	return quote
		? [`Quotes, ${at + 1} of ${quotes.length}`, `${joinWithCommas([speakerLabel(quote), quote.kind])}: ${quoteText(shownArticle(session)?.text ?? '', quote)}`]
		: [`Quotes: ${quotes.length}`];
}

function entityLines(session: Session): string[] {
	const entities = shownEntities(session);
	const at = entities.findIndex(({index}) => index === session.sidebar.entityIndex);
	const entity = entities[at]?.entity;
	return entity
		? [
			`Entities, ${at + 1} of ${entities.length}`,
			joinWithCommas([entity.name, entity.type, countLabel(entity.mentions.length, 'mention'), entity.aliases.length > 0 && `also ${entity.aliases.join(', ')}`]),
		]
		: [`Entities: ${entities.length}`];
}

const panes: Readonly<Record<Pane, (session: Session) => string[]>> = {
	list: listLines,
	reader: articleLines,
	sidebar: session => session.panes.settings.tab === 'quotes' ? quoteLines(session) : entityLines(session),
};

/** Returns the lines of the links overlay: the selected link. */
function linkLines(session: Session, selected: number): string[] {
	const links = shownLinks(session);
	const link = links[selected];
	return [
		`Links, ${selected + 1} of ${links.length}`,
		...(link ? [joinWithCommas([link.label, link.url])] : []),
		session.message?.text ?? `Open: ${keyHint(session.keymap, 'open')} or a number. Copy: ${keyHint(session.keymap, 'copy-address')}. Close: Esc`,
	];
}

/** Returns the lines of the palette: the selected command. */
function paletteLines(session: Session, selected: number): string[] {
	const found = paletteCommands(session);
	const command = found[selected];
	return [
		`Commands, ${Math.min(selected + 1, found.length)} of ${found.length}`,
		...(command ? [joinWithCommas([command.name, command.help, keyLabels(session.keymap, command.name).join(' ')])] : []),
		'Type to find a command. Run: Enter. Close: Esc',
	];
}

/** Returns the lines for a screen reader: the focused pane or the open overlay as plain text. */
export function screenReaderLines(session: Session): string[] {
	const {overlay} = session;
	if (isTextOverlay(overlay)) {
		const lines = overlayLines(session).slice(overlay.top);
		const shown = lines.slice(0, textOverlayHeight(session)).flat().map(({prefix: lead, text}) => `${lead.trim()} ${text}`.trim());
		const more = lines.length - shown.length;
		const filter = overlay.kind === 'help' ? ['Type to filter'] : [];
		return [overlayTitles[overlay.kind], ...filter, ...shown, more > 0 ? `${more} more lines: ${overlay.kind === 'help' ? 'PgDn' : keyHint(session.keymap, 'read-on')}. Close: Esc` : 'Close: Esc'];
	}

	if (overlay.kind === 'palette') {
		return paletteLines(session, overlay.selectedIndex);
	}

	if (overlay.kind === 'links') {
		return linkLines(session, overlay.selectedIndex);
	}

	const explanation = explanationOf(session);
	if (explanation && overlay.kind === 'none') {
		return [explanation.title, ...explanation.sentences, `Close: ${keyHint(session.keymap, 'explain-speaker')} or Esc`];
	}

	const message = session.message?.text ?? (session.panes.focus === 'list' ? `Press ${keyHint(session.keymap, 'show-help')} for help` : '');
	return [...panes[session.panes.focus](session), statusNotes(session), message].filter(line => line !== '');
}
