import {isMoveCommand, type CommandName} from './commands/command-table.js';
import {scrollToSelected} from './list/list-window.js';
import {markReadOnMove} from './list/select-article.js';
import {geometry} from './model/selectors.js';
import {isTextOverlay, maxOverlayTop} from './overlays/overlay-lines.js';
import {rememberCommand} from './overlays/palette.js';
import {reduceDecision} from './overlays/reduce-decision.js';
import {reduceOverlay} from './overlays/reduce-overlay.js';
import {selectVisible} from './reader/select-visible.js';
import {reduceMouse} from './mouse/reduce-mouse.js';
import {runCommand} from './run-command.js';
import {
	isDecisionAction, isLibraryAction, isLoadingAction, isMenuAction, isMouseAction, isOverlayAction, isSourceChangeAction, type Action, type MenuAction, type MouseAction,
} from './state/action.js';
import {noOverlay} from './state/overlay.js';
import {type Session} from './state/session.js';
import {reduceTheme} from './state/theme-state.js';
import {withList, withReader} from './state/with-changes.js';
import {applyAnalyses, applyQuoteCounts} from './updates/apply-analyses.js';
import {applySourceChange} from './updates/apply-source-changes.js';
import {applyLibrary} from './updates/apply-library.js';
import {cancelResumeAfterMove} from './updates/cancel-resume.js';
import {reduceLoading} from './updates/reduce-loading.js';

/**
 * Returns the session after an action. It is pure: the time comes with the action, the widths with the size. A type
 * of action without a case does not compile, because the function would return undefined.
 */
export function reduce(session: Session, action: Action): Session {
	// The requests are those of this action only.
	return reduceAction(session.requests.length === 0 ? session : {...session, requests: []}, action);
}

function reduceAction(session: Session, action: Action): Session {
	if (isSourceChangeAction(action)) {
		return applySourceChange(session, action);
	}

	if (isLoadingAction(action)) {
		return reduceLoading(session, action);
	}

	if (isOverlayAction(action)) {
		return reduceOverlay(session, action);
	}

	if (isLibraryAction(action)) {
		return applyLibrary(session, action);
	}

	if (isMenuAction(action)) {
		return reduceMenu(session, action);
	}

	if (isDecisionAction(action)) {
		return reduceDecision(session, action);
	}

	if (isMouseAction(action)) {
		return applyMouse(session, action);
	}

	switch (action.type) {
		case 'resized': {
			// The position is an offset and stays the same: the layout for the new width finds its line.
			return resized({...session, size: action.size});
		}

		case 'analyzed': {
			return applyAnalyses(session, action);
		}

		case 'counted': {
			return applyQuoteCounts(session, action);
		}

		case 'command': {
			return applyCommand(session, action);
		}

		case 'theme-previewed':
		case 'theme-chosen':
		case 'background-found': {
			return {...session, theme: reduceTheme(session.theme, action)};
		}

		case 'message-shown': {
			return {...session, message: action.message};
		}
	}
}

/** The lines of a text that one step of the wheel scrolls. */
const linesPerStep = 3;

/** Moves in the open overlay by steps of the wheel. */
function moveInOverlay(session: Session, steps: number, at: string): Session {
	let moved = session;
	for (let step = Math.abs(steps) * (isTextOverlay(session.overlay) ? linesPerStep : 1); step > 0 && moved.overlay.kind === session.overlay.kind; step--) {
		moved = runCommand(moved, steps > 0 ? 'down' : 'up', at);
	}

	return moved;
}

/** Carries out an action of the mouse, which moves as keys do. */
function applyMouse(session: Session, action: MouseAction): Session {
	if (action.type === 'wheel-turned' && action.pane === null) {
		return moveInOverlay(session, action.steps, action.at);
	}

	const next = reduceMouse(session, action);
	return next === session ? session : cancelResumeAfterMove(session, next);
}

/** Carries out the action of an item of the open menu, or the command of the palette. */
function reduceMenu(session: Session, action: MenuAction): Session {
	const {overlay} = session;
	const closed: Session = {...session, overlay: noOverlay};
	if (action.type === 'palette-chosen') {
		const {name, at} = action;
		return applyCommand(rememberCommand(closed, name), {type: 'command', name, at});
	}

	if (overlay.kind !== 'menu') {
		return session;
	}

	if (action.type === 'menu-cancelled') {
		return overlay.cancelled ? reduceAction(closed, overlay.cancelled) : closed;
	}

	const item = overlay.items[action.index];
	if (action.type === 'menu-moved') {
		const moved: Session = {...session, overlay: {...overlay, highlightedIndex: action.index}};
		return item?.preview ? reduceAction(moved, item.preview) : moved;
	}

	return item ? reduceAction(closed, item.action) : session;
}

/** Keeps the selection and the overlay in view after a change of the terminal's size. */
function resized(session: Session): Session {
	const {overlay} = session;
	const fitting = isTextOverlay(overlay) ? {...session, overlay: {...overlay, top: Math.min(overlay.top, maxOverlayTop(session))}} : session;
	// A terminal that is too small is only on its way to another size.
	return geometry(fitting).isTooSmall ? fitting : selectVisible(scrollToSelected(fitting));
}

/** Tells whether a command goes to another quote of the text, which is reading it, whatever pane is focused. */
const isQuoteStep = (name: CommandName): boolean => name === 'next-quote' || name === 'previous-quote';

/** Forgets the last step from article to article after another command. */
const withoutStep = (name: CommandName, session: Session): Session =>
	session.list.lastStep === null || name === 'next-article' || name === 'previous-article' ? session : withList(session, {lastStep: null});

/** Carries out a command. The message of the key before ends. */
function applyCommand(session: Session, {name, at}: Extract<Action, {type: 'command'}>): Session {
	if (session.overlay.kind === 'menu') {
		return name === 'escape' ? reduceMenu(session, {type: 'menu-cancelled'}) : session;
	}

	const next = cancelResumeAfterMove(session, runCommand({...session, message: null}, name, at));
	const isReadOn = (isMoveCommand(name) && next.panes.focus === 'reader') || isQuoteStep(name);
	const read = isReadOn && session.overlay.kind === 'none' ? markReadOnMove(withoutStep(name, next), at) : withoutStep(name, next);
	return read.reader.isBrowsingQuotes && !isMoveCommand(name) ? withReader(read, {isBrowsingQuotes: false}) : read;
}

