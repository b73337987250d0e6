export {isWebAddress} from '../../article/source.js';

/**
 * Returns an http or https address in its normal form (ASCII, no blanks); `null` for anything else.
 *
 * @param base the base of relative addresses; `null` if it is unknown
 */
export const normalizeWebAddress = (written: string, base: string | null = null): string | null => {
	try {
		const url = new URL(written.trim(), base ?? undefined);
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
	} catch {
		return null;
	}
};
