import {describe, expect, it} from 'vitest';
import {keyLines} from '../../source/settings/key-lines.js';
import {parseToml} from '../../source/settings/parse-toml.js';
import {parseTheme} from '../../source/theme/parse-theme.js';

/** Parses a theme file; the problems as `line: text`. */
function parse(text: string) {
	const parsed = parseToml(text);
	if ('problem' in parsed) {
		throw new Error(parsed.problem.text);
	}

	const {theme, problems} = parseTheme(parsed.table, keyLines(text));
	return {theme, problems: problems.map(problem => `${problem.line ?? '?'}: ${problem.text}`)};
}

describe('parseTheme', () => {
	it('reads colours, and styles as tables', () => {
		expect(parse([
			'base = "light"',
			'text = "#ABCDEF"',
			'background = "#123"',
			'muted = 244',
			'tint = "bright-black"',
			'speakers = ["#010203", 5, "cyan"]',
			'heading = {bold = false, italic = true, color = "red", background = 7}',
			'[link]',
			'underline = true',
		].join('\n'))).toEqual({
			problems: [],
			theme: {
				base: 'light',
				speakers: ['#010203', 5, 'cyan'],
				styles: {
					text: {color: '#abcdef', backgroundColor: '#112233'},
					muted: {color: 244},
					tint: {backgroundColor: 'blackBright'},
					heading: {
						bold: false, italic: true, color: 'red', backgroundColor: 7,
					},
					link: {underline: true},
				},
			},
		});
	});

	it('has auto as its base, and the speakers of the base, if it does not say', () => {
		expect(parse('').theme).toEqual({base: 'auto', styles: {}, speakers: null});
	});

	it('tells each name that is wrong in one line, with the nearest right one, and uses the rest', () => {
		expect(parse('base = "drak"\nmutde = 3\nstar = 5\nheading = {blod = true}\nxyzzyx = 1')).toEqual({
			theme: {base: 'auto', styles: {star: {color: 5}, heading: {}}, speakers: null},
			problems: [
				'1: base must be one of "auto", "dark", "light", "high-contrast", "terminal", "none"; did you mean "dark"?',
				'2: there is no token mutde; did you mean "muted"?',
				'4: a style has no blod; did you mean "bold"?',
				'5: there is no token xyzzyx',
			],
		});
	});

	it('tells each value that is wrong, and uses the rest', () => {
		const {theme, problems} = parse('muted = 256\nstar = "yelow"\nrule = "#12"\nspeakers = [1, "x", 2]\ncode = {bold = 1}\ntint = true\nerror = 1979-05-27\nbackground = 1.5');
		expect(theme).toMatchObject({speakers: [1, 2]});
		expect(problems.map(problem => problem.slice(0, 24))).toEqual([
			'1: muted must be a colou',
			'2: star must be a colour',
			'3: rule must be a colour',
			'4: speakers must be a co',
			'5: code.bold must be tru',
			'6: tint must be a colour',
			'7: error must be a colou',
			'8: background must be a ',
		]);
		expect(problems[1]).toMatch(/did you mean "yellow"\?$/v);
	});

	it('takes an empty list of speakers for a mistake', () => {
		expect(parse('speakers = []')).toMatchObject({theme: {speakers: null}, problems: ['1: speakers must be a list of colours']});
	});
});
