import {statSync} from 'node:fs';

/** By what a file shows that it has changed. */
export type Stamp = {
	/** In bytes. */
	readonly size: number;
	/** When it was changed, as it says itself, in milliseconds. */
	readonly time: number;
	/** When it or what is known of it was changed, as the system says: a copy may have the time of another. */
	readonly changed: number;
};

/** `undefined` for what is not there, or lies where nobody may look. */
export const stampOf = (file: string): Stamp | undefined => {
	try {
		const stats = statSync(file, {throwIfNoEntry: false});
		return stats && {size: stats.size, time: stats.mtimeMs, changed: stats.ctimeMs};
	} catch {
		return undefined;
	}
};

export const isSameStamp = (a: Stamp, b: Stamp | undefined): boolean => a.size === b?.size && a.time === b.time && a.changed === b.changed;
