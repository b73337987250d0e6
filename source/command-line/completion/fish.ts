import {type OptionDefinition} from '../option-table.js';
import {quote} from './quote.js';

/** Returns the parameters that describe the value of an option. */
function valueParameters({value}: OptionDefinition): string {
	if (!value || value.isOptional === true) {
		return '';
	}

	if (value.choices) {
		return ` -x -a ${quote(value.choices.join(' '))}`;
	}

	return value.isFile === true ? ' -r -F' : ' -x';
}

/** Returns the lines for an option. A value that may be left out is the next word, which fish knows only by a condition. */
function optionLines(option: OptionDefinition): string[] {
	const {name, letter, value, help} = option;
	const line = `complete -c newsreader${letter === undefined ? '' : ` -s ${letter}`} -l ${name}${valueParameters(option)} -d ${quote(help)}`;
	const next = value?.isOptional === true && value.choices
		? [`complete -c newsreader -n 'test (commandline -opc)[-1] = --${name}' -f -a ${quote(value.choices.join(' '))}`]
		: [];
	return [line, ...next];
}

/** Returns the completion script for fish. */
export const fishCompletion = (options: readonly OptionDefinition[]): string => `# Completion of newsreader for fish: newsreader --completion fish > ~/.config/fish/completions/newsreader.fish
${options.flatMap(option => optionLines(option)).join('\n')}
`;
