import {Box, Text} from 'ink';
import {type ReactElement} from 'react';
import {prompts} from '../session/overlays/prompts.js';
import {type PromptOverlay} from '../session/state/overlay.js';
import {type Session} from '../session/state/session.js';
import {InkArea} from './rows.js';
import {TextLine} from './text-line.js';

type Props = {
	readonly session: Session;
	readonly overlay: PromptOverlay;
	readonly onChange: (text: string) => void;
};

/** A prompt in place of the status line. */
export function PromptLine({session, overlay: {purpose, text}, onChange}: Props): ReactElement {
	const {title, note} = prompts[purpose];
	return (
		<InkArea width={session.size.columns} height={1}>
			<Box>
				<Text bold>{title}</Text>
				<TextLine value={text} onChange={onChange}/>
				<Text wrap='truncate'> {note(session, text)} </Text>
			</Box>
		</InkArea>
	);
}
