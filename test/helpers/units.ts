import {type Unit} from '../../source/loading/model/unit.js';

/** A unit of some text: lines of JSON from standard input, where nothing else is said. */
export const unitOf = (text: string, about: Partial<Unit> = {}): Unit => ({
	source: '-', bytes: new TextEncoder().encode(text), format: 'jsonl', charset: null, url: null, firstLine: 1, groups: [], note: null, isWhole: false, isCut: false, isUncertain: false, ...about,
});
