/** Bounds a number to the range 0 to `most`. */
export const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Maps a distance to 0-24: exact up to 8, then three steps for each doubling. */
export const bucketDistance = (distance: number): number => distance <= 8 ? clamp(distance, 8) : clamp(9 + Math.floor(Math.log2(distance / 8) * 3), 24);
