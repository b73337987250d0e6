import {expect, it} from 'vitest';
import {hasColor, type ColorMode} from '../../source/terminal/color-mode.js';

it.each<[ColorMode, NodeJS.ProcessEnv, boolean]>([
	['auto', {}, true],
	['auto', {NO_COLOR: ''}, true],
	['auto', {NO_COLOR: '0'}, false],
	['auto', {FORCE_COLOR: '0'}, false],
	['auto', {FORCE_COLOR: 'False'}, false],
	['auto', {FORCE_COLOR: ''}, true],
	['auto', {FORCE_COLOR: '3', NO_COLOR: '1'}, true],
	['always', {NO_COLOR: '1', FORCE_COLOR: '0'}, true],
	['never', {FORCE_COLOR: '1'}, false],
])('with --color %s and the environment %j, hasColor is %s', (mode, environment, expected) => {
	expect(hasColor(mode, environment)).toBe(expected);
});
