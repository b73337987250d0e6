/** Yields the bytes in chunks of the given sizes, which repeat. */
export async function * inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
	let at = 0;
	for (let index = 0; at < bytes.length; index++) {
		const end = at + Math.max(1, sizes[index % sizes.length] ?? 1);
		yield bytes.subarray(at, end);
		at = end;
	}
}

/** Collects all values. */
export const gather = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
	const all: Value[] = [];
	for await (const value of values) {
		all.push(value);
	}

	return all;
};
