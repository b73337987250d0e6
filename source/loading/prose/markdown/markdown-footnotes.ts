import {type MarkedExtension, type Token, type Tokens} from 'marked';

/** The token of a reference to a note. */
const referenceType = 'noteReference';

const definitionStart = /^ {0,3}\[\^(?<label>[^\]\s]{1,99})\]:[ \t]*/v;
const reference = /^\[\^(?<label>[^\]\s]{1,99})\]/v;

/** Matches a line that does not continue a paragraph. */
const blockStart = /^ {0,3}(?:\[\^|#{1,6}\s|>|[\-*+]\s|\d{1,9}[.\)]\s|`{3}|~{3}|\|)/v;
const indent = /^(?: {4}| {0,3}\t)/v;

const normalize = (label: string): string => label.toLowerCase();

/**
 * Returns the length of a definition: its first line, the lines that continue its paragraph, and indented lines, which may
 * follow blank ones.
 */
function definitionLength(source: string): number {
	let length = 0;
	let isAfterBlank = false;
	let at = 0;
	while (at < source.length) {
		const newline = source.indexOf('\n', at);
		const end = newline === -1 ? source.length : newline;
		const line = source.slice(at, end);
		const isBlank = line.trim() === '';
		if (at > 0 && !isBlank && !indent.test(line) && (isAfterBlank || blockStart.test(line))) {
			break;
		}

		length = isBlank ? length : end;
		isAfterBlank = isBlank;
		at = end + 1;
	}

	return length;
}

/** The footnotes of a text of Markdown, as GitHub writes them: `[^1]` and `[^1]: words`. */
export class Footnotes {
	/** The notes by label, in the order of the text. Of two with one label, the second has no label that can be written. */
	readonly #definitions = new Map<string, readonly Token[]>();
	/** The labels in the order of the numbers. */
	readonly #numbered: string[] = [];
	#isInNote = false;

	/** The extension that makes the lexer collect the notes. A lexer with it can be used once. */
	get extension(): MarkedExtension {
		const add = (label: string, tokens: readonly Token[]): void => {
			const key = normalize(label);
			this.#definitions.set(this.#definitions.has(key) ? `${key} ${this.#definitions.size}` : key, tokens);
		};

		const has = (label: string): boolean => this.#definitions.has(normalize(label));
		/** Lexes the content of a note, in which no other note can be defined. */
		const inNote = (lex: () => Token[]): Token[] | undefined => {
			if (this.#isInNote) {
				return undefined;
			}

			this.#isInNote = true;
			const tokens = lex();
			this.#isInNote = false;
			return tokens;
		};

		return {
			extensions: [
				{
					name: 'noteDefinition',
					level: 'block',
					tokenizer(source) {
						const match = definitionStart.exec(source);
						if (!match) {
							return undefined;
						}

						const raw = source.slice(0, definitionLength(source));
						const content = raw.slice(match[0].length).split('\n').map(line => line.replace(indent, '')).join('\n');
						const tokens = inNote(() => this.lexer.blockTokens(content, []));
						if (!tokens) {
							return undefined;
						}

						add(match.groups?.['label'] ?? '', tokens);
						return {type: 'noteDefinition', raw};
					},
				},
				{
					name: referenceType,
					level: 'inline',
					tokenizer(source) {
						// All definitions are known: the lexer reads inline markup last.
						const match = reference.exec(source);
						const label = match?.groups?.['label'] ?? '';
						return match && has(label) ? {type: referenceType, raw: match[0], label} : undefined;
					},
				},
			],
		};
	}

	/** Returns the number of the note that a token refers to, counted by first references; `undefined` if it is another token. */
	numberOf(token: Token): number | undefined {
		const {type, label: written}: Tokens.Generic = token;
		if (type !== referenceType || typeof written !== 'string') {
			return undefined;
		}

		const label = normalize(written);
		const index = this.#numbered.indexOf(label);
		return index === -1 ? this.#numbered.push(label) : index + 1;
	}

	/** Yields the notes in the order of their numbers, then those without a reference. A note may refer to further notes. */
	* notes(): Generator<{readonly number: number; readonly tokens: readonly Token[]}> {
		for (let index = 0; index < this.#definitions.size; index++) {
			const label = this.#numbered[index] ?? [...this.#definitions.keys()].find(known => !this.#numbered.includes(known)) ?? '';
			this.#numbered[index] = label;
			yield {number: index + 1, tokens: this.#definitions.get(label) ?? []};
		}
	}
}
