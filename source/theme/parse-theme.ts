import {type FindLine} from '../settings/key-lines.js';
import {isTable, type FileProblem, type TomlTable} from '../settings/parse-toml.js';
import {themeNames} from '../settings/settings-table.js';
import {nearestName} from '../text/nearest-name.js';
import {plainParts} from './built-in-parts.js';
import {colorNames, hexOf, type Color} from './color.js';
import {themeOf} from './parts.js';
import {type TextStyle} from './theme.js';
import {type ThemeFileToken, type UserTheme} from './user-theme.js';

const {text, frame} = themeOf(plainParts);

/** The names that stand for a style, in the order in which messages list them. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The keys of these records are the tokens.
const styleTokens = [...new Set([...Object.keys(plainParts.styles), ...Object.keys(text), ...Object.keys(frame)])] as readonly ThemeFileToken[];

/** Tokens that are a colour behind text; for the others, a single colour is that of the text. */
const backgroundTokens: ReadonlySet<string> = new Set<ThemeFileToken>([
	'chip', 'tint', 'code', 'match', 'match-current', 'entity-selected', 'quote-selected', 'selection',
]);

const otherNames = ['base', 'background', 'speakers'] as const;

const fileColors: ReadonlyMap<string, Color> = new Map(colorNames.map(name => [
	name.endsWith('Bright') ? `bright-${name.slice(0, -'Bright'.length)}` : name, name,
]));

/** The attributes of a style in a theme file, and their names in `TextStyle`. */
const attributes: ReadonlyMap<string, keyof TextStyle> = new Map([
	['bold', 'bold'], ['dim', 'dimColor'], ['italic', 'italic'], ['underline', 'underline'], ['inverse', 'inverse'],
]);

const attributeNames = ['color', 'background', ...attributes.keys()];

const colorHelp = `a colour: "#rrggbb", a number from 0 to 255, or one of ${[...fileColors.keys()].map(name => JSON.stringify(name)).join(', ')}`;

/** Returns the colour that a value stands for; `undefined` if it is none. */
function colorOf(value: unknown): Color | undefined {
	if (typeof value === 'number') {
		return Number.isInteger(value) && value >= 0 && value <= 255 ? value : undefined;
	}

	if (typeof value !== 'string') {
		return undefined;
	}

	const [, digits = ''] = /^#([\da-f]{3}|[\da-f]{6})$/iv.exec(value) ?? [];
	if (digits === '') {
		return fileColors.get(value);
	}

	const number = Number.parseInt(digits.length === 3 ? digits.replaceAll(/./gv, '$&$&') : digits, 16);
	return hexOf(Math.floor(number / 65_536), Math.floor(number / 256) % 256, number % 256);
}

const didYouMean = (word: unknown, names: Iterable<string>): string => {
	const nearest = typeof word === 'string' ? nearestName(word, [...names]) : null;
	return nearest === null ? '' : `; did you mean ${JSON.stringify(nearest)}?`;
};

/** Reads a theme and notes each line that is wrong. */
class ThemeReader {
	readonly problems: FileProblem[] = [];
	readonly styles: Partial<Record<ThemeFileToken, TextStyle>> = {};
	speakers: readonly Color[] | null = null;
	base = 'auto';
	readonly #findLine: FindLine;

	constructor(findLine: FindLine) {
		this.#findLine = findLine;
	}

	read(name: string, value: unknown): void {
		const token = styleTokens.find(each => each === name);
		if (token !== undefined) {
			const style = this.#styleOf(token, value);
			this.styles[token] = {...this.styles[token], ...style};
			return;
		}

		switch (name) {
			case 'base': {
				this.#readBase(value);
				return;
			}

			case 'background': {
				const color = this.#colorAt([name], value);
				this.styles.text = {...this.styles.text, ...(color !== undefined && {backgroundColor: color})};
				return;
			}

			case 'speakers': {
				this.#readSpeakers(value);
				return;
			}

			default: {
				this.#report([name], `there is no token ${name}${didYouMean(name, [...styleTokens, ...otherNames])}`);
			}
		}
	}

	#report(path: readonly string[], problem: string): void {
		this.problems.push({line: this.#findLine(path), text: problem});
	}

	#readBase(value: unknown): void {
		const base = themeNames.find(name => name === value);
		if (base === undefined) {
			this.#report(['base'], `base must be one of ${themeNames.map(name => JSON.stringify(name)).join(', ')}${didYouMean(value, themeNames)}`);
		} else {
			this.base = base;
		}
	}

	#readSpeakers(value: unknown): void {
		if (!Array.isArray(value) || value.length === 0) {
			this.#report(['speakers'], 'speakers must be a list of colours');
			return;
		}

		const colors = value.flatMap((each: unknown) => this.#colorAt(['speakers'], each) ?? []);
		this.speakers = colors.length > 0 ? colors : null;
	}

	#colorAt(path: readonly string[], value: unknown): Color | undefined {
		const color = colorOf(value);
		if (color === undefined) {
			this.#report(path, `${path.join('.')} must be ${colorHelp}${didYouMean(value, fileColors.keys())}`);
		}

		return color;
	}

	#styleOf(token: ThemeFileToken, value: unknown): TextStyle {
		if (!isTable(value)) {
			const color = this.#colorAt([token], value);
			return color === undefined ? {} : (backgroundTokens.has(token) ? {backgroundColor: color} : {color});
		}

		return Object.entries(value).reduce<TextStyle>((style, [name, each]) => ({...style, ...this.#attributeOf([token, name], name, each)}), {});
	}

	#attributeOf(path: readonly string[], name: string, value: unknown): TextStyle {
		if (name === 'color' || name === 'background') {
			const color = this.#colorAt(path, value);
			return color === undefined ? {} : {[name === 'color' ? 'color' : 'backgroundColor']: color};
		}

		const attribute = attributes.get(name);
		if (attribute === undefined) {
			this.#report(path, `a style has no ${name}${didYouMean(name, attributeNames)}`);
			return {};
		}

		if (typeof value !== 'boolean') {
			this.#report(path, `${path.join('.')} must be true or false`);
			return {};
		}

		return {[attribute]: value};
	}
}

/** Reads a theme from the table of its file. Parts that are wrong have a problem each; the rest is used. */
export function parseTheme(table: TomlTable, findLine: FindLine): {readonly theme: UserTheme; readonly problems: readonly FileProblem[]} {
	const reader = new ThemeReader(findLine);
	for (const [name, value] of Object.entries(table)) {
		reader.read(name, value);
	}

	const {base, styles, speakers, problems} = reader;
	return {theme: {base, styles, speakers}, problems};
}
