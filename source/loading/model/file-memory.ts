import {type Failed, type Referred} from './loaded.js';

/** What a file gives: answers, what is wrong with it, and the sources that it leads to. */
export type Answers<Answer> = ReadonlyArray<Answer | Failed | Referred>;

/** Remembers what files gave when they were opened before. */
export type FileMemory<Answer> = {
	/**
	 * What a file gave that has not changed since; of any other one, what is to be told what it gives now. Asked before the
	 * file is read. Must not reject.
	 */
	readonly recall: (path: string) => Promise<Answers<Answer> | Note<Answer>>;
	/** Of a file that cannot wait until it has been asked for: what is to be told what it gives. Called before it is read. Must not reject. */
	readonly meet: (path: string) => Promise<Note<Answer>>;
};

/** Is told what a file gave. */
export type Note<Answer> = (answers: Answers<Answer>) => void;

/** What tells at the end of each file what it gave, step by step. */
export function noteTaker<Answer>(): (step: {readonly kind: string; readonly note?: Note<Answer>}, answers: Answers<Answer>) => void {
	let gathered: Array<Answers<Answer>> | null = null;
	return ({kind, note}, answers) => {
		if (kind === 'file-start') {
			gathered = [];
		} else if (kind === 'file-end') {
			note?.(gathered?.flat() ?? []);
			gathered = null;
		} else {
			gathered?.push(answers);
		}
	};
}
