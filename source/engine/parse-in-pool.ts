import {parseHere} from '../loading/load-sources.js';
import {type Failed, type Loaded, type Referred} from '../loading/loaded.js';
import {type Unit} from '../loading/unit.js';
import {deadlineOf, isText, runUnit} from './units-in-pool.js';
import {type WorkerPool} from './worker-pool.js';

/** In bytes: shorter texts are parsed before a worker has started, and before anybody has pressed a key. */
const shortText = 100_000;

/** Parses units in a pool, where a deadline ends what does not end, and nothing holds up the keys; short texts in this thread. */
export const parseInPool = (pool: Pick<WorkerPool, 'run'>) => async (unit: Unit): Promise<ReadonlyArray<Loaded | Failed | Referred>> =>
	isText(unit) && unit.bytes.length <= shortText
		? parseHere(unit)
		: runUnit(unit, async part => pool.run('parse', part, deadlineOf(part)));
