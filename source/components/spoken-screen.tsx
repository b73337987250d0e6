import {Box, Text} from 'ink';
import {type ReactElement} from 'react';
import {spokenLines} from '../session/view/spoken-lines.js';
import {type Session} from '../session/model/state.js';

type Props = {
	readonly session: Session;
};

/** The session for a screen reader. */
export function SpokenScreen({session}: Props): ReactElement {
	return (
		<Box flexDirection='column'>
			<Text>{spokenLines(session).join('\n')}</Text>
		</Box>
	);
}
