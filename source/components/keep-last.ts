/** Creates a function that returns the last value again while the inputs, compared by identity, stay the same. Unlike those of `useMemo`, their number may change. */
export function keepLast<Value>(): (inputs: readonly unknown[], make: () => Value) => Value {
	let kept: {readonly inputs: readonly unknown[]; readonly value: Value} | undefined;
	return (inputs, make) => {
		if (kept?.inputs.length !== inputs.length || kept.inputs.some((input, index) => input !== inputs[index])) {
			kept = {inputs, value: make()};
		}

		return kept.value;
	};
}
