import {type Unit} from '../../../source/loading/model/unit.js';

/** Makes a unit of a text, by default lines of JSON from standard input. */
export const unitOf = (text: string, about: Partial<Unit> = {}): Unit => ({
	source: '-', bytes: new TextEncoder().encode(text), format: 'jsonl', charset: null, url: null, firstLine: 1, groups: [], note: null, isWhole: false, isCut: false, isUncertain: false, ...about,
});
