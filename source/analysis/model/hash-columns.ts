/**
 * Hashes tables of feature columns: their names and numbers (FNV-1a, as eight hexadecimal digits). Weights carry the hash of
 * the columns that they were trained with. Computing it takes too long for every start, so each table has its hash beside
 * it as a literal, which a test compares.
 *
 * @param tables The tables of a model, in the order of their columns.
 */
export const hashColumns = (...tables: ReadonlyArray<Readonly<Record<string, number>>>): string => {
	const text = tables.map(table => Object.entries(table).toSorted(([, a], [, b]) => a - b).map(([name, index]) => `${name}=${index}`).join(',')).join(';');
	let hash = 2_166_136_261;
	for (let index = 0; index < text.length; index++) {
		// eslint-disable-next-line no-bitwise, unicorn/prefer-code-point -- The hash is defined by them; names are ASCII.
		hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
	}

	// eslint-disable-next-line no-bitwise -- Makes the number positive.
	return (hash >>> 0).toString(16).padStart(8, '0');
};
