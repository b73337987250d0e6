import {type Tokens} from 'marked';
import {formatColumns, type TableText} from '../columns.js';
import {type StyledText} from '../styled-text.js';

/** Returns the text of inline tokens. */
type ToText = (tokens: Tokens.TableCell['tokens']) => StyledText;

const cellText = ({tokens, header}: Tokens.TableCell, toText: ToText): StyledText => {
	const {text, styles} = toText(tokens);
	return {text, styles: header && text !== '' ? [{start: 0, end: text.length, kind: 'strong'}, ...styles] : styles};
};

/** Formats a table as columns of plain text. The header is strong. */
export const tableText = ({header, rows}: Tokens.Table, toText: ToText): TableText => formatColumns(
	[header, ...rows].map(row => row.map(cell => cellText(cell, toText))),
	header.map(({align}) => align ?? undefined),
	true,
);
