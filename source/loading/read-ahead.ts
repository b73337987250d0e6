/**
 * The results of `task` for all inputs, in order, while up to `limit` tasks are under way ahead of the one asked for.
 * It begins with one and doubles, so the first result does not wait for others to be started.
 *
 * `task` must not reject: a result that nobody comes to fetch would be an unhandled rejection.
 */
export async function * readAhead<Input, Result>(
	inputs: AsyncIterable<Input> | Iterable<Input>,
	limit: number,
	task: (input: Input) => Promise<Result>,
): AsyncGenerator<Result> {
	const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
	const underWay: Array<Promise<Result>> = [];
	let isDone = false;
	let ahead = 1;
	try {
		for (;;) {
			while (!isDone && underWay.length < ahead) {
				// eslint-disable-next-line no-await-in-loop -- The order of the inputs is the order of the results.
				const next = await iterator.next();
				if (next.done) {
					isDone = true;
				} else {
					underWay.push(task(next.value));
				}
			}

			const first = underWay.shift();
			if (!first) {
				return;
			}

			yield first;
			ahead = Math.min(limit, ahead * 2);
		}
	} finally {
		await iterator.return?.();
	}
}
