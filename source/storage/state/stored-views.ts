import {maxViewName, type SavedView, type SavedViews} from '../../session/state/saved-view.js';
import {sanitizeText} from '../../text/sanitize.js';
import {isJsonObject, type JsonObject} from '../files/json-object.js';

/** Returns a text of the file in one line, which somebody may have edited by hand. */
const lineOf = (value: unknown): string => typeof value === 'string' ? sanitizeText(value).replaceAll(/\s+/gv, ' ').trim() : '';

/** Parses stored views. Those without a name or a query, and repeated ones, are left out. */
export function parseViews(value: unknown): SavedViews {
	const views: SavedView[] = [];
	for (const entry of Array.isArray(value) ? value : []) {
		const {name, query, notify} = isJsonObject(entry) ? entry : {};
		const view = {name: lineOf(name).slice(0, maxViewName), query: lineOf(query), isNotifying: notify === true};
		if (view.name !== '' && view.query !== '' && views.every(other => other.name !== view.name)) {
			views.push(view);
		}
	}

	return views;
}

/** Converts views to JSON. */
export const serializeViews = (views: SavedViews): readonly JsonObject[] => views.map(({name, query, isNotifying}) => ({name, query, ...(isNotifying && {notify: true})}));

const isEqual = (a: SavedView | undefined, b: SavedView | undefined): boolean => a?.query === b?.query && a?.isNotifying === b?.isNotifying;

/**
 * Merges the views of two windows. `stored` are those of the file, `before` those that this window began with: what this window
 * has saved, removed or changed since is changed in `stored`.
 */
export function mergeViews(own: SavedViews, before: SavedViews, stored: SavedViews): SavedViews {
	if (own === before) {
		return stored;
	}

	const named = (views: SavedViews, name: string): SavedView | undefined => views.find(view => view.name === name);
	const kept = stored.flatMap(view => {
		const current = named(own, view.name);
		if (!current) {
			return named(before, view.name) ? [] : [view];
		}

		return [isEqual(current, named(before, view.name)) ? view : current];
	});
	return [...kept, ...own.filter(view => !named(before, view.name) && !named(stored, view.name))];
}
