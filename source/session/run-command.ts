import {type CommandName} from './commands/command-table.js';
import {annotationHandlers} from './handlers/annotation-handlers.js';
import {articleHandlers} from './handlers/article-handlers.js';
import {type Handler} from './handlers/handler.js';
import {moveHandlers} from './handlers/move-handlers.js';
import {paneHandlers} from './handlers/pane-handlers.js';
import {programHandlers} from './handlers/program-handlers.js';
import {quoteHandlers} from './handlers/quote-handlers.js';
import {searchHandlers} from './handlers/search-handlers.js';
import {runSelectionCommand} from './handlers/selection-handlers.js';
import {moveInFind} from './overlays/find/find-overlay.js';
import {runLinksCommand} from './overlays/links-overlay.js';
import {
	isTextOverlay, maxOverlayTop, overlayStep, textOverlayHeight,
} from './overlays/overlay-lines.js';
import {maxPaletteRows, moveInPalette} from './overlays/palette.js';
import {cancelPrompt} from './overlays/prompts.js';
import {noOverlay} from './state/overlay.js';
import {type Session} from './state/session.js';

/** A command without a handler does not compile. */
const handlers: Readonly<Record<CommandName, Handler>> = {
	...moveHandlers, ...articleHandlers, ...quoteHandlers, ...annotationHandlers, ...searchHandlers, ...paneHandlers, ...programHandlers,
};

/** Carries out a command. `at` is the time of the key press, ISO 8601. */
export const runCommand = (session: Session, name: CommandName, at: string): Session =>
	session.overlay.kind === 'none' ? runSelectionCommand(session, name) ?? handlers[name](session, at) : runOverlayCommand(session, name, at);

/** Carries out a command while an overlay is open. Menus and prompts read most keys themselves. */
function runOverlayCommand(session: Session, name: CommandName, at: string): Session {
	const {overlay} = session;
	const closed: Session = {...session, overlay: noOverlay};
	if (isTextOverlay(overlay)) {
		const step = overlayStep(name, textOverlayHeight(session));
		return step === undefined ? closed : {...session, overlay: {...overlay, top: Math.max(0, Math.min(maxOverlayTop(session), overlay.top + step))}};
	}

	if (overlay.kind === 'palette') {
		const step = overlayStep(name, maxPaletteRows);
		return step === undefined ? closed : moveInPalette(session, step);
	}

	if (overlay.kind === 'find') {
		const step = overlayStep(name, maxPaletteRows);
		return step === undefined ? closed : moveInFind(session, overlay, step);
	}

	if (overlay.kind === 'links') {
		return runLinksCommand(session, overlay, name, at);
	}

	if (overlay.kind === 'prompt') {
		return name === 'escape' ? cancelPrompt(session, overlay) : session;
	}

	return session;
}
