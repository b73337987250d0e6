import {describe, expect, it} from 'vitest';
import {colorDepth} from '../../../source/terminal/colors/color-depth.js';
import {type ColorMode} from '../../../source/terminal/colors/color-mode.js';

const plain = {TERM: 'xterm'};

describe('the depth of colour', () => {
	it.each<[NodeJS.ProcessEnv, number]>([
		[{}, 4],
		[{TERM: 'xterm'}, 4],
		[{TERM: 'linux'}, 4],
		[{TERM: 'screen'}, 4],
		[{TERM: 'name-of-tomorrow'}, 4],
		[{TERM: 'dumb'}, 0],
		[{TERM: 'dumb', COLORTERM: 'truecolor'}, 0],
		[{TERM: 'xterm-256color'}, 8],
		[{TERM: 'screen-256color'}, 8],
		[{TERM: 'tmux-256color', TMUX: '/tmp/tmux,1,0'}, 8],
		[{TERM: 'tmux-256color', TMUX: '/tmp/tmux,1,0', COLORTERM: 'truecolor'}, 24],
		[{TERM: 'xterm', COLORTERM: '24bit'}, 24],
		[{TERM: 'xterm-direct'}, 24],
		[{TERM: 'alacritty'}, 24],
		[{TERM: 'xterm-kitty'}, 24],
		[{TERM: 'xterm-256color', CI: 'true'}, 8],
		[{TERM: 'screen-256color', COLORTERM: 'truecolor'}, 8],
		[{TERM: 'screen-256color', COLORTERM: 'truecolor', TMUX: '/tmp/tmux,1,0'}, 24],
		[{WT_SESSION: '1'}, 24],
	])('in the environment %j is %i', (environment, depth) => {
		expect(colorDepth('auto', environment)).toBe(depth);
	});
});

describe('the choice of colours', () => {
	it.each<[ColorMode, NodeJS.ProcessEnv, number]>([
		['auto', {NO_COLOR: ''}, 4],
		['auto', {NO_COLOR: '0'}, 0],
		['auto', {NO_COLOR: '1', COLORTERM: 'truecolor'}, 0],
		['auto', {FORCE_COLOR: '0'}, 0],
		['auto', {FORCE_COLOR: 'False'}, 0],
		['auto', {FORCE_COLOR: ''}, 4],
		['auto', {FORCE_COLOR: 'true', TERM: 'dumb'}, 4],
		['auto', {FORCE_COLOR: '1', COLORTERM: 'truecolor'}, 4],
		['auto', {FORCE_COLOR: '2'}, 8],
		['auto', {FORCE_COLOR: '3', NO_COLOR: '1'}, 24],
		['always', {NO_COLOR: '1', FORCE_COLOR: '0'}, 4],
		['always', {NO_COLOR: '1', COLORTERM: 'truecolor'}, 24],
		['always', {TERM: 'dumb'}, 4],
		['never', {FORCE_COLOR: '1'}, 0],
	])('with --color %s and the environment %j is a depth of %i', (mode, environment, depth) => {
		expect(colorDepth(mode, {...plain, ...environment})).toBe(depth);
	});
});
