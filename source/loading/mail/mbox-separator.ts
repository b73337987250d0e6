/** In code units. A separator line and the name of the first header fit into this. */
export const separatorLookahead = 1024;

const opening = 'From ';
const time = /\b\d{1,2}:\d{2}\b/;
const year = /\b(?:19|20)\d{2}\b/;
const headerName = /^>?[!-9;-~]+:?[ \t]/;

/**
 * Tells whether a mail of a mailbox begins at `index` of a text: a line `From …` with a time and a year, followed by a header
 * line. A line of prose that begins with "From" does not count. False if the text ends too early to tell.
 */
export const isMboxSeparator = (text: string, index = 0): boolean => {
	if (!text.startsWith(opening, index)) {
		return false;
	}

	const room = text.slice(index, index + separatorLookahead);
	const end = room.indexOf('\n');
	const line = room.slice(0, Math.max(end, 0));
	return time.test(line) && year.test(line) && headerName.test(room.slice(end + 1));
};
