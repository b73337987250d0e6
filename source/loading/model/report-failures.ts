import {type FileResults} from './file-cache.js';
import {failureResult, type FailureResult} from './load-result.js';

/** What tells whether a failure is news: each part of a damaged feed fails in the same way. */
export function createRepeatFilter(): (answer: {readonly kind: string} | FailureResult) => boolean {
	let last = '';
	return answer => {
		if (!('failure' in answer)) {
			return true;
		}

		const isNew = answer.failure.message !== last;
		last = answer.failure.message;
		return isNew;
	};
}

/** What of a step matters here: where a folder starts and ends. */
type FolderStep = {readonly kind: string; readonly path?: string};

/** What says so at the end of a folder that has given nothing at all; `isEmpty` of a step that gave nothing. */
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

/** What is to be told of what something gave: of what only perhaps is an article, nobody need hear that it is none. */
export const reportableResults = <Answer extends {readonly kind: string}>({isUncertain}: {readonly isUncertain: boolean}, answers: FileResults<Answer>): FileResults<Answer> =>
	isUncertain ? answers.filter(({kind}) => kind !== 'failure') : answers;
