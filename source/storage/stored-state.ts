import {defaultPaneSettings, measureLimits, type PaneSettings} from '../session/model/pane-geometry.js';
import {initialReading, type Reading} from '../session/model/state.js';

/** What survives a session. */
export type StoredState = {
	readonly settings: PaneSettings;
	/** By article id. */
	readonly readings: ReadonlyMap<string, Reading>;
	/** Absolute paths that were open last; `null` where nothing ever was. */
	readonly sources: readonly string[] | null;
	/** Id of the article that was shown last. */
	readonly lastArticle: string | null;
};

export const emptyState: StoredState = {
	settings: defaultPaneSettings, readings: new Map(), sources: null, lastArticle: null,
};

/** More articles than anybody goes back to; those opened longest ago are forgotten first, starred ones last. */
const maxReadingCount = 50_000;

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

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
		tab: value['tab'] === 'entities' ? 'entities' : 'quotes',
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

/** Understands what was stored, by this version or another: what is missing or of a wrong type is as if never set. */
export function parseState(stored: JsonObject): StoredState {
	const {readings, sources, lastArticle} = stored;
	const entries = isJsonObject(readings) ? Object.entries(readings) : [];
	return {
		settings: parseSettings(stored['settings']),
		readings: new Map(entries.flatMap(([id, value]) => {
			const reading = parseReading(value);
			return reading ? [[id, reading]] : [];
		})),
		sources: Array.isArray(sources) ? sources.filter(source => typeof source === 'string') : null,
		lastArticle: typeof lastArticle === 'string' ? lastArticle : null,
	};
}

/** The state as JSON holds it. */
export function serializeState({settings, readings, sources, lastArticle}: StoredState): JsonObject {
	const kept = readings.size <= maxReadingCount
		? [...readings]
		: [...readings].toSorted(([, a], [, b]) => Number(b.starred) - Number(a.starred) || b.lastOpened.localeCompare(a.lastOpened)).slice(0, maxReadingCount);
	return {
		settings, readings: Object.fromEntries(kept), sources, lastArticle,
	};
}

/**
 * What to store of an article that was open in two windows: what this one changed since `before`, and of the rest what
 * the file holds by now.
 */
export const mergeReading = (reading: Reading, before: Reading = initialReading, stored: Reading = before): Reading => ({
	position: reading.position === before.position ? stored.position : reading.position,
	read: reading.read === before.read ? stored.read : reading.read,
	starred: reading.starred === before.starred ? stored.starred : reading.starred,
	lastOpened: reading.lastOpened === before.lastOpened ? stored.lastOpened : reading.lastOpened,
});
