/** A link that the terminal can open. */
export type Hyperlink = {
	/** Parts of the screen with the same identity are one link, for instance if it goes over a line end. */
	readonly id: string;
	readonly url: string;
};

/** In bytes. Some terminals ignore a longer address, and one of them is enough to fill a slow line. */
const maxLength = 2000;

const protocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Any character that the sequence may not contain: all but printable ASCII. */
const unsafe = /[^!-~]/gv;

/**
 * Returns the parameters of the escape sequence that opens a link (OSC 8): `id=7;https://example.org/`. They are printable
 * ASCII, so they can neither end the sequence nor start another.
 *
 * @returns an empty string for an address that the terminal may not open: of another protocol, or too long
 */
export function hyperlinkParameters({id, url}: Hyperlink): string {
	if (!URL.canParse(url)) {
		return '';
	}

	const {protocol, href} = new URL(url);
	const address = href.replaceAll(unsafe, character => encodeURIComponent(character));
	return protocols.has(protocol) && address.length <= maxLength ? `id=${id.replaceAll(/[^\w\-]/gv, '')};${address}` : '';
}

const end = '\u001B\\';

/** Returns a text as a link with these parameters; the text itself if they are empty. */
export const linked = (text: string, parameters: string): string =>
	parameters === '' ? text : `\u001B]8;${parameters}${end}${text}\u001B]8;;${end}`;

/** Values of `TERM` of terminals that do not draw the sequence as nothing. */
const withoutHyperlinks = /^(?:dumb|linux|eterm.*|emacs.*|vt\d.*|cons25.*|sun.*)?$/v;

/**
 * Tells whether the terminal takes links. Nearly all terminals draw them or ignore them, so only those that do neither are
 * left out. `FORCE_HYPERLINK` decides if it is set: 0 for no, anything else for yes.
 */
export function takesHyperlinks(environment: NodeJS.ProcessEnv): boolean {
	const {TERM: terminal = '', FORCE_HYPERLINK: forced, VTE_VERSION: vte} = environment;
	if (forced !== undefined && forced !== '') {
		return forced !== '0' && forced !== 'false';
	}

	// This version of VTE crashes.
	return !withoutHyperlinks.test(terminal) && vte !== '5000' && vte !== '0.50.0' && environment['INSIDE_EMACS'] === undefined;
}
