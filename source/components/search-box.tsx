import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import {type ReactElement} from 'react';
import {matchCount} from '../session/search.js';
import {shownMatches} from '../session/selectors.js';
import {type Session} from '../session/state.js';

type Props = {
	readonly session: Session;
	readonly query: string;
	readonly onChange: (query: string) => void;
	/** `rest` is what was typed after Enter in the same report. */
	readonly onSubmit: (rest: string) => void;
};

/** Text that the terminal sent as if it were typed: the markers of a paste, and mouse reports. */
const reports = /\[20[01]~|\[<[\d;]+[Mm]/gv;

/** The search box, in the place of the status line. */
export function SearchBox({session, query, onChange, onSubmit}: Props): ReactElement {
	const matches = shownMatches(session);
	const count = query === '' ? 'Enter: keep, Esc: cancel' : (matches.length === 0 ? 'not found' : `${(session.search?.current ?? 0) + 1} of ${matchCount(matches)}`);
	// A fast typist's Enter arrives in one report with the keys before and after it.
	const change = (value: string): void => {
		const clean = value.replaceAll(reports, '');
		const enter = clean.search(/[\n\r]/v);
		const typed = enter === -1 ? clean : clean.slice(0, enter);
		onChange(typed.replaceAll(/[\u0000-\u001F\u007F]/gv, ''));
		if (enter !== -1) {
			// Typed in the middle, what follows is the end of the query.
			onSubmit(value.startsWith(query) ? clean.slice(enter + 1) : '');
		}
	};

	return (
		<Box width={session.size.columns} height={1}>
			<Text bold>/</Text>
			<Box flexGrow={1} height={1}>
				<TextInput
					value={query}
					onChange={change}
					onSubmit={() => {
						onSubmit('');
					}}
				/>
			</Box>
			<Text wrap='truncate'> {count} </Text>
		</Box>
	);
}
