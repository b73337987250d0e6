import {type Quote} from '../../analysis/result/analysis.js';
import {scrollbar} from '../../layout/margin/scrollbar.js';
import {readerView} from '../../session/model/reader-view.js';
import {matchTicks, quoteTicks} from '../../session/model/scrollbar-ticks.js';
import {shownMatches} from '../../session/model/selectors.js';
import {speakerColors} from '../../session/model/shown-quotes.js';
import {type Session} from '../../session/state/session.js';
import {speakerMark, type Theme} from '../../theme/theme.js';
import {type Row} from '../rows/row.js';

/** The signs of the rule, on the track and on the thumb of the scrollbar. */
const signs = {bar: ['│', '┃'], quote: ['◇', '◆'], match: ['□', '■']} as const;

/**
 * Returns the rows of the rule beside the article, which is its scrollbar, with a tick where each quote starts in the
 * colour of its speaker, or for each match while the user searches. Empty if the whole article is visible.
 */
export function readerRule(session: Session, height: number, theme: Theme): Row[] {
	const view = readerView(session);
	if (!view || view.isWhole) {
		return [];
	}

	const {layout: {end}, visible} = view;
	const matches = shownMatches(session);
	const matchRows = matches.length > 0 ? matchTicks(matches, end, height) : null;
	const quoteRows = quoteTicks(session, end, height);
	const colors = speakerColors(session);
	const colorOf = ({speaker}: Quote): number | null => speaker === null ? null : colors.get(speaker) ?? null;
	return scrollbar({length: end, visible, height}).map((isThumb, row): Row => {
		const part = isThumb ? 1 : 0;
		const quote = quoteRows.get(row);
		if (matchRows?.has(row)) {
			return [{text: signs.match[part], style: theme.frame['match-mark']}];
		}

		return quote && !matchRows
			? [{text: signs.quote[part], style: speakerMark(theme, colorOf(quote))}]
			: [{text: signs.bar[part], style: theme.frame[isThumb ? 'thumb' : 'rule']}];
	});
}
