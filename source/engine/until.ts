/** What comes, until the signal; what is still open then is not waited for. */
export async function * until<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
	const iterator = items[Symbol.asyncIterator]();
	let stop = (): void => undefined;
	const onAbort = (): void => {
		stop();
	};

	signal.addEventListener('abort', onAbort);
	try {
		while (!signal.aborted) {
			// eslint-disable-next-line no-await-in-loop -- In order.
			const next = await new Promise<IteratorResult<Item, unknown>>((resolve, reject) => {
				stop = () => {
					resolve({done: true, value: undefined});
				};

				iterator.next().then(resolve, reject);
			});
			if (next.done) {
				break;
			}

			yield next.value;
		}
	} finally {
		signal.removeEventListener('abort', onAbort);
		void iterator.return?.();
	}
}
