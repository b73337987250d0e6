import {Box, Text} from 'ink';
import {type ReactElement} from 'react';
import {screenReaderLines} from '../session/view/screen-reader-lines.js';
import {type Session} from '../session/state/session.js';

type Props = {
	readonly session: Session;
};

/** The session as lines for a screen reader. */
export function ScreenReaderView({session}: Props): ReactElement {
	return (
		<Box flexDirection='column'>
			<Text>{screenReaderLines(session).join('\n')}</Text>
		</Box>
	);
}
