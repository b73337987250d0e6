import path from 'node:path';
import {watch} from 'chokidar';
import {describeSystemError} from '../../text/system-error.js';
import {isHidden, classifyFileName} from './classify-file-name.js';

type FileEvents = {
	/** A file is new or has changed. Its path begins with that of the source. */
	readonly onChanged: (file: string) => void;
	readonly onGone: (file: string) => void;
	/** Something cannot be watched. The message is one plain line. */
	readonly onProblem: (problem: string) => void;
};

/** In milliseconds. A file that has not grown for this time is complete. */
const settling = {stabilityThreshold: 200, pollInterval: 50};

/**
 * Watches files and folders, with the folders below, for files that appear, change or vanish.
 *
 * @returns a function that stops watching
 */
export function watchFiles(sources: readonly string[], {onChanged, onGone, onProblem}: FileEvents): () => Promise<void> {
	const named = new Set(sources.map(source => path.resolve(source)));
	const isPossibleArticle = (file: string): boolean => named.has(path.resolve(file)) || classifyFileName(path.basename(file)) !== 'other';
	const watcher = watch([...sources], {
		ignoreInitial: true,
		awaitWriteFinish: settling,
		ignored: (file, stats) => !named.has(path.resolve(file)) && (isHidden(path.basename(file)) || (stats?.isFile() === true && !isPossibleArticle(file))),
	});
	watcher.on('add', onChanged);
	watcher.on('change', onChanged);
	watcher.on('unlink', onGone);
	watcher.on('error', error => {
		onProblem(`cannot watch ${sources.join(', ')} (${describeSystemError(error)})`);
	});
	return async () => watcher.close();
}
