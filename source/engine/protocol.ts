import {type Analysis} from '../analysis/analysis.js';

/** What goes to the analysis worker … */
export type Request = {readonly text: string};

/** … and what comes back. */
export type Response = {readonly analysis: Analysis};
