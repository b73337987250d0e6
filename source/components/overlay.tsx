import {Box, Text} from 'ink';
import {useContext, type ReactElement} from 'react';
import {overlayView} from '../frame/overlays/overlay-view.js';
import {prompts} from '../session/overlays/prompts.js';
import {type MenuOverlay, type PromptOverlay} from '../session/state/overlay.js';
import {type Session} from '../session/state/session.js';
import {type SessionStore} from '../session/store.js';
import {FrameContext} from './frame-context.js';
import {Menu} from './menu.js';
import {InkArea, Rows} from './rows.js';
import {TextLine} from './text-line.js';

type Props = {readonly session: Session; readonly store: SessionStore};

/** The menu of the open overlay. */
export function StoreMenu({menu, height, store}: {readonly menu: MenuOverlay; readonly height: number; readonly store: SessionStore}): ReactElement {
	// A menu that opens from another one begins at its own item.
	return (
		<Menu
			key={menu.title}
			menu={menu}
			height={height}
			onChoose={index => {
				store.dispatch({type: 'menu-chosen', index});
			}}
			onMove={index => {
				store.dispatch({type: 'menu-moved', index});
			}}
		/>
	);
}

/** The line of text of the open overlay. */
export function StoreTextLine({text, store}: {readonly text: string; readonly store: SessionStore}): ReactElement {
	return (
		<TextLine
			value={text}
			onChange={typed => {
				store.dispatch({type: 'text-typed', text: typed});
			}}
		/>
	);
}

/** A prompt on one row: its title, the text, and what the text has found. */
export function PromptRow({session, overlay: {purpose, text}, store}: Props & {readonly overlay: PromptOverlay}): ReactElement {
	const {title, note} = prompts[purpose];
	return (
		<Box>
			<Text bold>{title}</Text>
			<StoreTextLine text={text} store={store}/>
			<Text wrap='truncate'> {note(session, text)} </Text>
		</Box>
	);
}

/** The part of an overlay that Ink draws. */
function InkContent({session, store, height}: Props & {readonly height: number}): ReactElement | null {
	const {overlay} = session;
	switch (overlay.kind) {
		case 'menu': {
			return <StoreMenu menu={overlay} height={height} store={store}/>;
		}

		case 'prompt':
		case 'help':
		case 'find':
		case 'palette': {
			return <StoreTextLine text={overlay.text} store={store}/>;
		}

		case 'none':
		case 'links':
		case 'problems': {
			return null;
		}
	}
}

/** The open overlay over the panes: a box, or a prompt in the place of the status line. */
export function Overlay({session, store}: Props): ReactElement | null {
	const {theme} = useContext(FrameContext);
	const {overlay, size} = session;
	if (overlay.kind === 'prompt' && prompts[overlay.purpose].place === 'last-row') {
		return (
			<InkArea place={{
				column: 0, row: size.rows - 1, width: size.columns, height: 1,
			}}
			>
				<PromptRow session={session} overlay={overlay} store={store}/>
			</InkArea>
		);
	}

	const view = overlayView(session, theme);
	return view && (
		<>
			<Rows rows={view.rows} width={view.place.width} over={view.place}/>
			{view.ink ? <InkArea place={view.ink}><InkContent session={session} store={store} height={view.ink.height}/></InkArea> : null}
		</>
	);
}
