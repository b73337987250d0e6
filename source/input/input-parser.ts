import {type InputEvent, type KeyEvent} from './input-event.js';
import {keyOfCodePoint} from './key-sequences.js';
import {mouseEvent, parseCsi, parseSs3} from './parse-sequence.js';

const escape = '\u001B';
const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';

/** Complete control sequences, at the place where they start. */
const sequences = {
	/** F1 to F5 of the Linux console, `ESC [ [ A` to `E`. */
	linuxFunctionKey: /\u001B\[\[[^\u001B]/vy,
	/** The mouse without SGR encoding: three bytes, each 32 more than its value. */
	mouse: /\u001B\[M[\s\S]{3}/vy,
	/** `$` ends a key of rxvt, though by the standard it is an intermediate byte. */
	csi: /\u001B\[(?![M\[])[0-?]*(?:\$|[ -\/]*[@-~])/vy,
	ss3: /\u001BO[\d;]*[A-Za-z]/vy,
	/** OSC, DCS, SOS, PM and APC, ended by ST or BEL. */
	string: /\u001B[\]P_^X][^\u0007\u001B]*(?:\u0007|\u001B\\)/vy,
} as const;

/** Beginnings of control sequences, whose rest may still come. */
const unfinished = /\u001B(?:$|\[(?:$|\[$|M[\s\S]{0,2}$|[0-?]*[ -\/]*$)|O[\d;]*$|[\]P_^X][^\u0007\u001B]*\u001B?$)/vy;

/** True for the start of an OSC, DCS, SOS, PM or APC string, without the ESC that may begin its end. */
const isOpenString = (text: string): boolean => text.length > 2 && ']P_^X'.includes(text.charAt(1)) && !text.endsWith(escape);

/** Characters that end a control string, or that may not occur in one. */
const stringEnd = /[\u0007\u001B]/v;

const keyEvent = (name: string, raw: string): KeyEvent => ({kind: 'key', name, raw});

const withAlt = (event: InputEvent, raw: string): InputEvent => event.kind === 'key'
	? keyEvent(event.name.startsWith('ctrl+') ? `ctrl+alt+${event.name.slice(5)}` : `alt+${event.name}`, raw)
	: event;

/** An event, and the end of its text. */
type Next = {readonly event: InputEvent; readonly end: number};

function sequenceEvent(kind: string, sequence: string): InputEvent {
	switch (kind) {
		case 'ss3': {
			return parseSs3(sequence);
		}

		case 'mouse': {
			const [code = 0, column = 0, row = 0] = Array.from(sequence.slice(3), character => (character.codePointAt(0) ?? 32) - 32);
			return mouseEvent(code, column, row, false);
		}

		case 'string': {
			return {kind: 'report', sequence};
		}

		default: {
			return parseCsi(sequence);
		}
	}
}

/** Returns the event at `at`; `null` if more input may belong to it. */
function nextEvent(text: string, at: number): Next | null {
	if (text[at] !== escape) {
		const codePoint = text.codePointAt(at) ?? 0;
		const raw = String.fromCodePoint(codePoint);
		return {event: keyEvent(keyOfCodePoint(codePoint), raw), end: at + raw.length};
	}

	for (const [kind, pattern] of Object.entries(sequences)) {
		pattern.lastIndex = at;
		const [sequence] = pattern.exec(text) ?? [];
		if (sequence !== undefined) {
			return {event: sequenceEvent(kind, sequence), end: at + sequence.length};
		}
	}

	unfinished.lastIndex = at;
	if (unfinished.test(text)) {
		return null;
	}

	// `ESC ESC [ A` is Alt with an arrow key, `ESC x` is Alt with x, and any other ESC is the Escape key.
	const isEscape = text[at + 1] === escape && !['[', 'O', undefined].includes(text[at + 2]);
	const next = isEscape ? undefined : nextEvent(text, at + 1);
	if (next === null) {
		return null;
	}

	return next?.event.kind === 'key'
		? {event: withAlt(next.event, text.slice(at, next.end)), end: next.end}
		: {event: keyEvent('escape', escape), end: at + 1};
}

/** Input that waits for its rest: `key` may also be a key that is complete (Escape, Alt with a character). */
export type PendingInput = 'nothing' | 'key' | 'sequence' | 'paste';

/** True for the start of a sequence that is also a complete key: `ESC`, `ESC [`, `ESC ESC`. */
const isPossibleKey = (start: string): boolean => start.length <= 2;

/**
 * Parses the input of a terminal into events. Bytes may be cut anywhere: the start of a sequence is kept until its rest
 * comes, or until `flush` says that nothing more comes. Never throws, and loses no character that was typed.
 */
export class InputParser {
	#pending = '';
	/** The pieces of a paste whose end has not come yet. */
	#paste: string[] | null = null;

	/** The kind of the input whose rest has not come yet. */
	get pending(): PendingInput {
		if (this.#paste !== null) {
			return 'paste';
		}

		return this.#pending === '' ? 'nothing' : (isPossibleKey(this.#pending) ? 'key' : 'sequence');
	}

	/** Adds decoded input, and returns the events that are complete. */
	push(chunk: string): InputEvent[] {
		// A long string comes in many chunks; to parse it from its start at each would take time that grows with its square.
		if (isOpenString(this.#pending) && !stringEnd.test(chunk)) {
			this.#pending += chunk;
			return [];
		}

		const text = this.#pending + chunk;
		this.#pending = '';
		const events: InputEvent[] = [];
		let at = 0;
		while (at < text.length) {
			if (this.#paste === null && text.startsWith(pasteStart, at)) {
				this.#paste = [];
				at += pasteStart.length;
			}

			const next = this.#paste === null ? nextEvent(text, at) : this.#pasteEvent(this.#paste, text, at);
			if (next === null) {
				this.#pending ||= text.slice(at);
				break;
			}

			events.push(next.event);
			at = next.end;
		}

		return events;
	}

	/** Returns the events of what still waits, as nothing follows it: a single ESC is the Escape key. */
	flush(): InputEvent[] {
		const text = this.#pending;
		this.#pending = '';
		if (this.#paste !== null) {
			const pieces = this.#paste;
			this.#paste = null;
			return [{kind: 'paste', text: [...pieces, text].join('')}];
		}

		if (text === '') {
			return [];
		}

		if (!isPossibleKey(text)) {
			return [{kind: 'report', sequence: text}];
		}

		// `ESC [` and `ESC O` are also Alt with a character; `ESC ESC` is the Escape key twice.
		const [, second = escape] = text;
		return second === escape ? Array.from(text, () => keyEvent('escape', escape)) : [keyEvent(`alt+${second}`, text)];
	}

	/** Takes the text of a paste up to its end marker, which may be cut; keeps the beginning of the marker as pending. */
	#pasteEvent(pieces: string[], text: string, at: number): Next | null {
		const end = text.indexOf(pasteEnd, at);
		if (end === -1) {
			const kept = Math.max(at, text.length - pasteEnd.length + 1);
			pieces.push(text.slice(at, kept));
			this.#pending = text.slice(kept);
			return null;
		}

		this.#paste = null;
		return {event: {kind: 'paste', text: [...pieces, text.slice(at, end)].join('')}, end: end + pasteEnd.length};
	}
}
