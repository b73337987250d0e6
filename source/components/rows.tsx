import {Box, Text, type DOMElement} from 'ink';
import {
	useContext, useLayoutEffect, useRef, type ReactElement, type ReactNode,
} from 'react';
import {type Row} from '../frame/rows/row.js';
import {type BoxPlace} from '../session/overlays/box-place.js';
import {inkStyle} from './ink-style.js';
import {SurfaceContext} from './surface-context.js';
import {type Placed} from './surface.js';

/** Puts a box on the surface, if there is one, for as long as the box is mounted. */
function usePlaced({content, layer, place}: Placed): React.RefObject<DOMElement | null> {
	const box = useRef<DOMElement>(null);
	const surface = useContext(SurfaceContext);
	useLayoutEffect(() => {
		if (box.current) {
			surface?.place(box.current, {content, layer, ...(place && {place})});
		}
	}, [surface, content, layer, place]);
	useLayoutEffect(() => {
		const {current} = box;
		return () => {
			if (current) {
				surface?.remove(current);
			}
		};
	}, [surface]);
	return box;
}

/** Draws rows by Ink's own renderer. */
function InkRows({rows}: {readonly rows: readonly Row[]}): ReactElement[] {
	/* eslint-disable react/no-array-index-key -- The place of a row, and of a cell in it, is its identity. */
	return rows.map((row, index) => (
		<Text key={index} wrap='truncate'>
			{row.map(({text, style}, at) => <Text key={at} {...inkStyle(style)}>{text}</Text>)}
		</Text>
	));
	/* eslint-enable react/no-array-index-key */
}

/** Returns the props of a box at a place of the screen, over the boxes before it. */
const placedBox = ({column, row}: Pick<BoxPlace, 'column' | 'row'>) => ({position: 'absolute', marginLeft: column, marginTop: row} as const);

type RowsProps = {
	/** Each is as wide as the box. */
	readonly rows: readonly Row[];
	readonly width: number;
	/** The place on the screen of rows that cover others. */
	readonly over?: Pick<BoxPlace, 'column' | 'row'>;
};

/** Rows of styled cells. All text of the program comes on the screen through this component. */
export function Rows({rows, width, over}: RowsProps): ReactElement {
	const box = usePlaced({content: rows, layer: over ? 1 : 0});
	const isDrawnElsewhere = useContext(SurfaceContext) !== null;
	return (
		<Box ref={box} flexDirection='column' flexShrink={0} width={width} height={rows.length} {...(over && placedBox(over))}>
			{isDrawnElsewhere ? null : <InkRows rows={rows}/>}
		</Box>
	);
}

/**
 * A box over the others whose content Ink draws itself. On a surface it stands at the top of Ink's own frame, wherever its
 * place on the screen is: Ink makes cells for all rows down to the last one that it draws, which would slow down each key.
 */
export function InkArea({place, children}: {readonly place: BoxPlace; readonly children: ReactNode}): ReactElement {
	const box = usePlaced({content: 'ink', layer: 2, place});
	const isOnSurface = useContext(SurfaceContext) !== null;
	return (
		<Box ref={box} flexDirection='column' flexShrink={0} width={place.width} height={place.height} {...(isOnSurface ? {} : placedBox(place))}>
			{children}
		</Box>
	);
}
