import {type ArticleAnnotations} from '../../session/annotations/annotation.js';
import {
	defaultPaneSettings, measureLimits, sidebarTabs, type PaneSettings,
} from '../../session/panes/pane-geometry.js';
import {initialReading, type Reading} from '../../session/state/reading.js';
import {type SavedViews} from '../../session/state/saved-view.js';
import {type Subscriptions} from '../../subscriptions/subscription-list.js';
import {isJsonObject, type JsonObject} from '../files/json-object.js';
import {parseAnnotations, serializeAnnotations} from './stored-annotations.js';
import {parseSubscriptions, serializeSubscriptions} from './stored-subscriptions.js';
import {parseViews, serializeViews} from './stored-views.js';

/** The state that is stored between sessions. */
export type StoredState = {
	readonly settings: PaneSettings;
	/** By article id. */
	readonly readings: ReadonlyMap<string, Reading>;
	/** Corrections, notes and highlights, by article id. */
	readonly annotations: ReadonlyMap<string, ArticleAnnotations>;
	/** The feeds that the reader follows. */
	readonly subscriptions: Subscriptions;
	/** The queries that the reader has saved. */
	readonly views: SavedViews;
	/** The sources of the last session: addresses and absolute paths; `null` before the first session. */
	readonly sources: readonly string[] | null;
	/** The id of the article that was shown last. */
	readonly lastArticle: string | null;
	/** The name of the theme; `null` if none was chosen. */
	readonly theme: string | null;
};

export const emptyState: StoredState = {
	settings: defaultPaneSettings, readings: new Map(), annotations: new Map(), subscriptions: [], views: [], sources: null, lastArticle: null, theme: null,
};

/** Grows when an earlier version would not understand the state, so that it does not overwrite it. */
export const stateVersion = 2;

/** The version before subscriptions and saved views. A state without any is written in it, so that an earlier program still reads it. */
const versionWithoutSubscriptions = 1;

/** The readings stored at most. Those opened longest ago are dropped first, starred ones last. */
const maxReadingCount = 50_000;

const finiteNumberOrNull = (value: unknown): number | null => typeof value === 'number' && Number.isFinite(value) ? value : null;

function parseSettings(value: unknown): PaneSettings {
	if (!isJsonObject(value)) {
		return defaultPaneSettings;
	}

	const measure = finiteNumberOrNull(value['measure']) ?? defaultPaneSettings.measure;
	return {
		list: value['list'] !== false,
		sidebar: value['sidebar'] !== false,
		listWidth: finiteNumberOrNull(value['listWidth']),
		sidebarWidth: finiteNumberOrNull(value['sidebarWidth']),
		measure: Math.max(measureLimits.min, Math.min(measureLimits.max, Math.round(measure))),
		// Releases before 0.3 had one tab of people, organizations and places.
		tab: value['tab'] === 'entities' ? 'people' : sidebarTabs.find(tab => tab === value['tab']) ?? 'quotes',
	};
}

function parseReading(value: unknown): Reading | undefined {
	return isJsonObject(value)
		? {
			position: Math.max(0, Math.floor(finiteNumberOrNull(value['position']) ?? 0)),
			read: value['read'] === true,
			starred: value['starred'] === true,
			lastOpened: typeof value['lastOpened'] === 'string' ? value['lastOpened'] : '',
		}
		: undefined;
}

/** Parses a stored state of this version or another. A property that is missing or of a wrong type has its default value. */
export function parseState(stored: JsonObject): StoredState {
	const {readings, sources, lastArticle, theme} = stored;
	const entries = isJsonObject(readings) ? Object.entries(readings) : [];
	return {
		settings: parseSettings(stored['settings']),
		readings: new Map(entries.flatMap(([id, value]) => {
			const reading = parseReading(value);
			return reading ? [[id, reading]] : [];
		})),
		annotations: parseAnnotations(stored['annotations']),
		subscriptions: parseSubscriptions(stored['subscriptions']),
		views: parseViews(stored['views']),
		sources: Array.isArray(sources) ? sources.filter(source => typeof source === 'string') : null,
		lastArticle: typeof lastArticle === 'string' ? lastArticle : null,
		theme: typeof theme === 'string' ? theme : null,
	};
}

/** Converts the state to a JSON object. */
export function serializeState({
	settings, readings, annotations, subscriptions, views, sources, lastArticle, theme,
}: StoredState): JsonObject {
	const kept = readings.size <= maxReadingCount
		? [...readings]
		: [...readings].toSorted(([, a], [, b]) => Number(b.starred) - Number(a.starred) || b.lastOpened.localeCompare(a.lastOpened)).slice(0, maxReadingCount);
	return {
		version: subscriptions.length === 0 && views.length === 0 ? versionWithoutSubscriptions : stateVersion,
		settings,
		readings: Object.fromEntries(kept),
		annotations: serializeAnnotations(annotations),
		...(subscriptions.length > 0 && {subscriptions: serializeSubscriptions(subscriptions)}),
		...(views.length > 0 && {views: serializeViews(views)}),
		sources,
		lastArticle,
		...(theme !== null && {theme}),
	};
}

/**
 * Merges the readings of an article that is open in two windows. A property that this window has changed since `before` is
 * taken from `reading`, any other from `stored`.
 */
export const mergeReading = (reading: Reading, before: Reading = initialReading, stored: Reading = before): Reading => ({
	position: reading.position === before.position ? stored.position : reading.position,
	read: reading.read === before.read ? stored.read : reading.read,
	starred: reading.starred === before.starred ? stored.starred : reading.starred,
	lastOpened: reading.lastOpened === before.lastOpened ? stored.lastOpened : reading.lastOpened,
});
