import {type Tokens} from 'marked';
import {type Style} from '../article/article.js';
import {displayWidth} from '../text/width.js';
import {inlineText} from './markdown-inline.js';
import {type Rich} from './rich-text.js';

/** A cell wider than this moves what follows it in its own row only; else one long cell would blow up all rows. */
const widestColumn = 40;

const gap = '  ';

const renderCell = ({tokens}: Tokens.TableCell): Rich => {
	const {text, styles} = inlineText(tokens);
	// The same length, so that the styles stay right.
	return {text: text.replaceAll('\n', ' '), styles};
};

/** Blanks before and behind a cell that is `missing` columns narrower than its column. */
const padding = (missing: number, align: Tokens.TableCell['align']): readonly [number, number] => {
	if (align === 'right') {
		return [missing, 0];
	}

	const before = align === 'center' ? Math.floor(missing / 2) : 0;
	return [before, missing - before];
};

/** A table as columns of plain text, two blanks between; the header is strong. */
export const tableText = ({header, rows}: Tokens.Table): Rich => {
	const cells = [header, ...rows].map(row => row.map(cell => renderCell(cell)));
	const measures = cells.map(row => row.map(({text}) => displayWidth(text)));
	const widths = header.map((_, column) => {
		let widest = 0;
		for (const row of measures) {
			widest = Math.max(widest, row[column] ?? 0);
		}

		return Math.min(widestColumn, widest);
	});

	const lines: string[] = [];
	const styles: Style[] = [];
	let lineStart = 0;
	for (const [rowIndex, row] of cells.entries()) {
		let line = '';
		for (const [column, {text, styles: inner}] of row.entries()) {
			const missing = Math.max(0, (widths[column] ?? 0) - (measures[rowIndex]?.[column] ?? 0));
			const [before, behind] = padding(missing, header[column]?.align ?? null);
			line += (column === 0 ? '' : gap) + ' '.repeat(before);
			const start = lineStart + line.length;
			if (rowIndex === 0 && text !== '') {
				styles.push({start, end: start + text.length, kind: 'strong'});
			}

			for (const style of inner) {
				styles.push({...style, start: start + style.start, end: start + style.end});
			}

			line += text + ' '.repeat(behind);
		}

		lines.push(line.trimEnd());
		lineStart += line.trimEnd().length + 1;
	}

	return {text: lines.join('\n'), styles};
};
