import {commandHint} from '../../session/commands/keymap.js';
import {boxFrame} from '../../session/overlays/box-place.js';
import {explanationOf, wrapSentences} from '../../session/overlays/explanation.js';
import {explanationHeight} from '../../session/model/reader-view.js';
import {readerMargins, textColumns} from '../../session/panes/pane-geometry.js';
import {type Session} from '../../session/state/session.js';
import {type Theme} from '../../theme/theme.js';
import {type Row} from '../rows/row.js';
import {boxRows} from './box-rows.js';

/** Returns the rows below the text that explain the selected quote; none while the explanation is closed. */
export function explanationRows(session: Session, paneWidth: number, theme: Theme): Row[] {
	const explanation = explanationOf(session);
	if (!explanation) {
		return [];
	}

	const {keymap} = session;
	const {text, margin} = textColumns(paneWidth, session.panes.settings.measure);
	const height = explanationHeight(session);
	// The words stand below those of the article, if the pane has room for the border on the right.
	const indent = ' '.repeat(margin + readerMargins.gutter - (boxFrame.columns / 2));
	const width = Math.min(text + boxFrame.columns, paneWidth - indent.length);
	const rows = boxRows({
		title: explanation.title,
		hints: [commandHint(keymap, 'other quotes', 'previous-quote', 'next-quote'), commandHint(keymap, 'close', 'explain-speaker')],
		rows: wrapSentences(explanation.sentences, width - boxFrame.columns, height - boxFrame.rows).map(line => [{text: line}]),
	}, {width, height}, theme);
	return rows.map(row => [{text: indent}, ...row]);
}
