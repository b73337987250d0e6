/** Clamps a number to the range 0 to `max`. */
export const clamp = (value: number, max: number): number => Math.max(0, Math.min(max, value));

/** Maps a distance to 0-24: exactly up to 8, then in three steps for each doubling. */
export const bucketDistance = (distance: number): number => distance <= 8 ? clamp(distance, 8) : clamp(9 + Math.floor(Math.log2(distance / 8) * 3), 24);
