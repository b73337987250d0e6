/** Yields items until the signal aborts. A pending request for an item is then not awaited. */
export async function * takeUntilAborted<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
	const iterator = items[Symbol.asyncIterator]();
	let stop = (): void => undefined;
	const onAbort = (): void => {
		stop();
	};

	const next = async (): Promise<IteratorResult<Item, unknown>> => new Promise((resolve, reject) => {
		stop = () => {
			resolve({done: true, value: undefined});
		};

		iterator.next().then(resolve, reject);
	});

	signal.addEventListener('abort', onAbort);
	try {
		while (!signal.aborted) {
			// eslint-disable-next-line no-await-in-loop -- In order.
			const {done, value} = await next();
			if (done) {
				break;
			}

			yield value;
		}
	} finally {
		signal.removeEventListener('abort', onAbort);
		void iterator.return?.();
	}
}
