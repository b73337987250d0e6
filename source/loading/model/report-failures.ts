import {type Answers} from './file-memory.js';
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

/** What is to be told of what something gave: of what only perhaps is an article, nobody need hear that it is none. */
export const worthTelling = <Answer extends {readonly kind: string}>({isPerhaps}: {readonly isPerhaps: boolean}, answers: Answers<Answer>): Answers<Answer> =>
	isPerhaps ? answers.filter(({kind}) => kind !== 'failure') : answers;
