const header = /([!-9;-~]+):[^\n]*\n(?:[ \t][^\n]*\n)*/y;

/** Every mail has some of these. An article may begin with a line or two that look alike. */
const commonHeaders = new Set(['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'received', 'return-path', 'delivered-to', 'content-type', 'reply-to', 'dkim-signature', 'list-id', 'x-mailer']);

/** Only mails have these. */
const mailOnlyHeaders = new Set(['message-id', 'mime-version', 'received', 'return-path', 'delivered-to', 'content-type', 'dkim-signature', 'list-id']);

/**
 * Whether a text begins as a mail does: header lines, of which at least two are usual and one is found in nothing but
 * mails (or sender, subject and date are all there), and a blank line below them.
 *
 * @param text its first kilobytes, with line ends of any kind; headers that are longer than this count too
 */
export const startsWithMailHeader = (text: string): boolean => {
	const names = new Set<string>();
	header.lastIndex = 0;
	let end = 0;
	for (let match = header.exec(text); match; match = header.exec(text)) {
		names.add(match[1]?.toLowerCase() ?? '');
		end = header.lastIndex;
	}

	const known = [...names].filter(name => commonHeaders.has(name));
	const isTold = known.some(name => mailOnlyHeaders.has(name)) || ['from', 'subject', 'date'].every(name => names.has(name));
	const isEnded = /^\r?\n/.test(text.slice(end, end + 2)) || end === text.length || text.length >= 60_000;
	return known.length > 1 && isTold && isEnded;
};
