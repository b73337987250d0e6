import {Box, Text, useInput} from 'ink';
import SelectInput from 'ink-select-input';
import {useRef, useState, type ReactElement} from 'react';
import {overlayHeight} from '../session/overlays/overlay-lines.js';
import {shownAnalysis, speakerCounts} from '../session/model/selectors.js';
import {type Session} from '../session/model/state.js';
import {truncate} from '../text/width.js';

type MenuProps<Value> = {
	readonly session: Session;
	readonly title: string;
	readonly items: ReadonlyArray<{readonly key: string; readonly label: string; readonly value: Value}>;
	readonly initialIndex?: number;
	readonly onSelect: (value: Value) => void;
};

// The components of `ink-select-input` are blue even under NO_COLOR.
function Indicator({isSelected = false}: {readonly isSelected?: boolean}): ReactElement {
	return <Text>{isSelected ? '❯ ' : '  '}</Text>;
}

function Item({isSelected = false, label}: {readonly isSelected?: boolean; readonly label: string}): ReactElement {
	return <Text inverse={isSelected} wrap='truncate'>{label}</Text>;
}

type Keypress = {readonly upArrow: boolean; readonly downArrow: boolean};

/** Returns the number of entries by which the keys of a report move down a list. */
const menuSteps = (input: string, {upArrow, downArrow}: Keypress): number =>
	[...input].reduce((steps, key) => steps + (key === 'j' ? 1 : (key === 'k' ? -1 : 0)), Number(downArrow) - Number(upArrow));

function Menu<Value>({session, title, items, initialIndex = 0, onSelect}: MenuProps<Value>): ReactElement {
	const [start, setStart] = useState({index: initialIndex, revision: 0});
	// `SelectInput` handles only the first key of a report, and a slow line sends several in one.
	const targetIndex = useRef(initialIndex);
	const drawnIndex = useRef(initialIndex);
	const choose = (index: number): void => {
		const item = items[index];
		if (item) {
			onSelect(item.value);
		}
	};

	useInput((input, key) => {
		const steps = menuSteps(input, key) % items.length;
		targetIndex.current = (targetIndex.current + steps + items.length) % items.length;
		if (input.length > 1 && input.endsWith('\r')) {
			choose(targetIndex.current);
		} else if (targetIndex.current !== drawnIndex.current) {
			drawnIndex.current = targetIndex.current;
			setStart(({revision}) => ({index: targetIndex.current, revision: revision + 1}));
		}
	});
	return (
		<Box flexDirection='column' width={session.size.columns} height={overlayHeight(session.size) + 2} paddingX={1}>
			<Text bold wrap='truncate'>{title}</Text>
			<Text> </Text>
			<SelectInput
				key={start.revision}
				items={items.map(item => ({...item, label: truncate(item.label, Math.max(1, session.size.columns - 6))}))}
				initialIndex={start.index}
				indicatorComponent={Indicator}
				itemComponent={Item}
				limit={Math.max(1, Math.min(items.length, overlayHeight(session.size) - 1))}
				onHighlight={({value}) => {
					drawnIndex.current = items.findIndex(item => item.value === value);
				}}
				onSelect={({value}) => {
					// A digit may choose another item than the highlighted one.
					const index = items.findIndex(item => item.value === value);
					choose(index === drawnIndex.current ? targetIndex.current : index);
				}}
			/>
		</Box>
	);
}

type SpeakerMenuProps = {
	readonly session: Session;
	readonly onSelect: (speaker: string | null) => void;
};

/** The menu of the article's speakers, with their numbers of quotes. */
export function SpeakerMenu({session, onSelect}: SpeakerMenuProps): ReactElement {
	const counts = speakerCounts(shownAnalysis(session));
	const items = [
		{key: 'all', label: 'Everyone', value: null},
		...counts.map(({speaker, count}) => ({key: `speaker ${speaker}`, label: `${speaker} (${count})`, value: speaker})),
	];
	const initialIndex = Math.max(0, items.findIndex(({value}) => value === session.speakerFilter));
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

/** The menu of the panes that are shown. */
export function LayoutMenu({session, onSelect}: LayoutMenuProps): ReactElement {
	const {list, sidebar} = session.settings;
	const initialIndex = Math.max(0, layouts.findIndex(({value}) => value.list === list && value.sidebar === sidebar));
	return <Menu<Panes> session={session} title='Which panes?' items={layouts} initialIndex={initialIndex} onSelect={onSelect}/>;
}
