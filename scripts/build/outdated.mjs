import {readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Returns a file's time of change, or 0 if there is no such file. */
const changedAt = name => statSync(path.join(root, name), {throwIfNoEntry: false})?.mtimeMs ?? 0;

/** Returns the names of a folder and of everything in it. A folder changes when a file in it is added or removed. */
const withContents = folder => [folder, ...readdirSync(path.join(root, folder), {recursive: true}).map(name => path.join(folder, name))];

/** Tells whether a built file is missing, or older than anything that it is made of. */
export function isOutdated(file) {
	const inputs = ['package-lock.json', 'tsconfig.json', 'scripts/build.mjs', 'scripts/declarations.mjs', ...withContents('scripts/build'), ...withContents('source')];
	const builtAt = changedAt(file);
	return inputs.some(name => changedAt(name) > builtAt);
}
