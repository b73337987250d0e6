import {type Analysis, type Entity, type EntityType} from '../../analysis/result/analysis.js';
import {memoize} from '../../article/memoize.js';
import {type SidebarTab} from '../panes/pane-geometry.js';
import {type Session} from '../state/session.js';
import {shownAnalysis, emptyAnalysis} from './selectors.js';

/** Entities in the order of the sidebar. */
type ShownEntities = ReadonlyArray<{readonly index: number; readonly entity: Entity}>;

const typesOfTab: Readonly<Record<SidebarTab, readonly EntityType[]>> = {
	quotes: [], people: ['person', 'organization'], places: ['place'], links: [],
};

const entitiesByTab = memoize(({entities}: Analysis): Readonly<Record<SidebarTab, ShownEntities>> => {
	const all = entities.map((entity, index) => ({index, entity}));
	const listed = (tab: SidebarTab): ShownEntities => typesOfTab[tab].flatMap(type => all.filter(({entity}) => entity.type === type));
	return {
		quotes: [], people: listed('people'), places: listed('places'), links: [],
	};
});

/** Returns the entities of the open tab in the order of the sidebar, with their indexes in the analysis: people and organizations, or places. */
export const shownEntities = (session: Session): ShownEntities => entitiesByTab(shownAnalysis(session) ?? emptyAnalysis)[session.panes.settings.tab];
