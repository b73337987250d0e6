import {collapseWhitespace} from '../text/collapse-whitespace.js';

/** What begins a construct wherever it stands, and what a reader of Markdown would take for an address or an entity. */
const inlineSyntax = /[\\`*_\[\]<>\|~]|&(?=#?\w)|:(?=\/\/)|(?<=www)\.|(?<=[\w.+\-])@(?=\w)/giv;

/** What begins a block at the start of a line, and what closes a heading. */
const blockSyntax = /^[#+\-=]|(?<=^\d{1,9})[.\)]|(?<!^)#$/gv;

/** Text on one line, as Markdown in which each character stands for itself. */
export const escapeMarkdown = (text: string): string => collapseWhitespace(text)
	.replaceAll(inlineSyntax, String.raw`\$&`)
	.replaceAll(blockSyntax, String.raw`\$&`);
