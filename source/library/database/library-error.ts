/** The error of a file that this program must not change; the message is one plain line. */
export class LibraryError extends Error {
	override name = 'LibraryError';
}
