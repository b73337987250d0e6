/** The size and times of a file, by which a change is recognized. */
export type Fingerprint = {
	/** In bytes. */
	readonly size: number;
	/** The time of the last change of the content (mtime), in milliseconds. */
	readonly modifiedAt: number;
	/** The time of the last change of the content or the metadata (ctime), in milliseconds: programs can set mtime, but not this. */
	readonly changedAt: number;
};

/** Tells whether two fingerprints are those of the same content. */
export const isSameFingerprint = (a: Fingerprint, b: Fingerprint): boolean => a.size === b.size && a.modifiedAt === b.modifiedAt && a.changedAt === b.changedAt;
