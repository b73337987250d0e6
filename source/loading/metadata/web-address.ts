export {isWebAddress} from '../../article/source.js';

/** Returns an http or https address in its normal form (ASCII, no blanks); `null` for anything else. */
export const normalizeWebAddress = (written: string): string | null => {
	try {
		const url = new URL(written.trim());
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	} catch {
		return null;
	}
};
