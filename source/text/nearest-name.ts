/** Returns how many letters must be inserted, deleted, replaced or swapped with their neighbour to turn `a` into `b`. */
function editDistance(a: string, b: string): number {
	let beforeLast: number[] = [];
	let last = Array.from({length: b.length + 1}, (_, index) => index);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const isSame = a[row - 1] === b[column - 1];
			const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
			current.push(Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (isSame ? 0 : 1),
				isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
			));
		}

		beforeLast = last;
		last = current;
	}

	return last[b.length] ?? 0;
}

/** One error is allowed for each so many letters of a word. */
const lettersPerError = 3;

/** In code units. Longer words are no misspelt names, and the time to compare them grows with their length. */
const maxWordLength = 64;

/** Returns the name that a misspelt word probably means: the one that it begins, else the nearest; `null` if none is near. */
export function nearestName(word: string, names: readonly string[]): string | null {
	if (word.length > maxWordLength) {
		return null;
	}

	const lower = word.toLowerCase();
	const completed = lower.length > 1 ? names.find(name => name.startsWith(lower)) : undefined;
	if (completed !== undefined) {
		return completed;
	}

	const maxDistance = Math.max(1, Math.floor(lower.length / lettersPerError));
	const [best] = names
		.map(name => ({name, distance: editDistance(lower, name)}))
		.filter(({distance}) => distance <= maxDistance)
		.toSorted((a, b) => a.distance - b.distance);
	return best?.name ?? null;
}
