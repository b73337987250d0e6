const ascii = /^[\0-\u007F]*$/;

/** A text that has only ASCII, typographic punctuation and symbols of Latin-1 has nothing to fold but case. */
const needsFolding = /[^\0-\u00BF\u2000-\u206F\u20A0-\u20BF]/;

/** Marks above and below letters. Vowel signs of Indic scripts and voice marks of kana tell words apart, so they stay. */
const diacritics = /[[\p{M}&&[\p{sc=Inherited}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]]--[\u3099\u309A]]+/gv;

/** Letters that people type as others, and that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = {
	ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ',
};

const special = /[ßæœøłđðþıς]/g;

/** The letters, digits and signs of ASCII in the width of Chinese characters. */
const wide = /[\uFF01-\uFF5E]/g;

/** The distance of a wide character from the ASCII character that it stands for. */
const wideOffset = 0xFE_E0;

/** Returns a text without case and diacritics, so that `strasse`, `jose` and `lodz` are found as people type them. */
export function foldText(text: string): string {
	const lower = text.toLowerCase();
	if (ascii.test(lower) || !needsFolding.test(lower)) {
		return lower;
	}

	return lower
		.normalize('NFD')
		.replaceAll(diacritics, '')
		.normalize('NFC')
		.replaceAll(special, letter => letters[letter] ?? letter)
		.replaceAll(wide, character => String.fromCodePoint((character.codePointAt(0) ?? 0) - wideOffset).toLowerCase());
}
