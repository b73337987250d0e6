import {Text} from 'ink';
import SelectInput from 'ink-select-input';
import {useContext, type ReactElement} from 'react';
import {type MenuOverlay} from '../session/state/overlay.js';
import {FrameContext} from './frame-context.js';
import {inkStyle} from './ink-style.js';

// The default components of ink-select-input are blue, also under NO_COLOR.
function Indicator({isSelected = false}: {readonly isSelected?: boolean}): ReactElement {
	return <Text>{isSelected ? '❯ ' : '  '}</Text>;
}

function Item({isSelected = false, label}: {readonly isSelected?: boolean; readonly label: string}): ReactElement {
	const {theme} = useContext(FrameContext);
	return <Text {...inkStyle(isSelected ? theme.frame.tint : undefined)} wrap='truncate'>{label}</Text>;
}

type Props = {
	readonly menu: MenuOverlay;
	/** The rows of the menu. */
	readonly height: number;
	/** Both are called with an index into the items. */
	readonly onChoose: (index: number) => void;
	readonly onMove: (index: number) => void;
};

/** A list to choose from. */
export function Menu({menu: {items, initialIndex}, height, onChoose, onMove}: Props): ReactElement {
	return (
		<SelectInput
			items={items.map(({key, label}, index) => ({key, label, value: index}))}
			initialIndex={initialIndex}
			indicatorComponent={Indicator}
			itemComponent={Item}
			limit={Math.max(1, Math.min(items.length, height))}
			onSelect={({value}) => {
				onChoose(value);
			}}
			onHighlight={({value}) => {
				onMove(value);
			}}
		/>
	);
}
