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
	/** `rest` is what was typed after Enter in the same report. */
	readonly onSubmit: (rest: string) => void;
};

/** Text that the terminal sent as if it were typed: the markers of a paste, and mouse reports. */
const terminalReports = /\[20[01]~|\[<[\d;]+[Mm]/gv;

const pasteStart = '[200~';

/** Keys, or markers, among what was typed. */
const controlCharacters = /\[20[01]~|[\u0000-\u001F\u007F]/v;

/** Text as it was typed: where keys come together, Backspace is among the characters. */
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

/** The search box, in the place of the status line. */
export function SearchBox({
	session, query, isPasting, onChange, onSubmit,
}: Props): ReactElement {
	const [revision, setRevision] = useState(0);
	const matches = shownMatches(session);
	const count = query === '' ? 'Enter: keep, Esc: cancel' : (matches.length === 0 ? 'not found' : `${(session.search?.current ?? 0) + 1} of ${matchCountLabel(matches)}`);
	const change = (value: string): void => {
		const clean = value.replaceAll(terminalReports, '');
		if (controlCharacters.test(value)) {
			// What it has counted as typed was none of it: begun anew, its cursor stands at the end.
			setRevision(revision + 1);
		}

		// The marker behind a paste, which is added to what stood there before it where both come together.
		if (clean === query) {
			return;
		}

		// What was copied over two lines is searched for as one; only a fast typist's Enter is a key.
		const isPasted = isPasting() || value.includes(pasteStart);
		const enter = isPasted ? -1 : clean.search(/[\n\r]/v);
		onChange(typedText(enter === -1 ? clean.replaceAll(/\s+/gv, ' ') : clean.slice(0, enter)));
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
