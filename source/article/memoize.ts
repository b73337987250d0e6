/** `make`, called once for each key: what it made is kept as long as the key lives. For pure functions of what never changes. */
export function memoize<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
	const made = new WeakMap<Key, {readonly value: Value}>();
	return key => {
		const known = made.get(key) ?? {value: make(key)};
		made.set(key, known);
		return known.value;
	};
}
