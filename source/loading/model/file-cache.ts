import {type FailureResult, type ReferenceResult} from './load-result.js';

/** What a file gives: answers, what is wrong with it, and the sources that it leads to. */
export type FileResults<Answer> = ReadonlyArray<Answer | FailureResult | ReferenceResult>;

/** Remembers what files gave when they were opened before. */
export type FileCache<Answer> = {
	/**
	 * What a file gave that has not changed since; of any other one, what is to be told what it gives now. Asked before the
	 * file is read. Must not reject.
	 */
	readonly lookUp: (path: string) => Promise<FileResults<Answer> | RecordResults<Answer>>;
	/** Of a file that cannot wait until it has been asked for: what is to be told what it gives. Called before it is read. Must not reject. */
	readonly startRecording: (path: string) => Promise<RecordResults<Answer>>;
};

/** Is told what a file gave. */
export type RecordResults<Answer> = (answers: FileResults<Answer>) => void;

/** What tells at the end of each file what it gave, step by step. */
export function createResultRecorder<Answer>(): (step: {readonly kind: string; readonly record?: RecordResults<Answer>}, answers: FileResults<Answer>) => void {
	let gathered: Array<FileResults<Answer>> | null = null;
	return ({kind, record}, answers) => {
		if (kind === 'file-start') {
			gathered = [];
		} else if (kind === 'file-end') {
			record?.(gathered?.flat() ?? []);
			gathered = null;
		} else {
			gathered?.push(answers);
		}
	};
}
