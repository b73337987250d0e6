import {windows1252HighControls} from '../bytes/decode.js';

/** Named by HTML 4, in the order of their code points. */
const latin1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil
sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH
Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const greekUpper = 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
const greekLower = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

const others = `amp & lt < gt > quot " apos ' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 thinsp \u2009
ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾
frasl ⁄ euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑
minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄
sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ check ✓ star ☆ starf ★ num # ast * lowbar _ grave \u0060 hyphen ‐
lsqb [ rsqb ] lpar ( rpar ) colon : comma , period . excl ! quest ? sol / percnt % dollar $ commat @`;

const named = new Map<string, string>();
const nameFrom = (names: string, codePoint: number): void => {
	for (const [index, name] of names.split(/\s/).entries()) {
		named.set(name, String.fromCodePoint(codePoint + index));
	}
};

nameFrom(latin1, 0xA0);
nameFrom(greekUpper, 0x3_91);
nameFrom(greekLower, 0x3_B1);
for (const [, name, character] of others.matchAll(/(\w+) (.)/gu)) {
	named.set(String(name), String(character));
}

const fromCodePoint = (codePoint: number): string => {
	if (codePoint >= 0x80 && codePoint <= 0x9F) {
		return windows1252HighControls.charAt(codePoint - 0x80);
	}

	return codePoint === 0 || codePoint > 0x10_FF_FF || (codePoint >= 0xD8_00 && codePoint <= 0xDF_FF) ? '\uFFFD' : String.fromCodePoint(codePoint);
};

/** `&amp;`, `&#8217;` and `&#x2019;` as the characters they stand for; a name that is not known stays as written. What comes out is not yet sanitised. */
export const decodeCharacterReferences = (text: string): string => text.includes('&')
	? text.replaceAll(/&(?:#(\d{1,8})|#x([\da-f]{1,7})|([a-z][a-z\d]{1,12}));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
		if (name !== undefined) {
			return named.get(name) ?? whole;
		}

		return fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10));
	})
	: text;
