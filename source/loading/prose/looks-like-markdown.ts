const signs = [
	/^#{1,6} \S/m,
	/^\S.*\n(?:={3,}|-{3,})[ \t]*$/m,
	/\[[^[\]\n]+]\(https?:\/\/[^)\s]+\)/,
	/(?<![*\w])\*\*(?=\S)[^*\n]+\*\*(?!\w)/,
	/^(?:`{3}|~{3})/m,
	/^> \S/m,
	/^\|.*\|[ \t]*\n\|[ :|-]+\|[ \t]*$/m,
];

/** Enough to tell, and patterns need not search megabytes. */
const sampleSize = 16_384;

/** Whether a text of unknown format is Markdown: it begins with a `#` heading or shows two different kinds of markup. */
export const looksLikeMarkdown = (text: string): boolean => {
	const sample = text.slice(0, sampleSize);
	return /^\s*# \S/.test(sample) || signs.filter(sign => sign.test(sample)).length > 1;
};
