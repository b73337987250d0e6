import path from 'node:path';
import {watch} from 'chokidar';
import {isHidden, classifyFileName} from './classify-file-name.js';

type FileEvents = {
	/** A file is new or has other content; its path as it is found through the sources. */
	readonly onChanged: (file: string) => void;
	readonly onGone: (file: string) => void;
	/** Something cannot be watched; a plain line. */
	readonly onProblem: (problem: string) => void;
};

/** A file counts as written when it has not grown for so long, in milliseconds: half a file is no article. */
const settling = {stabilityThreshold: 200, pollInterval: 50};

/**
 * Follows files and folders, with the folders below: what appears in them, changes or goes.
 *
 * @returns what ends it
 */
export function watchFiles(sources: readonly string[], {onChanged, onGone, onProblem}: FileEvents): () => Promise<void> {
	const named = new Set(sources.map(source => path.resolve(source)));
	const isOffered = (file: string): boolean => named.has(path.resolve(file)) || classifyFileName(path.basename(file)) !== 'no';
	const watcher = watch([...sources], {
		ignoreInitial: true,
		awaitWriteFinish: settling,
		ignored: (file, stats) => !named.has(path.resolve(file)) && (isHidden(path.basename(file)) || (stats?.isFile() === true && !isOffered(file))),
	});
	watcher.on('add', onChanged);
	watcher.on('change', onChanged);
	watcher.on('unlink', onGone);
	watcher.on('error', error => {
		onProblem(`cannot follow ${sources.join(', ')} (${error instanceof Error ? error.message : String(error)})`);
	});
	return async () => watcher.close();
}
