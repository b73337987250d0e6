const markupPatterns = [
	/^#{1,6} \S/m,
	/^\S.*\n(?:={3,}|-{3,})[ \t]*$/m,
	/\[[^[\]\n]+]\(https?:\/\/[^)\s]+\)/,
	/(?<![*\w])\*\*(?=\S)[^*\n]+\*\*(?!\w)/,
	/^(?:`{3}|~{3})/m,
	/^> \S/m,
	/^\|.*\|[ \t]*\n\|[ :|-]+\|[ \t]*$/m,
];

/** In code units. Enough to decide, and limits the search. */
const sampleSize = 16_384;

/** Tells whether a text of unknown format is Markdown: it begins with a `#` heading or contains two different kinds of markup. */
export const looksLikeMarkdown = (text: string): boolean => {
	const sample = text.slice(0, sampleSize);
	return /^\s*# \S/.test(sample) || markupPatterns.filter(pattern => pattern.test(sample)).length > 1;
};
