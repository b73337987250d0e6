import {type Analysis} from '../analysis/analysis.js';

/** What goes to the analysis worker … */
export type Request = {readonly id: string; readonly text: string};

/** … and what comes back. */
export type Response = {readonly id: string; readonly analysis: Analysis};
