import {type Command} from '../../session/commands/command-table.js';
import {keyLabels} from '../../session/commands/keymap.js';
import {paletteCommands} from '../../session/overlays/palette.js';
import {type Session} from '../../session/state/session.js';
import {displayWidth, padEnd, truncate} from '../../text/width.js';
import {visibleRange} from '../../layout/visible-range.js';
import {onTint, type Theme} from '../../theme/theme.js';
import {withTarget, type Row} from '../rows/row.js';

/** The narrowest box that has the help of a command beside its name. */
const minColumnsForHelp = 48;

const nameColumns = 22;

/** Returns the rows of the commands around the selected one, each with name, help and keys. */
export function paletteRows(session: Session, selected: number, {columns, rows}: {readonly columns: number; readonly rows: number}, theme: Theme): Row[] {
	const commands = paletteCommands(session);
	const [first, last] = visibleRange(commands.length, () => 1, selected, rows);
	const row = ({name, help}: Command, isSelected: boolean): Row => {
		const keys = keyLabels(session.keymap, name).join(' ');
		const style = (each: Parameters<typeof onTint>[1]) => isSelected ? onTint(theme, each) : each;
		const room = Math.max(1, columns - 3 - displayWidth(keys));
		const hasHelp = columns >= minColumnsForHelp;
		const shownName = hasHelp ? padEnd(truncate(name, nameColumns), nameColumns) : truncate(name, room);
		const helpRoom = Math.max(0, room - displayWidth(shownName) - 1);
		const shownHelp = hasHelp && helpRoom > 0 ? ` ${truncate(help, helpRoom)}` : '';
		return [
			{text: isSelected ? '› ' : '  '},
			{text: shownName, style: style(undefined)},
			{text: padEnd(shownHelp, room - displayWidth(shownName) + 1), style: style(theme.frame.muted)},
			{text: keys, style: style(theme.frame.key)},
		];
	};

	return commands.slice(first, last).map((command, offset) => withTarget(row(command, first + offset === selected), {kind: 'entry', index: first + offset}));
}
