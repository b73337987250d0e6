/** What a result leads to: more results, if any. */
type Expand<Result> = (result: Result) => AsyncGenerator<Result> | undefined;

/** Each result, and at once behind it all that it leads to. */
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
 * Results, and what they lead to, as it comes.
 *
 * When it is left, so are all its generators; but none of them is waited for, because it may wait for something itself.
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
			// eslint-disable-next-line no-await-in-loop -- As it comes.
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
