/** Characters that `man` would replace by typographic ones, or take for a part of its language. */
const escapes: Readonly<Record<string, string>> = {
	'\\': String.raw`\e`, '-': String.raw`\-`, '\'': String.raw`\(aq`, '`': String.raw`\(ga`, '"': String.raw`\(dq`, '^': String.raw`\(ha`, '~': String.raw`\(ti`,
};

/** Returns a character beyond ASCII by its number, which does not depend on the encoding that `man` assumes. */
const escapeCharacter = (character: string): string => String.raw`\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Escapes a text for roff, so that it appears as it is. A dot at its start would make it a request. */
export const escapeRoff = (text: string): string => text
	.replaceAll(/[\\\-'`"^~]/gv, character => escapes[character] ?? character)
	.replaceAll(/[^\n\u0020-\u007E]/gu, character => escapeCharacter(character))
	.replaceAll(/^\./gmv, String.raw`\&.`);

export const bold = (text: string): string => String.raw`\fB${escapeRoff(text)}\fR`;

export const italic = (text: string): string => String.raw`\fI${escapeRoff(text)}\fR`;

/** Returns a section with a heading. */
export const section = (heading: string, ...blocks: readonly string[]): string =>
	// A paragraph begins after a heading by itself.
	[`.SH ${escapeRoff(heading)}`, ...blocks].join('\n').replace(/^(?<first>.*)\n\.PP\n/v, '$<first>\n');

/** Returns a part of a section with a heading of its own. */
export const subsection = (heading: string, ...blocks: readonly string[]): string => [`.SS ${escapeRoff(heading)}`, ...blocks].join('\n');

/** Returns a paragraph. */
export const paragraph = (text: string): string => `.PP\n${escapeRoff(text)}`;

/** Returns a term, which is roff, and its explanation, which is plain text. */
export const item = (term: string, explanation: string): string => `.TP\n${term}\n${escapeRoff(explanation)}`;
