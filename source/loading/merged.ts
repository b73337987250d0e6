/**
 * What several generators give, as it comes. After each result, `more` may add another one.
 *
 * When it is left, so are they; but none of them is waited for, because it may wait for something itself.
 */
export async function * merged<Result>(first: AsyncGenerator<Result>, more: () => AsyncGenerator<Result> | undefined): AsyncGenerator<Result> {
	type Turn = {readonly of: AsyncGenerator<Result>; readonly next: IteratorResult<Result>};
	const turns = new Map<AsyncGenerator<Result>, Promise<Turn>>();
	const turnOf = async (of: AsyncGenerator<Result>): Promise<Turn> => ({of, next: await of.next()});
	const ask = (of: AsyncGenerator<Result>): void => {
		turns.set(of, turnOf(of));
	};

	ask(first);
	try {
		while (turns.size > 0) {
			// eslint-disable-next-line no-await-in-loop -- As it comes.
			const {of, next} = await Promise.race(turns.values());
			if (next.done) {
				turns.delete(of);
			} else {
				yield next.value;
				ask(of);
			}

			const another = more();
			if (another) {
				ask(another);
			}
		}
	} finally {
		for (const of of turns.keys()) {
			void of.return(undefined);
		}
	}
}
