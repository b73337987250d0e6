import {type Article, type Block, type Style} from '../../article/article.js';
import {type Span} from '../../article/span.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {listMarkerOf} from '../../text/list-marker.js';
import {creditsWithSource} from '../credits.js';
import {escapeMarkdown, linkOrText} from './escape-markdown.js';

/** Escapes a part of a line, whose blanks at both ends count. */
function escapePart(part: string): string {
	const escaped = escapeMarkdown(part);
	return escaped === '' ? (part === '' ? '' : ' ') : `${/^\s/v.test(part) ? ' ' : ''}${escaped}${/\s$/v.test(part) ? ' ' : ''}`;
}

/** Puts text between runs of a character that are longer than those in the text. */
function fence(text: string, least: number): string {
	const longest = Math.max(0, ...text.match(/`+/gv)?.map(run => run.length) ?? []);
	return '`'.repeat(Math.max(least, longest + 1));
}

function codeSpan(text: string): string {
	const words = collapseWhitespace(text);
	const marks = fence(words, 1);
	return words.includes('`') ? `${marks} ${words} ${marks}` : `${marks}${words}${marks}`;
}

/** Returns the words of a style with its marks. */
function styled(article: Article, style: Style, inner: readonly Style[], note: number | undefined): string {
	const words = article.text.slice(style.start, style.end);
	switch (style.kind) {
		case 'code': {
			return codeSpan(words);
		}

		case 'note': {
			// In the footnote itself it leads back.
			return style.note === undefined || style.note === note ? '' : `[^${style.note}]`;
		}

		case 'link': {
			const label = inline(article, style, inner, note).trim();
			// Angle brackets allow blanks and brackets in the address.
			return style.url === undefined || /[<>\s]/v.test(style.url) ? label : `[${label}](<${style.url}>)`;
		}

		case 'strong':
		case 'emphasis': {
			const marks = style.kind === 'strong' ? '**' : '*';
			const content = inline(article, style, inner, note).trim();
			return content === '' ? '' : `${marks}${content}${marks}`;
		}
	}
}

/** Returns a span of the text on one line, with the styles inside it. */
function inline(article: Article, span: Span, styles: readonly Style[], note: number | undefined): string {
	let written = '';
	let at = span.start;
	for (const [index, style] of styles.entries()) {
		if (style.start < at || style.end > span.end) {
			continue;
		}

		const inner = styles.slice(index + 1).filter(({start, end}) => start < style.end && end <= style.end);
		written += escapePart(article.text.slice(at, style.start)) + styled(article, style, inner, note);
		at = style.end;
	}

	return written + escapePart(article.text.slice(at, span.end));
}

function table(article: Article, block: Block, styles: readonly Style[]): string {
	const {rows, alignments, hasHeader} = block.table ?? {rows: [], alignments: [], hasHeader: false};
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	// The names of columns are strong without marks.
	const stylesOfRow = (row: number): readonly Style[] => hasHeader && row === 0 ? styles.filter(({kind}) => kind !== 'strong') : styles;
	const written = rows.map((cells, row) => line(cells.map(cell => inline(article, {start: block.start + cell.start, end: block.start + cell.end}, stylesOfRow(row), undefined).trim())));
	const columns = Math.max(0, ...rows.map(cells => cells.length));
	const rule = line(Array.from({length: columns}, (_, column) => ({left: '---', center: ':-:', right: '--:'})[alignments[column] ?? 'left']));
	return (hasHeader ? [written[0] ?? '', rule, ...written.slice(1)] : [line(Array.from({length: columns}, () => '')), rule, ...written]).join('\n');
}

/** Returns the bullet or number of an item by its mark in the text. */
const bulletOf = (marker: string): string => /^\d/v.test(marker) ? `${marker.trim()} ` : (marker === '' ? '' : '- ');

/** Returns the content of a block: without the marks of what contains it. */
function content(article: Article, block: Block, styles: readonly Style[]): string {
	const text = article.text.slice(block.start, block.end);
	switch (block.kind) {
		case 'heading': {
			return `${'#'.repeat(Math.max(1, Math.min(6, block.level)))} ${inline(article, block, styles, undefined).trim()}`;
		}

		case 'code': {
			const marks = fence(text, 3);
			return `${marks}\n${text}\n${marks}`;
		}

		case 'table': {
			return block.table ? table(article, block, styles) : `\`\`\`\n${text}\n\`\`\``;
		}

		case 'rule': {
			return '---';
		}

		case 'list-item':
		case 'paragraph':
		case 'block-quote': {
			const marker = block.markerLength === undefined ? (block.kind === 'list-item' ? listMarkerOf(text) : '') : text.slice(0, block.markerLength);
			const words = inline(article, {start: block.start + marker.length, end: block.end}, styles, block.note).trim();
			if (block.alert !== undefined) {
				return `[!${block.alert.toUpperCase()}]`;
			}

			return (block.note === undefined ? bulletOf(marker) : `[^${block.note}]: `) + words;
		}
	}
}

/** Returns the marks before each line of a block: those of the block quotes and lists that contain it. */
function prefixOf(block: Block): string {
	if (!block.containers) {
		return block.kind === 'block-quote' ? '> '.repeat(block.level) : (block.kind === 'list-item' ? '  '.repeat(Math.max(0, block.level - 1)) : '');
	}

	// The innermost list of an item is written by its own bullet.
	const outer = block.markerLength === undefined ? block.containers : block.containers.slice(0, -1);
	return outer.map(container => container === 'quote' ? '> ' : ' '.repeat(container)).join('');
}

/** Returns the headline and the text of an article as Markdown, with the markup. `lead` are lines to put between them. */
export function articleBody(article: Article, lead: readonly string[] = []): string {
	const {title, text, blocks, styles} = article;
	const isTitle = ({start, end}: Block): boolean => collapseWhitespace(text.slice(start, end)) === collapseWhitespace(title);
	const rest = blocks[0] && isTitle(blocks[0]) ? blocks.slice(1) : blocks;
	// The outermost of styles that begin together comes first.
	const ordered = styles.toSorted((a, b) => a.start - b.start || b.end - a.end);
	let at = 0;
	const written = rest.map(block => {
		while ((ordered[at]?.start ?? block.start) < block.start) {
			at++;
		}

		const own: Style[] = [];
		for (let index = at; (ordered[index]?.start ?? block.end) < block.end; index++) {
			own.push(...ordered.slice(index, index + 1));
		}

		const prefix = prefixOf(block);
		return content(article, block, own).split('\n').map(line => (prefix + line).trimEnd()).join('\n');
	});
	const head = [`# ${escapeMarkdown(title)}`, ...lead].filter(part => part !== '');
	const separators = rest.map((block, index) => index === 0 || !isTight(rest[index - 1], block) ? '\n\n' : '\n');
	return `${head.join('\n\n')}${written.map((part, index) => (separators[index] ?? '') + part).join('')}\n`;
}

/** Returns the whole article as Markdown: its headline and credits, and its text with the markup. */
export const articleMarkdown = (article: Article): string => articleBody(article, [creditsWithSource(article).map(part => linkOrText(part)).join(' · ')]);

/** Tells whether no blank line stands between two blocks: between the items of a list, and the parts of a block quote. */
function isTight(before: Block | undefined, block: Block): boolean {
	const isItem = before?.kind === 'list-item' && block.kind === 'list-item' && block.note === undefined;
	const isNextItem = block.containers === undefined || (block.markerLength !== undefined && (block.sharedContainers ?? 0) > 0);
	return (isItem && isNextItem) || before?.alert !== undefined;
}
