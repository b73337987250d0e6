import {type FileResults} from './file-cache.js';
import {failureResult, type FailureResult} from './load-result.js';

/** Returns a filter that drops a failure equal to the one before: each part of a damaged feed fails in the same way. */
export function createRepeatFilter(): (result: {readonly kind: string} | FailureResult) => boolean {
	let last = '';
	return result => {
		if (!('failure' in result)) {
			return true;
		}

		const isNew = result.failure.message !== last;
		last = result.failure.message;
		return isNew;
	};
}

/** The fields of a loading step that are needed to detect the start and end of a folder. */
type FolderStep = {readonly kind: string; readonly path?: string};

/**
 * Returns a function that is called with each loading step and reports a folder without any result when it ends.
 *
 * Its parameter `isEmpty` is true for a step without results.
 */
export function createEmptyFolderCheck(): (step: FolderStep, isEmpty: boolean) => readonly FailureResult[] {
	let isFolderEmpty = false;
	return (step, isEmpty) => {
		if (step.kind === 'folder-end' && isFolderEmpty) {
			return [failureResult(step.path ?? '', 'no articles in this folder')];
		}

		isFolderEmpty = step.kind === 'folder-start' || (isFolderEmpty && isEmpty);
		return [];
	};
}

/** Returns the results to report: if a source is perhaps not an article, its failures are left out. */
export const reportableResults = <Result extends {readonly kind: string}>({isUncertain}: {readonly isUncertain: boolean}, results: FileResults<Result>): FileResults<Result> =>
	isUncertain ? results.filter(({kind}) => kind !== 'failure') : results;
