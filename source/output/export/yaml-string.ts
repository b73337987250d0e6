import {collapseWhitespace} from '../../text/collapse-whitespace.js';

/** Returns a text as a string of YAML. JSON strings are strings of YAML, too. */
export const yamlString = (text: string): string => JSON.stringify(collapseWhitespace(text));
