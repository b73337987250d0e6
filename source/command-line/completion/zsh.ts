import {type OptionDefinition} from '../option-table.js';
import {quote} from './quote.js';

/** Escapes the characters that have a meaning in a specification of `_arguments`. */
const escapeSpec = (text: string): string => text.replaceAll(/[\\:\[\]]/gv, String.raw`\$&`);

/** Returns the end of a specification: the value and the function or the words that complete it. */
function valueSpec({value}: OptionDefinition): string {
	if (!value) {
		return '';
	}

	const action = value.choices ? `(${value.choices.join(' ')})` : (value.isFile === true ? '_files' : ' ');
	return `${value.isOptional === true ? '::' : ':'}${escapeSpec(value.name)}:${action}`;
}

/** Returns the specification of an option for `_arguments`. */
function optionSpec(option: OptionDefinition): string {
	const {name, letter, value, help} = option;
	const isRequired = value !== undefined && value.isOptional !== true;
	const rest = `[${escapeSpec(help)}]${valueSpec(option)}`;
	const long = `--${name}${isRequired ? '=' : ''}`;
	return letter === undefined ? quote(long + rest) : `'(-${letter} --${name})'{-${letter}${isRequired ? '+' : ''},${long}}${quote(rest)}`;
}

/** Returns the completion script for zsh. It works as a file in `$fpath`, and if it is sourced. */
export const zshCompletion = (options: readonly OptionDefinition[]): string => String.raw`#compdef newsreader
# Completion of newsreader for zsh. In ~/.zshrc, after compinit: source <(newsreader --completion zsh)
_newsreader() {
	_arguments -s -S \
${options.map(option => `\t\t${optionSpec(option)} \\`).join('\n')}
		'*:source:_files'
}
if [[ $funcstack[1] == _newsreader ]]; then
	_newsreader "$@"
else
	compdef _newsreader newsreader
fi
`;
