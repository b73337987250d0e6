import {Box, Text} from 'ink';
import TextInput from 'ink-text-input';
import {useState, type ReactElement} from 'react';
import {matchCountLabel} from '../session/model/find-matches.js';
import {shownMatches} from '../session/model/selectors.js';
import {type Session} from '../session/state/session.js';
import {InkArea} from './rows.js';

type Props = {
	readonly session: Session;
	readonly query: string;
	readonly onChange: (query: string) => void;
};

/** The search box, in place of the status line. */
export function SearchBox({session, query, onChange}: Props): ReactElement {
	// After a change that the input did not make itself (Ctrl-U, Ctrl-W), a new input puts its cursor at the end.
	const [typed, setTyped] = useState({query, revision: 0});
	if (typed.query !== query) {
		setTyped({query, revision: typed.revision + 1});
	}

	const matches = shownMatches(session);
	const count = query === '' ? 'Enter: keep, Esc: cancel' : (matches.length === 0 ? 'not found' : `${(session.reader.search?.current ?? 0) + 1} of ${matchCountLabel(matches)}`);
	return (
		<InkArea width={session.size.columns} height={1}>
			<Box>
				<Text bold>/</Text>
				<Box flexGrow={1} height={1}>
					<TextInput
						key={typed.revision}
						value={query}
						onChange={value => {
							// `TextInput` deletes code units. The other half of an emoji goes too; a new input then puts its cursor at the end.
							const whole = value.replaceAll(/\p{Surrogate}/gv, '');
							setTyped({query: whole, revision: typed.revision + (whole === value ? 0 : 1)});
							onChange(whole);
						}}
					/>
				</Box>
				<Text wrap='truncate'> {count} </Text>
			</Box>
		</InkArea>
	);
}
