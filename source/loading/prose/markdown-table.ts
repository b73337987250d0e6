import {type Tokens} from 'marked';
import {formatColumns} from './columns.js';
import {inlineText} from './markdown-inline.js';
import {type StyledText} from './styled-text.js';

const cellText = ({tokens, header}: Tokens.TableCell): StyledText => {
	const {text, styles} = inlineText(tokens);
	return {text, styles: header && text !== '' ? [{start: 0, end: text.length, kind: 'strong'}, ...styles] : styles};
};

/** Formats a table as columns of plain text. The header is strong. */
export const tableText = ({header, rows}: Tokens.Table): StyledText => formatColumns(
	[header, ...rows].map(row => row.map(cell => cellText(cell))),
	header.map(({align}) => align ?? undefined),
);
