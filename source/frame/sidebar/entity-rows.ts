import {type Entity, type EntityType} from '../../analysis/result/analysis.js';
import {visibleRange} from '../../layout/visible-range.js';
import {occurrenceStrip} from '../../layout/margin/occurrence-strip.js';
import {entityTypes} from '../../analysis/result/entity-order.js';
import {entityHeadings} from '../../layout/labels/entity-headings.js';
import {shownArticle} from '../../session/model/selectors.js';
import {shownEntities} from '../../session/model/shown-entities.js';
import {type Session} from '../../session/state/session.js';
import {displayWidth, padEnd, truncate} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {onTint, type Theme} from '../../theme/theme.js';
import {fitRow, withTarget, type Row} from '../rows/row.js';

/** The columns of the occurrence strip in a wide and in a narrow sidebar, and the narrowest sidebar that has one. */
const stripColumns = {wide: 12, narrow: 6, narrowest: 24} as const;

/** An entry of the sidebar: the heading of a type, an entity, a blank row. */
type Entry
	= | {readonly kind: 'heading'; readonly type: EntityType; readonly count: number}
		| {readonly kind: 'entity'; readonly entity: Entity; readonly index: number}
		| {readonly kind: 'blank'};

/** Returns the rows of the entities around the selected one, under a heading for each type. */
export function entityRows(session: Session, size: {width: number; height: number}, theme: Theme): Row[] {
	const entities = shownEntities(session);
	const textLength = shownArticle(session)?.text.length ?? 0;
	const isHeaded = session.panes.settings.tab === 'people';
	const entries = entityTypes.flatMap((type): Entry[] => {
		const ofType = entities.filter(({entity}) => entity.type === type);
		return ofType.length === 0
			? []
			: [
				...(isHeaded ? [{kind: 'heading', type, count: ofType.length} as const] : []),
				...ofType.map(each => ({kind: 'entity', ...each} as const)),
				{kind: 'blank'},
			];
	});
	const rows = (entry: Entry): Row[] => rowsOf(entry, {
		width: size.width, selected: session.sidebar.entityIndex, textLength, theme,
	});
	const selected = entries.findIndex(entry => entry.kind === 'entity' && entry.index === session.sidebar.entityIndex);
	// Only the selected entity has more than one row.
	const heightOf = (index: number): number => {
		const entry = index === selected ? entries[index] : undefined;
		return entry ? rows(entry).length : 1;
	};

	const [first, last] = visibleRange(entries.length, heightOf, Math.max(0, selected), size.height);
	return entries.slice(first, last).flatMap(entry => rows(entry));
}

type EntryStyle = {readonly width: number; readonly selected: number | null; readonly textLength: number; readonly theme: Theme};

function rowsOf(entry: Entry, style: EntryStyle): Row[] {
	switch (entry.kind) {
		case 'heading': {
			return [[{text: ` ${entityHeadings[entry.type]}`, style: style.theme.frame.heading}, {text: ` ${entry.count}`, style: style.theme.frame.muted}]];
		}

		case 'entity': {
			return entityEntry(entry.entity, entry.index === style.selected, style).map(row => withTarget(row, {kind: 'entity', index: entry.index}));
		}

		case 'blank': {
			return [[]];
		}
	}
}

function entityEntry(entity: Entity, isSelected: boolean, {width, textLength, theme}: EntryStyle): Row[] {
	const count = ` ${entity.mentions.length}`;
	const columns = width >= 32 ? stripColumns.wide : stripColumns.narrow;
	const strip = width >= stripColumns.narrowest ? ` ${occurrenceStrip(entity.mentions, textLength, columns)}` : '';
	const room = Math.max(1, width - 4 - displayWidth(count) - displayWidth(strip));
	const isTinted = isSelected && theme.frame.tint.inverse !== true;
	const tinted = (row: Row): Row => isTinted ? fitRow(row, width).map(cell => ({...cell, style: onTint(theme, cell.style)})) : row;
	const head: Row = [
		{text: isSelected ? ' ▌ ' : '   '},
		{text: padEnd(truncate(entity.name, room), room)},
		{text: count, style: theme.frame.muted},
		{text: strip, style: theme.frame.muted},
	];
	if (!isSelected || entity.aliases.length === 0) {
		return [tinted(head)];
	}

	const also = `also ${entity.aliases.join(', ')}`;
	const lines = wrap(also, {start: 0, end: also.length}, Math.max(4, width - 4));
	return [head, ...lines.map(({start, end}): Row => [{text: ' ▌ '}, {text: also.slice(start, end), style: theme.frame.muted}])].map(row => tinted(row));
}
