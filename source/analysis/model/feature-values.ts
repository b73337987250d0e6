/** Clamps a number to the range 0 to `max`. */
export const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

const bucketOf = (distance: number): number => distance <= 8 ? clamp(distance, 8) : clamp(9 + Math.floor(Math.log2(distance / 8) * 3), 24);

/** The buckets of the distances below 512. All larger ones have the last bucket. */
const buckets = Uint8Array.from({length: 512}, (_, distance) => bucketOf(distance));

/** Maps a whole distance to 0-24: exactly up to 8, then in three steps for each doubling. */
export const bucketDistance = (distance: number): number => distance < 0 ? 0 : buckets[distance] ?? 24;
