import {type OptionDefinition} from '../option-table.js';
import {quote} from './quote.js';

const formsOf = ({name, letter}: OptionDefinition): string[] => [`--${name}`, ...letter === undefined ? [] : [`-${letter}`]];

/** Returns the branch that completes the value of an option with few values. */
const choicesOf = (option: OptionDefinition): string[] => option.value?.choices
	? [`\t\t${formsOf(option).join('|')}) words=${quote(option.value.choices.join(' '))} ;;`]
	: [];

/** Returns the branch of the options with any other value: files. */
function otherValues(options: readonly OptionDefinition[]): string {
	const forms = options.filter(({value}) => value && !value.choices).flatMap(option => formsOf(option));
	return `\t\t${forms.join('|')}) return ;;`;
}

/** Returns the completion script for bash. It also runs in bash 3.2, the one of macOS. */
export const bashCompletion = (options: readonly OptionDefinition[]): string => `# Completion of newsreader for bash. In ~/.bashrc: source <(newsreader --completion bash)
_newsreader() {
	local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} word words=
	COMPREPLY=()
	for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		# All words after it are sources.
		[[ $word == -- ]] && return
	done
	# --format=json is three words.
	if [[ $current == = ]]; then
		current=
	elif [[ $previous == = ]]; then
		previous=\${COMP_WORDS[COMP_CWORD-2]}
	fi
	case $previous in
${options.flatMap(option => choicesOf(option)).join('\n')}
${otherValues(options)}
	esac
	if [[ -z $words && $current == -* ]]; then
		words=${quote(options.flatMap(option => formsOf(option)).join(' '))}
	fi
	if [[ -n $words ]]; then
		COMPREPLY=($(compgen -W "$words" -- "$current"))
	fi
}
# Files are completed where the function gives nothing.
complete -o default -F _newsreader newsreader
`;
