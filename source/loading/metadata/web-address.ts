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

/** Replaces the scheme `feed:`, which is written before or instead of the real one. */
const withoutFeedScheme = (address: string): string => address.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:(?:\/\/)?/i, 'http://');

/** Returns the address of a feed as `normalizeWebAddress` does. It may also be written with the scheme `feed:`. */
export const normalizeFeedAddress = (written: string, base: string | null = null): string | null => normalizeWebAddress(withoutFeedScheme(written), base);
