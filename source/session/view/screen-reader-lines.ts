import {type Quote} from '../../analysis/result/analysis.js';
import {speakerLabel} from '../../analysis/result/speaker-label.js';
import {type Span} from '../../article/span.js';
import {quoteText} from '../../layout/labels/quote-text.js';
import {reportingVerb} from '../../layout/labels/reporting-verb.js';
import {type Line} from '../../layout/model/line.js';
import {parseQuery} from '../../library/query/parse-query.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {countLabel} from '../../text/count-label.js';
import {expandSpace} from '../../text/wrap.js';
import {keyHint, keyLabels} from '../commands/keymap.js';
import {decisionsAbout} from '../model/decisions-about.js';
import {quoteCountOf} from '../model/annotations.js';
import {groupRunAt} from '../model/article-groups.js';
import {explanationOf} from '../overlays/explanation.js';
import {
	isTextOverlay, overlayLines, overlayTitles, textOverlayHeight,
} from '../overlays/overlay-lines.js';
import {paletteCommands} from '../overlays/palette.js';
import {articleInfo, readingProgress, readerView} from '../model/reader-view.js';
import {readingOf, shownArticle, shownLinks} from '../model/selectors.js';
import {shownEntities} from '../model/shown-entities.js';
import {isUnsureIn, shownQuotes} from '../model/shown-quotes.js';
import {statementsBySpeaker} from '../model/speaker-groups.js';
import {isDefaultView, viewLabel} from '../panes/list-view.js';
import {type Pane, type SidebarTab} from '../panes/pane-geometry.js';
import {foundLabel} from '../overlays/find/find-overlay.js';
import {type FindOverlay, type Overlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {emptyListLines} from './empty-list.js';
import {statusNotes} from './status-notes.js';

const joinWithCommas = (parts: ReadonlyArray<string | null | false>): string => parts.filter(Boolean).join(', ');

function listLines(session: Session): string[] {
	const {list} = session;
	const {listed: articles, selectedIndex} = list;
	const article = shownArticle(session);
	if (!article) {
		return session.sources.isLoading ? ['Articles: loading'] : [emptyListLines(session).join(session.list.view.query.trim() === '' ? '; ' : ' ')];
	}

	const {read, starred} = readingOf(session, article);
	const quotes = quoteCountOf(session, article) ?? undefined;
	const heading = session.list.hasEnteredGroup ? groupRunAt(list, selectedIndex)?.heading ?? null : null;
	return [
		...(heading === null ? [] : [`Group: ${heading.join(', ')}`]),
		joinWithCommas([`Articles, ${selectedIndex + 1} of ${articles.length}`, !isDefaultView(list.view) && viewLabel(list.view)]),
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
		// A paragraph is one line, so that no label stands in the middle of a sentence.
		...paragraphsOf(lines.filter(({continuesRow}) => !continuesRow)).flatMap(({start, end}) => [
			...quotes.filter(({quote}) => quote.start >= start && quote.start < end).map(({index, quote}) =>
				`${joinWithCommas([`${index === session.sidebar.quoteIndex ? 'Selected quote' : 'Quote'}`, quote.kind, aboutSpeaker(session, quote)])}:`),
			// The line of credits may stand for white space only.
			collapseWhitespace(expandSpace(article.text.slice(start, end))),
		]),
	];
}

/** Returns the visible parts of paragraphs: lines up to a blank one, or of another kind. */
function paragraphsOf(lines: readonly Line[]): Span[] {
	const parts: Array<{start: number; end: number; kind: Line['kind']}> = [];
	let isOpen = false;
	for (const {start, end, kind, prefix} of lines) {
		const last = parts.at(-1);
		if (kind === 'blank') {
			isOpen = false;
		} else if (last && isOpen && last.kind === kind && prefix.trim() === '' && kind !== 'code' && kind !== 'table') {
			last.end = end;
		} else {
			parts.push({start, end, kind});
			isOpen = true;
		}
	}

	return parts;
}

/** Returns the speaker of a statement with the role, and says if the statement is unsure. */
const aboutSpeaker = (session: Session, quote: Quote): string =>
	joinWithCommas([speakerLabel(quote), quote.role, isUnsureIn(session, quote) && 'not sure', quote.corrected === true && 'corrected']);

function quoteLines(session: Session): string[] {
	const statements = statementsBySpeaker(session);
	const at = statements.findIndex(({index}) => index === session.sidebar.quoteIndex);
	const quote = statements[at]?.quote;
	if (!quote) {
		return [`Quotes: ${statements.length}`];
	}

	const text = shownArticle(session)?.text ?? '';
	const verb = reportingVerb(quote);
	return [
		`Quotes, ${at + 1} of ${statements.length}`,
		`${joinWithCommas([aboutSpeaker(session, quote), quote.kind])}: ${verb === null ? '' : `${verb} `}${quoteText(text, quote)}`,
		...decisionsAbout(session, quote),
	];
}

function entityLines(session: Session): string[] {
	const title = session.panes.settings.tab === 'places' ? 'Places' : 'People';
	const entities = shownEntities(session);
	const at = entities.findIndex(({index}) => index === session.sidebar.entityIndex);
	const entity = entities[at]?.entity;
	return entity
		? [
			`${title}, ${at + 1} of ${entities.length}`,
			joinWithCommas([entity.name, entity.type, countLabel(entity.mentions.length, 'mention'), entity.aliases.length > 0 && `also ${entity.aliases.join(', ')}`]),
		]
		: [`${title}: ${entities.length}`];
}

function sidebarLinkLines(session: Session): string[] {
	const links = shownLinks(session);
	const link = links[session.sidebar.linkIndex];
	return link ? [`Links, ${session.sidebar.linkIndex + 1} of ${links.length}`, joinWithCommas([link.label, link.url])] : ['Links: 0'];
}

const tabs: Readonly<Record<SidebarTab, (session: Session) => string[]>> = {
	quotes: quoteLines, people: entityLines, places: entityLines, links: sidebarLinkLines,
};

const panes: Readonly<Record<Pane, (session: Session) => string[]>> = {
	list: listLines,
	reader: articleLines,
	sidebar: session => tabs[session.panes.settings.tab](session),
};

/** Returns the lines of the links overlay: the selected link. */
function linkLines(session: Session, {selectedIndex: selected, target}: Extract<Overlay, {readonly kind: 'links'}>): string[] {
	const links = shownLinks(session);
	const link = links[selected];
	const keys = `Open in the ${target}: ${keyHint(session.keymap, 'open')} or a number. In the ${target === 'reader' ? 'browser' : 'reader'}: first ${keyHint(session.keymap, 'show-links')}.`;
	return [
		`Links, ${selected + 1} of ${links.length}`,
		...(link ? [joinWithCommas([link.label, link.url])] : []),
		session.message?.text ?? `${keys} Copy: ${keyHint(session.keymap, 'copy-address')}. Close: ${keyHint(session.keymap, 'escape')}`,
	];
}

/** Returns the lines of the search over everything: the selected hit, or the mistake in the query. */
function findLines({find}: Session, {text, selectedIndex}: FindOverlay): string[] {
	const {error} = parseQuery(text, true);
	const hit = text === find.answer.text ? find.answer.hits[selectedIndex] : undefined;
	return [
		`Search everything: ${error ? `${text.slice(error.span.start, error.span.end)}: ${error.message}` : foundLabel(find)}`,
		...(hit
			? [joinWithCommas([
				`${selectedIndex + 1} of ${find.answer.hits.length}`, hit.speaker, hit.line, hit.kind !== 'title' && hit.article.title, hit.article.publication,
			])]
			: []),
		'Open: Enter. Complete the word: Tab. Close: Esc',
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

	if (overlay.kind === 'find') {
		return findLines(session, overlay);
	}

	if (overlay.kind === 'links') {
		return linkLines(session, overlay);
	}

	const explanation = explanationOf(session);
	if (explanation && overlay.kind === 'none') {
		return [explanation.title, ...explanation.sentences, `Close: ${keyHint(session.keymap, 'explain-speaker')} or ${keyHint(session.keymap, 'escape')}`];
	}

	const message = session.message?.text ?? (session.panes.focus === 'list' ? `Press ${keyHint(session.keymap, 'show-help')} for help` : '');
	return [...panes[session.panes.focus](session), statusNotes(session), message].filter(line => line !== '');
}
