import {type MouseEvent} from '../../input/input-event.js';
import {command, consumed, type InputEffect} from '../keys/input-effect.js';
import {effectOf} from '../keys/key-layers.js';
import {paletteEffect} from '../keys/text-line-layer.js';
import {geometry} from '../model/selectors.js';
import {paletteCommands} from '../overlays/palette.js';
import {prompts} from '../overlays/prompts.js';
import {type Pane} from '../panes/pane-geometry.js';
import {type Session} from '../state/session.js';
import {type Place, type Target} from '../state/target.js';

/** Returns the pane under a column. A rule belongs to the pane at its left. */
function paneAt(session: Session, column: number): Pane | null {
	let end = 0;
	for (const {pane, width, hasRule} of geometry(session).panes) {
		end += width + (hasRule ? 1 : 0);
		if (column < end) {
			return pane;
		}
	}

	return null;
}

/** Tells whether the wheel and the panes work as usual: while nothing is open, or only a line of text below the panes. */
const isBelowPanes = ({overlay}: Session): boolean => overlay.kind === 'none' || (overlay.kind === 'prompt' && prompts[overlay.purpose].place === 'last-row');

function wheelEffect(session: Session, {action, turns = 1, column, row}: MouseEvent, at: string): InputEffect {
	const steps = action === 'wheel-down' ? turns : -turns;
	if (session.overlay.kind === 'menu') {
		const {items, highlightedIndex} = session.overlay;
		// Ink's list goes on from its end to its beginning, which is right for keys only.
		if (!items[highlightedIndex + Math.sign(steps)]) {
			return consumed;
		}

		return {kind: 'ink', raw: steps > 0 ? '\u001B[B' : '\u001B[A', isText: false};
	}

	const pane = isBelowPanes(session) && row < session.size.rows - 1 ? paneAt(session, column) : null;
	return isBelowPanes(session) && pane === null
		? consumed
		: {
			kind: 'dispatch', action: {
				type: 'wheel-turned', pane, steps, at,
			},
		};
}

/** Returns the effect of a click on an entry of the open box: that of Enter. */
function chooseEntry(session: Session, index: number, at: string): InputEffect {
	switch (session.overlay.kind) {
		case 'menu': {
			return {kind: 'dispatch', action: {type: 'menu-chosen', index}};
		}

		case 'links': {
			return {kind: 'dispatch', action: {type: 'link-chosen', index, at}};
		}

		case 'find': {
			return {kind: 'dispatch', action: {type: 'hit-chosen', index, at}};
		}

		case 'palette': {
			const name = paletteCommands(session)[index]?.name;
			return name === undefined ? consumed : paletteEffect(name, at);
		}

		case 'none':
		case 'help':
		case 'problems':
		case 'prompt': {
			return consumed;
		}
	}
}

/** Closes the open box or line of text without a choice. */
const closeOverlay = ({overlay}: Session, at: string): InputEffect =>
	overlay.kind === 'menu' ? {kind: 'dispatch', action: {type: 'menu-cancelled'}} : command('escape', at);

/** Tells whether a click is the second one, on what the first one has selected. */
const isOnSelected = ({list, panes, sidebar}: Session, target: Target): boolean =>
	(target.kind === 'article' && panes.focus === 'list' && target.index === list.selectedIndex)
	|| (target.kind === 'link' && panes.focus === 'sidebar' && target.index === sidebar.linkIndex);

function pressEffect(session: Session, place: Place, at: string): InputEffect {
	const target = 'target' in place ? place.target : null;
	if (target?.kind === 'key') {
		return effectOf(session, {kind: 'key', name: target.key, raw: ''}, at);
	}

	if (place.area === 'box') {
		return target?.kind === 'entry' ? chooseEntry(session, target.index, at) : consumed;
	}

	if (session.overlay.kind !== 'none') {
		return closeOverlay(session, at);
	}

	if (place.area !== 'pane' && place.area !== 'rule') {
		return consumed;
	}

	return target && isOnSelected(session, target) ? command('open', at) : {kind: 'dispatch', action: {type: 'mouse-pressed', place}};
}

/**
 * Returns the effect of an event of the mouse.
 *
 * @param placeAt returns the place under the pointer, which takes a moment; only a press needs it
 * @param at the time of the event, ISO 8601
 */
export function mouseEffect(session: Session, event: MouseEvent, placeAt: () => Place, at: string): InputEffect {
	const {action, button, column, row, shift} = event;
	switch (action) {
		case 'wheel-up':
		case 'wheel-down': {
			return wheelEffect(session, event, at);
		}

		case 'press': {
			return button === 'left' && !shift ? pressEffect(session, placeAt(), at) : consumed;
		}

		case 'drag': {
			return session.heldRule ? {kind: 'dispatch', action: {type: 'mouse-dragged', column, row: row - 1}} : consumed;
		}

		case 'release': {
			return session.heldRule ? {kind: 'dispatch', action: {type: 'mouse-released'}} : consumed;
		}

		case 'move':
		case 'wheel-left':
		case 'wheel-right': {
			return consumed;
		}
	}
}
