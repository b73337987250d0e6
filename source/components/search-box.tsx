import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import {useState, type ReactElement} from 'react';
import {matchCountLabel} from '../session/model/find-matches.js';
import {shownMatches} from '../session/model/selectors.js';
import {type Session} from '../session/model/state.js';

type Props = {
	readonly session: Session;
	readonly query: string;
	readonly isPasting: () => boolean;
	readonly onChange: (query: string) => void;
	/** Submits the query. `rest` is the text after Enter in the same report. */
	readonly onSubmit: (rest: string) => void;
};

/** Matches sequences that Ink passes on as text: the markers of a paste, and mouse reports. */
const terminalReports = /\[20[01]~|\[<[\d;]+[Mm]/gv;

const pasteStart = '[200~';

/** Matches control characters and the markers of a paste in typed text. */
const controlCharacters = /\[20[01]~|[\u0000-\u001F\u007F]/v;

/** Applies the Backspaces in text that was typed in one report, and drops other control characters. */
function typedText(typed: string): string {
	const characters: string[] = [];
	for (const character of typed) {
		if (character === '\u007F' || character === '\b') {
			characters.pop();
		} else if (character >= ' ') {
			characters.push(character);
		}
	}

	return characters.join('');
}

/** The search box, which replaces the status line. */
export function SearchBox({
	session, query, isPasting, onChange, onSubmit,
}: Props): ReactElement {
	const [revision, setRevision] = useState(0);
	const matches = shownMatches(session);
	const count = query === '' ? 'Enter: keep, Esc: cancel' : (matches.length === 0 ? 'not found' : `${(session.search?.current ?? 0) + 1} of ${matchCountLabel(matches)}`);
	const change = (value: string): void => {
		const clean = value.replaceAll(terminalReports, '');
		if (controlCharacters.test(value)) {
			// `TextInput` has moved its cursor by the control characters too. A new instance starts with the cursor at the end.
			setRevision(revision + 1);
		}

		// The marker after a paste changes nothing.
		if (clean === query) {
			return;
		}

		// A line break in pasted text is a space; in typed text it is the Enter key.
		const isPasted = isPasting() || value.includes(pasteStart);
		const enter = isPasted ? -1 : clean.search(/[\n\r]/v);
		onChange(typedText(enter === -1 ? clean.replaceAll(/\s+/gv, ' ') : clean.slice(0, enter)));
		if (enter !== -1) {
			// If the text was typed in the middle of the query, the rest is the end of the query and no keys.
			onSubmit(value.startsWith(query) ? clean.slice(enter + 1) : '');
		}
	};

	return (
		<Box width={session.size.columns} height={1}>
			<Text bold>/</Text>
			<Box flexGrow={1} height={1}>
				<TextInput
					key={revision}
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
