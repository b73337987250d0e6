import {describe, expect, it} from 'vitest';
import {foldText} from '../../source/text/fold-text.js';

describe('foldText', () => {
	it('removes case and diacritics of Latin, Greek, Cyrillic, Hebrew and Arabic letters', () => {
		expect(foldText('JOSÉ Łódź Ångström Σίσυφος')).toBe('jose lodz angstrom σισυφοσ');
		expect(foldText('ёлка й שָׁלוֹם مُحَمَّد')).toBe('елка и שלום محمد');
	});

	it('writes letters as people type them', () => {
		expect(foldText('Straße Ærø ŒUVRE Đorđe Þór ılık ＡＢＣ１')).toBe('strasse aero oeuvre dorde thor ilik abc1');
	});

	it('keeps marks that tell words apart', () => {
		expect(foldText('がく हिन्दी 한국')).toBe('がく हिन्दी 한국');
	});

	it('keeps punctuation', () => {
		expect(foldText('“A — b…” 5 €')).toBe('“a — b…” 5 €');
	});
});
