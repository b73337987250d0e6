const header = /([!-9;-~]+):[^\n]*\n(?:[ \t][^\n]*\n)*/y;

/** Headers that are common in mail. An article may begin with one or two lines of the same form. */
const commonHeaders = new Set('from to subject date message-id mime-version received return-path delivered-to content-type reply-to dkim-signature list-id x-mailer'.split(' '));

/** Headers that only mail has. */
const mailOnlyHeaders = new Set(['message-id', 'mime-version', 'received', 'return-path', 'delivered-to', 'content-type', 'dkim-signature', 'list-id']);

/**
 * Tells whether a text begins like a mail: header lines and a blank line. At least two headers are common, and one occurs only
 * in mail (or sender, subject and date are all there).
 *
 * @param text the first kilobytes, with any line ends; headers that are longer than this count too
 */
export const startsWithMailHeader = (text: string): boolean => {
	const names = new Set<string>();
	header.lastIndex = 0;
	let end = 0;
	for (let match = header.exec(text); match; match = header.exec(text)) {
		names.add(match[1]?.toLowerCase() ?? '');
		end = header.lastIndex;
	}

	const common = [...names].filter(name => commonHeaders.has(name));
	const isMail = common.some(name => mailOnlyHeaders.has(name)) || ['from', 'subject', 'date'].every(name => names.has(name));
	const isEnded = /^\r?\n/.test(text.slice(end, end + 2)) || end === text.length || text.length >= 60_000;
	return common.length > 1 && isMail && isEnded;
};
