import {performance} from 'node:perf_hooks';

/** A digest of all that the program is made of, which the build puts here. */
// eslint-disable-next-line @typescript-eslint/naming-convention -- As constants of a build are named.
declare const NEWSREADER_BUILD: string | undefined;

/** The build of the program. Without a build, as in tests, each run has its own id: the source code may have changed since the last run. */
export const buildId = typeof NEWSREADER_BUILD === 'string' ? NEWSREADER_BUILD : String(performance.timeOrigin);
