import {optionTable} from '../option-table.js';
import {type Shell} from '../question.js';
import {bashCompletion} from './bash.js';
import {fishCompletion} from './fish.js';
import {zshCompletion} from './zsh.js';

const scripts = {bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion};

/** Returns the script by which a shell completes options and their values. */
export const completionScript = (shell: Shell): string => scripts[shell](optionTable);
