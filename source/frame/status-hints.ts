import {type CommandName} from '../session/commands/command-table.js';
import {
	commandHint, keyHintsFor, type KeyHint, type Keymap,
} from '../session/commands/keymap.js';
import {geometry} from '../session/model/selectors.js';
import {type SidebarTab} from '../session/panes/pane-geometry.js';
import {type Session} from '../session/state/session.js';

type Words = ReadonlyArray<readonly [command: CommandName, word: string]>;

/** The keys while lines are selected in the reader. */
const selectionWords: Words = [
	['copy', 'copy'], ['add-note', 'note'], ['toggle-highlight', 'highlight'], ['pipe', 'pipe'], ['show-links', 'swap ends'], ['show-help', 'help'], ['escape', 'end'],
];

const helpAndBack: Words = [['toggle-sidebar-tab', 'next tab'], ['show-help', 'help'], ['go-back', 'back']];

/** The keys in the tabs of the sidebar that have no quotes. */
const tabWords: Readonly<Record<Exclude<SidebarTab, 'quotes'>, Words>> = {
	people: [['open', 'next mention'], ...helpAndBack],
	places: [['open', 'next mention'], ...helpAndBack],
	links: [['open', 'open'], ['copy-address', 'copy address'], ...helpAndBack],
};

const hintsOf = (keymap: Keymap, words: Words): readonly KeyHint[] => words.flatMap(([name, word]) => {
	const hint = commandHint(keymap, word, name);
	return hint.keys.length === 0 ? [] : [hint];
});

/** Returns the keys for the status line: those of the focused pane, or of the selection in it. If only one pane is shown, the key that goes back comes first. */
export function statusHints(session: Session): readonly KeyHint[] {
	const {overlay, keymap, panes: {focus, settings: {list, tab}}, reader: {lineSelection}} = session;
	// The border of an overlay names its keys.
	if (overlay.kind !== 'none') {
		return [];
	}

	if (focus === 'reader' && lineSelection) {
		return hintsOf(keymap, selectionWords);
	}

	const hints = focus === 'sidebar' && tab !== 'quotes' ? hintsOf(keymap, tabWords[tab]) : keyHintsFor(keymap, focus);
	const back = focus === 'reader' ? (list ? 'list' : null) : (focus === 'sidebar' ? 'article' : null);
	return back === null || geometry(session).panes.length > 1 ? hints : [commandHint(keymap, back, 'escape'), ...hints];
}
