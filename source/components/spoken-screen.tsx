import {Box, Text} from 'ink';
import {type ReactElement} from 'react';
import {spokenLines} from '../session/spoken.js';
import {type Session} from '../session/state.js';

type Props = {
	readonly session: Session;
};

/** The session for a screen reader. */
export function SpokenScreen({session}: Props): ReactElement {
	return (
		<Box flexDirection='column'>
			{/* Lines have no identity but their place. */}
			{spokenLines(session).map((line, index) => <Text key={index}>{line}</Text>)}
		</Box>
	);
}
