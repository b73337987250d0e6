import {render} from 'ink-testing-library';
import {Text} from 'ink';
import chalk from 'chalk';
import {describe, expect, it} from 'vitest';
import {inkStyle} from '../../source/components/ink-style.js';
import {parseSgr} from '../../source/frame/rows/parse-sgr.js';
import {resolveTheme} from '../../source/theme/resolve-theme.js';

// There is no terminal to ask. The program sets it too.
chalk.level = 3;

describe('a style that Ink draws', () => {
	it.each([4, 8, 24] as const)('is the same as one that the program draws, with %i bits a colour', depth => {
		const {text, frame} = resolveTheme('dark', {depth, background: null, userThemes: new Map()});
		for (const style of [...Object.values(text), ...Object.values(frame)]) {
			const {lastFrame, unmount} = render(<Text {...inkStyle(style)}>x</Text>);
			expect(parseSgr(lastFrame() ?? '')[0]).toEqual({text: 'x', style});
			unmount();
		}
	});
});
