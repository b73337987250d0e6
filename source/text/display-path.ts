/**
 * Makes a path safe to show on one line. Control, invisible and direction-changing characters are written as escapes
 * (`\u{1b}`), so that different paths also look different.
 */
export const displayPath = (path: string): string => path.replaceAll(
	/[\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u2028\u2029\u3164\uFFA0]/gu,
	character => String.raw`\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
);
