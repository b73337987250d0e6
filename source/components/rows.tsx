import {Box, Text, type DOMElement} from 'ink';
import {
	useContext, useLayoutEffect, useRef, type ReactElement, type ReactNode,
} from 'react';
import {type Row} from '../frame/row.js';
import {inkStyle} from './ink-style.js';
import {SurfaceContext} from './surface-context.js';

/** Puts a box on the surface, if there is one, for as long as the box is mounted. */
function usePlaced(content: readonly Row[] | 'ink'): React.RefObject<DOMElement | null> {
	const box = useRef<DOMElement>(null);
	const surface = useContext(SurfaceContext);
	useLayoutEffect(() => {
		if (box.current) {
			surface?.place(box.current, content);
		}
	}, [surface, content]);
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

type RowsProps = {
	/** Each is as wide as the box. */
	readonly rows: readonly Row[];
	readonly width: number;
};

/** Rows of styled cells. All text of the program comes on the screen through this component. */
export function Rows({rows, width}: RowsProps): ReactElement {
	const box = usePlaced(rows);
	const isDrawnElsewhere = useContext(SurfaceContext) !== null;
	return (
		<Box ref={box} flexDirection='column' flexShrink={0} width={width} height={rows.length}>
			{isDrawnElsewhere ? null : <InkRows rows={rows}/>}
		</Box>
	);
}

type InkAreaProps = {readonly width: number; readonly height: number; readonly children: ReactNode};

/** A box whose content Ink draws itself. */
export function InkArea({width, height, children}: InkAreaProps): ReactElement {
	const box = usePlaced('ink');
	return <Box ref={box} flexDirection='column' flexShrink={0} width={width} height={height}>{children}</Box>;
}
