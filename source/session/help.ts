import {wrap} from '../text/wrap.js';
import {
	commandGroups, commands, keyLabel, type Command,
} from './commands.js';
import {type Size} from './panes.js';
import {type Session} from './state.js';

export type HelpLine = {readonly heading: string} | {readonly keys: string; readonly help: string};

/** The help screen, drawn from the table of commands. */
export const helpLines: readonly HelpLine[] = commandGroups.flatMap(group => [
	{heading: group},
	...(commands as readonly Command[])
		.filter(command => command.group === group)
		.map(({keys, help}) => ({keys: keys.map(key => keyLabel(key)).join(' '), help})),
]);

/** Rows of a full-screen overlay between its heading and the status line. */
export const overlayRows = (size: Size): number => Math.max(1, size.rows - 3);

/** The lines of the screen of what could not be opened: as many for each problem as its words need. */
export function problemLines({problems, size}: Session): string[] {
	const width = Math.max(10, size.columns - 4);
	return problems.flatMap(problem => wrap(problem, {start: 0, end: problem.length}, width)
		.map(({start, end}, index) => `${index === 0 ? ' • ' : '   '}${problem.slice(start, end)}`));
}

/** The first line that a scrolling overlay may show at most, so that its last page is full. */
export function lastOverlayTop(session: Session): number {
	const count = session.overlay.kind === 'help' ? helpLines.length : problemLines(session).length;
	return Math.max(0, count - overlayRows(session.size));
}
