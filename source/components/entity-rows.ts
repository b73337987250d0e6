import {type Entity, type EntityType} from '../analysis/analysis.js';
import {occurrenceStrip} from '../layout/occurrence-strip.js';
import {entityTypes, shownArticle, shownEntities} from '../session/selectors.js';
import {type Session} from '../session/state.js';
import {displayWidth, padEnd, truncate} from '../text/width.js';
import {wrap} from '../text/wrap.js';
import {type Theme} from '../theme/theme.js';
import {type Row} from './row.js';
import {entriesAround} from './window.js';

export const entityHeadings: Readonly<Record<EntityType, string>> = {
	person: 'People',
	organization: 'Organizations',
	place: 'Places',
};

const stripColumns = 12;

/** The rows of the entities around the selected one, under a heading a type. */
export function entityRows(session: Session, size: {width: number; height: number}, theme: Theme): Row[] {
	const entities = shownEntities(session);
	const textLength = shownArticle(session)?.text.length ?? 0;
	const entries = entityTypes.flatMap(type => {
		const ofType = entities.filter(({entity}) => entity.type === type);
		return ofType.length === 0
			? []
			: [
				{isSelected: false, rows: [[{text: ` ${entityHeadings[type]} (${ofType.length})`, style: theme.frame['pane-heading-focused']}]]},
				...ofType.map(({index, entity}) => {
					const isSelected = index === session.entity;
					return {
						isSelected, rows: rowsOf(entity, {
							width: size.width, isSelected, textLength, theme,
						}),
					};
				}),
				{isSelected: false, rows: [[]]},
			];
	});
	const selected = Math.max(0, entries.findIndex(({isSelected}) => isSelected));
	const [first, last] = entriesAround(entries.map(({rows}) => rows.length), selected, size.height);
	return entries.slice(first, last).flatMap(({rows}) => rows);
}

type EntryStyle = {readonly width: number; readonly isSelected: boolean; readonly textLength: number; readonly theme: Theme};

function rowsOf(entity: Entity, {width, isSelected, textLength, theme}: EntryStyle): Row[] {
	const count = ` ${entity.mentions.length}`;
	const strip = width >= 32 ? ` ${occurrenceStrip(entity.mentions, textLength, stripColumns)}` : '';
	const room = Math.max(1, width - 3 - displayWidth(count) - displayWidth(strip));
	const head: Row = [
		{text: isSelected ? '›  ' : '   '},
		{text: padEnd(truncate(entity.name, room), room), style: isSelected ? theme.frame.cursor : undefined},
		{text: count},
		{text: strip, style: theme.frame.dim},
	];
	if (!isSelected || entity.aliases.length === 0) {
		return [head];
	}

	const also = `also: ${entity.aliases.join(', ')}`;
	return [head, ...wrap(also, {start: 0, end: also.length}, Math.max(4, width - 5)).map(span => [{text: `    ${also.slice(span.start, span.end)}`, style: theme.frame.dim}])];
}
