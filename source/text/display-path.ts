/**
 * A path as it may be shown on one line. What would move the cursor, hide or turn the name around is written out
 * (`\u{1b}`), so that two names that differ also look different.
 */
export const displayPath = (path: string): string => path.replaceAll(
	/[\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u2028\u2029\u3164\uFFA0]/gu,
	character => String.raw`\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
);
