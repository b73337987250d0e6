import {collapseWhitespace} from '../../text/collapse-whitespace.js';

/** Characters that begin a construct anywhere in a line, or that would make a URL, an e-mail address or a character reference. */
const inlineSyntax = /[\\`*_\[\]<>\|~]|&(?=#?\w)|:(?=\/\/)|(?<=www)\.|(?<=[\w.+\-])@(?=\w)/giv;

/** Characters that begin a block at the start of a line, and the `#` that closes a heading. */
const blockSyntax = /^[#+\-=]|(?<=^\d{1,9})[.\)]|(?<!^)#$/gv;

/** Escapes text for Markdown, so that each character stands for itself. Line breaks become blanks. */
export const escapeMarkdown = (text: string): string => collapseWhitespace(text)
	.replaceAll(inlineSyntax, String.raw`\$&`)
	.replaceAll(blockSyntax, String.raw`\$&`);

/** Writes a URL between angle brackets, where nothing may be escaped, and escapes all other text. */
export const linkOrText = (part: string): string => /^https?:\/\/[^\s<>]+$/.test(part) ? `<${part}>` : escapeMarkdown(part);
