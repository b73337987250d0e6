import {nearestName} from '../text/nearest-name.js';
import {type GivenOptions} from './normalize-arguments.js';
import {type OptionName} from './option-table.js';
import {UsageError} from './usage-error.js';

/** Returns the value of an option; `undefined` if it is not given. */
export function valueOf(options: GivenOptions, name: OptionName): string | undefined {
	const value = options.get(name);
	return value === true ? undefined : value;
}

/** Returns the value of an option that must be one of some names; `null` if the option is not given. */
export function choiceOf<Name extends string>(options: GivenOptions, option: OptionName, names: readonly Name[]): Name | null {
	const value = valueOf(options, option);
	if (value === undefined) {
		return null;
	}

	const found = names.find(name => name === value);
	if (found === undefined) {
		throw new UsageError(`--${option} ${value}: must be one of ${names.join(', ')}`, nearestName(value, names));
	}

	return found;
}
