/** Waits for a promise, at most some milliseconds. */
export async function within(patience: number, promise: Promise<unknown>): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const isLate = new Promise<void>(resolve => {
		timer = setTimeout(resolve, patience);
	});
	try {
		await Promise.race([promise, isLate]);
	} finally {
		clearTimeout(timer);
	}
}
