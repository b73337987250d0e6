let collator: Intl.Collator | undefined;

/** Compares two texts in natural order: `part 2` before `part 10`. The first comparison takes milliseconds, so modules do not compare when they load. */
export function compareNaturally(a: string, b: string): number {
	collator ??= new Intl.Collator(undefined, {numeric: true});
	return collator.compare(a, b);
}
