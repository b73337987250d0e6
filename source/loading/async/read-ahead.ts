type RunningTask<Result> = {readonly weight: number; readonly mayBeOvertaken: boolean; result?: {readonly value: Result} | {readonly error: unknown}};

type ReadAheadOptions<Input> = {
	/** Tells whether later results may overtake the result of this input. Such an input does not count towards the limit. */
	readonly mayBeOvertaken?: (input: Input) => boolean;
	/**
	 * Returns how much an input counts towards the limit.
	 *
	 * @default 1
	 */
	readonly weightOf?: (input: Input) => number;
};

/**
 * Yields the results of `task` for all inputs, in order, and runs up to `limit` tasks ahead of the one that is awaited. It
 * begins with one task and doubles the number, so the first result does not wait until others have started. An available
 * result never waits for the next input (a pipe may be slow).
 *
 * @throws the error of the inputs or of a task, after all earlier results
 */
export async function * readAhead<Input, Result>(
	inputs: AsyncIterable<Input> | Iterable<Input>,
	limit: number,
	task: (input: Input) => Promise<Result>,
	{mayBeOvertaken = () => false, weightOf = () => 1}: ReadAheadOptions<Input> = {},
): AsyncGenerator<Result> {
	const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
	const running: Array<RunningTask<Result>> = [];
	const source: {isAsked: boolean; isDone: boolean; failure?: {readonly error: unknown}} = {isAsked: false, isDone: false};
	let ahead = 1;
	let wake = (): void => undefined;

	const hasRoom = (): boolean => !source.isDone && running.reduce((sum, {weight}) => sum + weight, 0) < ahead;

	const nextChange = async (): Promise<void> => new Promise(resolve => {
		wake = resolve;
	});

	const run = async (input: Input): Promise<void> => {
		const isOvertaken = mayBeOvertaken(input);
		const started: RunningTask<Result> = {weight: isOvertaken ? 0 : weightOf(input), mayBeOvertaken: isOvertaken};
		running.push(started);
		try {
			started.result = {value: await task(input)};
		} catch (error) {
			started.result = {error};
		}

		wake();
	};

	const fill = async (): Promise<void> => {
		source.isAsked = true;
		try {
			while (hasRoom()) {
				// eslint-disable-next-line no-await-in-loop -- One input after the other.
				const next = await iterator.next();
				if (next.done) {
					source.isDone = true;
				} else {
					void run(next.value);
					wake();
				}
			}
		} catch (error) {
			source.failure = {error};
			source.isDone = true;
		}

		source.isAsked = false;
		wake();
	};

	/** Removes and returns the first result that may be yielded. */
	const take = (): RunningTask<Result>['result'] => {
		const waiting = running.findIndex(each => each.result !== undefined || !each.mayBeOvertaken);
		const result = running[waiting]?.result;
		if (result) {
			running.splice(waiting, 1);
		}

		return result;
	};

	try {
		for (;;) {
			if (!source.isAsked && hasRoom()) {
				void fill();
			}

			const result = take();
			if (result && 'error' in result) {
				throw result.error;
			} else if (result) {
				yield result.value;
				ahead = Math.min(limit, ahead * 2);
			} else if (source.isDone && running.length === 0) {
				break;
			} else {
				// eslint-disable-next-line no-await-in-loop -- Waits for the next event.
				await nextChange();
			}
		}

		if (source.failure) {
			throw source.failure.error;
		}
	} finally {
		// While a read is pending (on a pipe), this would wait for its end.
		const ended = iterator.return?.();
		if (!source.isAsked) {
			await ended;
		}
	}
}
