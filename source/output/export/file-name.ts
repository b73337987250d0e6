/** The longest name, in characters: with four bytes each it stays below the limit of 255 bytes of most file systems. */
const maxLength = 60;

/** Names that Windows keeps for devices, with any extension. */
const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/v;

/** Returns the name of a file for a title, without extension: words of letters and digits between hyphens, safe on all systems. */
export function fileNameOf(title: string): string {
	const plain = title.normalize('NFKD').replaceAll(/(?<=\p{Script=Latin})\p{M}+/gv, '').normalize('NFC').toLowerCase();
	const words = plain.replaceAll(/['’]/gv, '').split(/[^\p{L}\p{M}\p{N}]+/v).filter(word => word !== '');
	let name = '';
	for (const word of words) {
		const longer = name === '' ? word : `${name}-${word}`;
		if ([...longer].length > maxLength) {
			name ||= [...longer].slice(0, maxLength).join('');
			break;
		}

		name = longer;
	}

	return name === '' ? 'article' : (reservedNames.test(name) ? `${name}-article` : name);
}
