/** Caches the results of a pure function of an immutable object. A result is kept as long as its key. */
export function memoize<Key extends WeakKey, Value>(make: (key: Key) => Value): (key: Key) => Value {
	const made = new WeakMap<Key, {readonly value: Value}>();
	return key => {
		const known = made.get(key) ?? {value: make(key)};
		made.set(key, known);
		return known.value;
	};
}
