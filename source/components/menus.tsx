import {Box, Text} from 'ink';
import SelectInput from 'ink-select-input';
import {useContext, type ReactElement} from 'react';
import {overlayHeight} from '../session/overlays/overlay-lines.js';
import {shownAnalysis, speakerCounts} from '../session/model/selectors.js';
import {type Session} from '../session/state/session.js';
import {truncate} from '../text/width.js';
import {FrameContext} from './frame-context.js';
import {inkStyle} from './ink-style.js';
import {InkArea} from './rows.js';

type MenuProps<Value> = {
	readonly session: Session;
	readonly title: string;
	readonly items: ReadonlyArray<{readonly key: string; readonly label: string; readonly value: Value}>;
	readonly initialIndex?: number;
	readonly onSelect: (value: Value) => void;
};

// The default components of ink-select-input are blue, also under NO_COLOR.
function Indicator({isSelected = false}: {readonly isSelected?: boolean}): ReactElement {
	return <Text>{isSelected ? '❯ ' : '  '}</Text>;
}

function Item({isSelected = false, label}: {readonly isSelected?: boolean; readonly label: string}): ReactElement {
	const {theme} = useContext(FrameContext);
	return <Text {...inkStyle(isSelected ? theme.frame.tint : undefined)} wrap='truncate'>{label}</Text>;
}

/** A list to choose from, in place of the panes. */
function Menu<Value>({session, title, items, initialIndex = 0, onSelect}: MenuProps<Value>): ReactElement {
	const {columns} = session.size;
	const height = overlayHeight(session.size);
	return (
		<InkArea width={columns} height={height + 2}>
			<Box flexDirection='column' paddingX={1}>
				<Text bold wrap='truncate'>{title}</Text>
				<Text> </Text>
				<SelectInput
					items={items.map(item => ({...item, label: truncate(item.label, Math.max(1, columns - 6))}))}
					initialIndex={initialIndex}
					indicatorComponent={Indicator}
					itemComponent={Item}
					limit={Math.max(1, Math.min(items.length, height - 1))}
					onSelect={({value}) => {
						onSelect(value);
					}}
				/>
			</Box>
		</InkArea>
	);
}

type SpeakerMenuProps = {
	readonly session: Session;
	readonly onSelect: (speaker: string | null) => void;
};

/** The article's speakers with their numbers of quotes, to choose whose quotes are shown. */
export function SpeakerMenu({session, onSelect}: SpeakerMenuProps): ReactElement {
	const counts = speakerCounts(shownAnalysis(session));
	const items = [
		{key: 'all', label: 'Everyone', value: null},
		...counts.map(({speaker, count}) => ({key: `speaker ${speaker}`, label: `${speaker} (${count})`, value: speaker})),
	];
	const initialIndex = Math.max(0, items.findIndex(({value}) => value === session.sidebar.speakerFilter));
	return <Menu<string | null> session={session} title='Whose quotes?' items={items} initialIndex={initialIndex} onSelect={onSelect}/>;
}

type Panes = {readonly list: boolean; readonly sidebar: boolean};

const layouts: ReadonlyArray<{readonly key: string; readonly label: string; readonly value: Panes}> = [
	{key: 'all', label: 'List, article and sidebar', value: {list: true, sidebar: true}},
	{key: 'sidebar', label: 'Article and sidebar', value: {list: false, sidebar: true}},
	{key: 'list', label: 'List and article', value: {list: true, sidebar: false}},
	{key: 'reader', label: 'Article alone', value: {list: false, sidebar: false}},
];

type LayoutMenuProps = {
	readonly session: Session;
	readonly onSelect: (panes: Panes) => void;
};

/** The sets of panes to choose from. */
export function LayoutMenu({session, onSelect}: LayoutMenuProps): ReactElement {
	const {list, sidebar} = session.panes.settings;
	const initialIndex = Math.max(0, layouts.findIndex(({value}) => value.list === list && value.sidebar === sidebar));
	return <Menu<Panes> session={session} title='Which panes?' items={layouts} initialIndex={initialIndex} onSelect={onSelect}/>;
}
