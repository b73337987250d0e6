import {type Analysis} from '../analysis/result/analysis.js';
import {withoutImprobable} from '../analysis/result/unsure.js';
import {keptAnalysis, type KeptAnalysis} from '../library/store/kept-analysis.js';

/** Serializes analyses for the library. Bytes go from thread to thread without a copy. */
export const serializeForLibrary = (analyses: ReadonlyArray<KeptAnalysis | null>): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(analyses));

/** Serializes the analysis of one article for the library; `null` for one that failed. */
export const serializeOneForLibrary = (analysis: Analysis | null): Uint8Array<ArrayBuffer> => serializeForLibrary([analysis && keptAnalysis(withoutImprobable(analysis))]);
