import {failed, type Failed} from './loaded.js';

/** What tells whether a failure is news: each part of a damaged feed fails in the same way. */
export function failureFilter(): (answer: {readonly kind: string} | Failed) => boolean {
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
export function folderWatch(): (step: FolderStep, isEmpty: boolean) => readonly Failed[] {
	let isFolderEmpty = false;
	return (step, isEmpty) => {
		if (step.kind === 'folder-end' && isFolderEmpty) {
			return [failed(step.path ?? '', 'no articles in this folder')];
		}

		isFolderEmpty = step.kind === 'folder-start' || (isFolderEmpty && isEmpty);
		return [];
	};
}
