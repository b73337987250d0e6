import {type Link} from '../../layout/model/links.js';
import {type CommandName} from '../commands/command-table.js';
import {showMessage} from '../model/show-message.js';
import {readerView} from '../model/reader-view.js';
import {shownLinks} from '../model/selectors.js';
import {noOverlay, type Overlay} from '../state/overlay.js';
import {type Session} from '../state/session.js';
import {openLink} from '../list/open-link.js';
import {requestCopy} from '../reader/copy.js';
import {overlayHeight, overlayStep} from './overlay-lines.js';

type LinksOverlay = Extract<Overlay, {readonly kind: 'links'}>;

/** The smallest width at which the label and the address of a link share a row, in columns. */
const minOneRowColumns = 60;

/** Returns the number of rows of one link in the overlay. */
export const linkRowCount = ({size}: Session): 1 | 2 => size.columns >= minOneRowColumns ? 1 : 2;

/** Returns the number of links on the screen. */
const linksPerPage = (session: Session): number => Math.max(1, Math.floor(overlayHeight(session.size) / linkRowCount(session)));

const noLinksMessage = 'This article has no links';

/** Opens the overlay of links with the link `selected`, else the first visible one. */
export function openLinksOverlay(session: Session, selected?: number): Session {
	const links = shownLinks(session);
	if (links.length === 0) {
		return showMessage(session, noLinksMessage);
	}

	const visible = session.panes.focus === 'list' ? undefined : readerView(session)?.visible;
	const inView = links.findIndex(({start}) => start !== null && visible !== undefined && start >= visible.start && start < visible.end);
	return {
		...session, overlay: {
			kind: 'links', selectedIndex: selected ?? Math.max(0, inView), typedDigits: '', target: 'reader',
		},
	};
}

const articlePageLink = (session: Session): Link | undefined => shownLinks(session).find(({start}) => start === null);

/** Opens the page of the shown article in the browser. */
export function openPage(session: Session, at: string): Session {
	const page = articlePageLink(session);
	return page ? openLink(session, page, 'browser', at) : showMessage(session, 'The address of this article is unknown');
}

const copyAddress = (session: Session, {url}: Link): Session => requestCopy({...session, overlay: noOverlay}, url, url);

/** Requests that the address of the shown article is copied. */
export function copyPageAddress(session: Session): Session {
	const page = articlePageLink(session);
	return page ? copyAddress(session, page) : showMessage(session, 'The address of this article is unknown');
}

/** Carries out a command while the links overlay is open. */
export function runLinksCommand(session: Session, overlay: LinksOverlay, name: CommandName, at: string): Session {
	const links = shownLinks(session);
	const selected = links[overlay.selectedIndex];
	const step = overlayStep(name, linksPerPage(session));
	if (step !== undefined) {
		return {...session, overlay: {...overlay, selectedIndex: Math.max(0, Math.min(links.length - 1, overlay.selectedIndex + step)), typedDigits: ''}};
	}

	if (name === 'escape' || name === 'go-back' || name === 'quit' || !selected) {
		return {...session, overlay: noOverlay};
	}

	if (name === 'show-links') {
		return {...session, overlay: {...overlay, target: overlay.target === 'reader' ? 'browser' : 'reader'}};
	}

	return name === 'open' ? openLink(session, selected, overlay.target, at) : (name === 'copy-address' ? copyAddress(session, selected) : session);
}

/** Opens a link of the list. */
export function chooseLink(session: Session, index: number, at: string): Session {
	const {overlay} = session;
	const link = shownLinks(session)[index];
	return overlay.kind === 'links' && link ? openLink(session, link, overlay.target, at) : session;
}

/** Adds a digit to the typed number of a link, and opens the link if no other number starts with the digits; `null` deletes the last digit. */
export function typeLinkDigit(session: Session, digit: string | null, at: string): Session {
	const {overlay} = session;
	if (overlay.kind !== 'links') {
		return session;
	}

	const links = shownLinks(session);
	const typed = digit === null ? overlay.typedDigits.slice(0, -1) : overlay.typedDigits + digit;
	const number = Number(typed);
	const link = links[number - 1];
	if (typed !== '' && !link) {
		return showMessage({...session, overlay: {...overlay, typedDigits: ''}}, `There is no link ${typed}`);
	}

	return link && digit !== null && number * 10 > links.length
		? openLink(session, link, overlay.target, at)
		: {...session, overlay: {...overlay, selectedIndex: link ? number - 1 : overlay.selectedIndex, typedDigits: typed}};
}
