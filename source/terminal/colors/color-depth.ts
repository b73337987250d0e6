import {type ColorDepth} from '../../theme/color-depth.js';
import {type ColorMode} from './color-mode.js';

/** Names of terminals with 24 bits a colour, for connections that do not pass on `COLORTERM` (ssh). */
const truecolorNames = /-direct|^(?:alacritty|contour|foot|ghostty|rio|wezterm|xterm-ghostty|xterm-kitty)/v;

const paletteNames = /-256(?:color)?(?:$|-)/v;

/** Returns the colours that a terminal has by the variables that describe it. A terminal of an unknown name has its own 16. */
function depthOfTerminal({
	TERM: name = '', COLORTERM: colors = '', TMUX: tmux = '', WT_SESSION: windowsTerminal = '',
}: NodeJS.ProcessEnv): ColorDepth {
	if (name === 'dumb') {
		return 0;
	}

	// GNU screen shows no 24-bit colours, whatever the terminal around it says. tmux adapts them to that terminal.
	const isScreen = name.startsWith('screen') && tmux === '';
	if (!isScreen && (/^(?:truecolor|24bit)$/v.test(colors) || truecolorNames.test(name) || windowsTerminal !== '')) {
		return 24;
	}

	return paletteNames.test(name) ? 8 : 4;
}

/** The values of `FORCE_COLOR` that name a depth, as in Node.js and most of its programs. */
const forcedDepths: Readonly<Record<string, ColorDepth>> = {
	0: 0, false: 0, 1: 4, 2: 8, 3: 24,
};

/**
 * Returns the colours that the screen uses. The mode wins over the environment. With `auto`, `FORCE_COLOR` wins over `NO_COLOR`,
 * as in Node.js: an empty `NO_COLOR` counts as not set (see no-color.org), and an empty `FORCE_COLOR` turns colours on.
 */
export function colorDepth(mode: ColorMode, environment: NodeJS.ProcessEnv): ColorDepth {
	const {FORCE_COLOR: forced, NO_COLOR: forbidden} = environment;
	if (mode === 'never') {
		return 0;
	}

	const forcedDepth = forced === undefined ? undefined : forcedDepths[forced.toLowerCase()];
	const atLeastOwn = (depth: ColorDepth): ColorDepth => depth === 0 ? 4 : depth;
	if (mode === 'always') {
		return atLeastOwn(forcedDepth ?? depthOfTerminal(environment));
	}

	if (forced !== undefined) {
		return forcedDepth ?? atLeastOwn(depthOfTerminal(environment));
	}

	return forbidden ? 0 : depthOfTerminal(environment);
}
