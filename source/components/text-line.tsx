import {Box, useInput, useStdin} from 'ink';
import TextInput from 'ink-text-input';
import {
	useEffect, useRef, useState, type ReactElement,
} from 'react';

type Props = {
	readonly value: string;
	readonly onChange: (value: string) => void;
};

const leftKey = '\u001B[D';

/**
 * Keeps the cursor of `TextInput` inside the text. Left at the start and Right at the end move it out by one place, and then
 * it inserts characters at a wrong place. From a place outside, its next step leads to the nearest end, so one Left mends both.
 */
function useCursorInside(value: string): void {
	const {internal_eventEmitter: keyEmitter} = useStdin();
	const cursor = useRef(value.length);
	const [exits, setExits] = useState(0);
	useInput((input, key) => {
		const arrowStep = Number(key.rightArrow) - Number(key.leftArrow);
		const deleted = key.backspace || key.delete ? Math.min(1, cursor.current) : 0;
		// Keys other than characters have no input.
		const moved = cursor.current + arrowStep - deleted + input.length;
		const isOutside = moved < 0 || (key.rightArrow && moved > value.length);
		cursor.current = moved;
		if (isOutside) {
			setExits(exits + 1);
		}
	});
	useEffect(() => {
		if (exits > 0) {
			cursor.current += cursor.current < 0 ? 2 : 0;
			// By now `TextInput` listens with its new state: the effects of children run first.
			keyEmitter.emit('input', leftKey);
		}
	}, [exits, keyEmitter]);
}

function Input({value, onChange}: Props): ReactElement {
	useCursorInside(value);
	return <TextInput value={value} onChange={onChange}/>;
}

/** A line of text that the user types. */
export function TextLine({value, onChange}: Props): ReactElement {
	// After a change that the input did not make itself (Ctrl-U, Ctrl-W), a new input puts its cursor at the end.
	const [typed, setTyped] = useState({value, revision: 0});
	if (typed.value !== value) {
		setTyped({value, revision: typed.revision + 1});
	}

	return (
		<Box flexGrow={1} height={1}>
			<Input
				key={typed.revision}
				value={value}
				onChange={next => {
					// `TextInput` deletes code units. The other half of an emoji goes too; a new input then puts its cursor at the end.
					const whole = next.replaceAll(/\p{Surrogate}/gv, '');
					setTyped({value: whole, revision: typed.revision + (whole === next ? 0 : 1)});
					onChange(whole);
				}}
			/>
		</Box>
	);
}
