/** Returns further results that a result leads to, if any. */
type Expand<Result> = (result: Result) => AsyncGenerator<Result> | undefined;

/** Yields each result, followed by the results that it leads to. */
export async function * expandInOrder<Result>(results: AsyncGenerator<Result>, further: Expand<Result>): AsyncGenerator<Result> {
	for await (const result of results) {
		yield result;
		const more = further(result);
		if (more) {
			yield * expandInOrder(more, further);
		}
	}
}

/**
 * Yields results and the results that they lead to, in the order in which they become available.
 *
 * If the caller stops early, all generators are told to return, but are not awaited: they may wait for something themselves.
 */
export async function * expandAsReady<Result>(results: AsyncGenerator<Result>, further: Expand<Result>): AsyncGenerator<Result> {
	type Turn = {readonly from: AsyncGenerator<Result>; readonly next: IteratorResult<Result>};
	const turns = new Map<AsyncGenerator<Result>, Promise<Turn>>();
	const turnOf = async (from: AsyncGenerator<Result>): Promise<Turn> => ({from, next: await from.next()});
	const ask = (from: AsyncGenerator<Result>): void => {
		turns.set(from, turnOf(from));
	};

	ask(results);
	try {
		while (turns.size > 0) {
			// eslint-disable-next-line no-await-in-loop -- Yields as results become available.
			const {from, next} = await Promise.race(turns.values());
			if (next.done) {
				turns.delete(from);
				continue;
			}

			ask(from);
			const more = further(next.value);
			if (more) {
				ask(more);
			}

			yield next.value;
		}
	} finally {
		for (const from of turns.keys()) {
			void from.return(undefined);
		}
	}
}
