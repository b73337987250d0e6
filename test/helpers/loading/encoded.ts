/* eslint-disable @stylistic/max-len -- Bytes in Base64. */

import {Buffer} from 'node:buffer';

/** Sentences of news in several languages, with their quotation marks. */
export const sentences = {
	en: 'The minister said “we are not there yet”, and the café owners’ petition was heard.',
	fr: 'Le ministre a déclaré : « Nous n’y sommes pas encore », a-t-elle indiqué, évoquant l’été passé à Évian.',
	pl: 'Minister powiedziała: „Jeszcze nie jesteśmy gotowi” – zwracając się do dziennikarzy w Łodzi, źródła milczą.',
	ru: 'Министр заявила: «Мы ещё не достигли цели», — сказала она журналистам в Москве во вторник.',
	el: 'Η υπουργός δήλωσε: «Δεν έχουμε φτάσει ακόμη», είπε στους δημοσιογράφους στην Αθήνα.',
	tr: 'Bakan “Henüz o noktada değiliz” dedi gazetecilere İstanbul’da; çalışmalar sürüyor, görüşmeler başlıyor.',
	he: 'השרה אמרה: ”אנחנו עדיין לא שם“, אמרה לכתבים בירושלים.',
	ar: 'قالت الوزيرة للصحفيين في القاهرة: «لم نصل إلى هناك بعد»، مشيرة إلى أن الاجتماع المقبل يوم الجمعة.',
	lt: 'Ministrė pareiškė: „Dar nesame ten“, – sakė ji žurnalistams Vilniuje, kitas susitikimas įvyks penktadienį.',
	ja: '大臣は火曜日、協議が再開されると述べた。「まだそこまで至っていない」と記者団に語った。',
	ko: '장관은 화요일 협상이 재개될 것이라고 말했다. “아직 거기까지 가지 못했다”고 기자들에게 전했다.',
	zhs: '部长星期二表示，谈判将恢复。“我们还没有到那一步，”她对记者说。',
	zht: '部長星期二表示，談判將恢復。「我們還沒有到那一步，」她對記者說。',
} as const;

type Encoded = {readonly encoding: string; readonly text: string; readonly bytes: Uint8Array};

const encoded = (encoding: string, text: string, base64: string): Encoded => ({encoding, text, bytes: Buffer.from(base64, 'base64')});

/** The sentences as `iconv` encodes them. Characters that an encoding does not have are replaced. */
export const samples: readonly Encoded[] = [
	encoded('utf-16le', sentences.en, 'VABoAGUAIABtAGkAbgBpAHMAdABlAHIAIABzAGEAaQBkACAAHCB3AGUAIABhAHIAZQAgAG4AbwB0ACAAdABoAGUAcgBlACAAeQBlAHQAHSAsACAAYQBuAGQAIAB0AGgAZQAgAGMAYQBmAOkAIABvAHcAbgBlAHIAcwAZICAAcABlAHQAaQB0AGkAbwBuACAAdwBhAHMAIABoAGUAYQByAGQALgA='),
	encoded('utf-16be', sentences.ru, 'BBwEOAQ9BDgEQQRCBEAAIAQ3BDAETwQyBDgEOwQwADoAIACrBBwESwAgBDUESQRRACAEPQQ1ACAENAQ+BEEEQgQ4BDMEOwQ4ACAERgQ1BDsEOAC7ACwAICAUACAEQQQ6BDAENwQwBDsEMAAgBD4EPQQwACAENgRDBEAEPQQwBDsEOARBBEIEMAQ8ACAEMgAgBBwEPgRBBDoEMgQ1ACAEMgQ+ACAEMgRCBD4EQAQ9BDgEOgAu'),
	encoded('utf-16le', sentences.zhs, '6JB/lR9mH2eMTmiIOnkM/wiMJFIGXGJgDVkCMBwgEWLsTtiPoWwJZzBSo5AATmVrDP8dIHlZ+VuwiwWA9IsCMA=='),
	encoded('windows-1250', sentences.pl, 'TWluaXN0ZXIgcG93aWVkemlhs2E6IIRKZXN6Y3plIG5pZSBqZXN0ZZxteSBnb3Rvd2mUIJYgendyYWNharljIHNp6iBkbyBkemllbm5pa2FyenkgdyCjb2R6aSwgn3LzZLNhIG1pbGN6uS4='),
	encoded('windows-1251', sentences.ru, 'zOjt6PHy8CDn4P/i6OvgOiCrzPsg5fm4IO3lIOTu8fLo4+voIPbl6+i7LCCXIPHq4Ofg6+Ag7u3gIObz8O3g6+jx8uDsIOIgzO7x6uLlIOLuIOLy7vDt6Oou'),
	encoded('windows-1252', sentences.en, 'VGhlIG1pbmlzdGVyIHNhaWQgk3dlIGFyZSBub3QgdGhlcmUgeWV0lCwgYW5kIHRoZSBjYWbpIG93bmVyc5IgcGV0aXRpb24gd2FzIGhlYXJkLg=='),
	encoded('windows-1252', sentences.fr, 'TGUgbWluaXN0cmUgYSBk6WNsYXLpIDogqyBOb3VzIG6SeSBzb21tZXMgcGFzIGVuY29yZSC7LCBhLXQtZWxsZSBpbmRpcXXpLCDpdm9xdWFudCBskul06SBwYXNz6SDgIMl2aWFuLg=='),
	encoded('windows-1253', sentences.el, 'xyD18O/18eP88iDk3uv58+U6IKvE5e0g3ffv9ezlIPb03PPl6SDh6vzs57ssIOXf8OUg8/Tv9fIg5Ofs7/Pp7+Px3Pbv9fIg8/Tn7SDB6N7t4S4='),
	encoded('windows-1254', sentences.tr, 'QmFrYW4gk0hlbvx6IG8gbm9rdGFkYSBkZfBpbGl6lCBkZWRpIGdhemV0ZWNpbGVyZSDdc3RhbmJ1bJJkYTsg52Fs/f5tYWxhciBz/HL8eW9yLCBn9nL8/m1lbGVyIGJh/mz9eW9yLg=='),
	encoded('windows-1255', sentences.he, '5Pn45CDg7vjkOiCU4PDn8OUg8uPp6e8g7OAg+e2TLCDg7vjkIOzr+uHp7SDh6fjl+ezp7S4='),
	encoded('windows-1256', sentences.ar, '3sfhyiDH4ebS7dHJIOHh1c3d7e3kIN3tIMfh3sfl0ck6IKvh4yDk1eEgxeHsIOXkx98gyNrPu6Eg49Tt0ckgxeHsIMPkIMfhx8zK48faIMfh497I4SDt5uMgx+HM49rJLg=='),
	encoded('windows-1257', sentences.lt, 'TWluaXN0cusgcGFyZWnwa+s6IIREYXIgbmVzYW1lIHRlbpMsIJYgc2Fr6yBqaSD+dXJuYWxpc3RhbXMgVmlsbml1amUsIGtpdGFzIHN1c2l0aWtpbWFzIOF2eWtzIHBlbmt0YWRpZW7hLg=='),
	encoded('iso-8859-2', 'Minister powiedziała: ,,Jeszcze nie jesteśmy gotowi" - zwracając się do dziennikarzy w Łodzi, źródła milczą.', 'TWluaXN0ZXIgcG93aWVkemlhs2E6ICwsSmVzemN6ZSBuaWUgamVzdGW2bXkgZ290b3dpIiAtIHp3cmFjYWqxYyBzaeogZG8gZHppZW5uaWthcnp5IHcgo29kemksILxy82SzYSBtaWxjerEu'),
	encoded('iso-8859-5', 'Министр заявила: <<Мы ещё не достигли цели>>, -- сказала она журналистам в Москве во вторник.', 'vNjd2OHi4CDX0O/S2NvQOiA8PLzrINXp8SDd1SDU3uHi2NPb2CDm1dvYPj4sIC0tIOHa0NfQ29Ag3t3QINbj4N3Q29jh4tDcINIgvN7h2tLVINLeINLi3uDd2Nou'),
	encoded('iso-8859-9', 'Bakan "Henüz o noktada değiliz" dedi gazetecilere İstanbul\'da; çalışmalar sürüyor, görüşmeler başlıyor.', 'QmFrYW4gIkhlbvx6IG8gbm9rdGFkYSBkZfBpbGl6IiBkZWRpIGdhemV0ZWNpbGVyZSDdc3RhbmJ1bCdkYTsg52Fs/f5tYWxhciBz/HL8eW9yLCBn9nL8/m1lbGVyIGJh/mz9eW9yLg=='),
	encoded('koi8-r', 'Министр заявила: <<Мы ещё не достигли цели>>, -- сказала она журналистам в Москве во вторник.', '7cnOydPU0iDawdHXyczBOiA8PO3ZIMXdoyDOxSDEz9PUycfMySDDxczJPj4sIC0tINPLwdrBzMEgz87BINbV0s7BzMnT1MHNINcg7c/Ty9fFINfPINfUz9LOycsu'),
	encoded('shift_jis', sentences.ja, 'keWQYoLNic6XapP6gUGLpotjgqqNxIpKgrOC6oLpgsaPcYLXgr2BQoF1gtyCvoK7grGC3ILFjoqCwYLEgqKCyIKigXaCxotMjtKSY4LJjOqCwYK9gUI='),
	encoded('euc-jp', sentences.ja, 'wue/w6TPstDNy8b8oaK2qLXEpKy6xrOrpLWk7KTrpMi90qTZpL+ho6HWpN6kwKS9pLOk3qTHu+qkw6TGpKSkyqSkodekyLWtvNTDxKTLuOykw6S/oaM='),
	encoded('iso-2022-jp', sentences.ja, 'GyRCQmc/QyRPMlBNS0Z8ISI2KDVEJCw6RjMrJDUkbCRrJEg9UiRZJD8hIyFWJF4kQCQ9JDMkXiRHO2okQyRGJCQkSiQkIVckSDUtPFRDRCRLOGwkQyQ/ISMbKEI='),
	encoded('euc-kr', sentences.ko, 'wOWw/MC6IMitv+TAzyDH+bvzwMwgwOews7XJILDNwMy287DtILi7x9+02S4gobC+xsH3ILDFseKx7sH2ILChwfYguPjH37TZobGw7SCx4sDatem/obDUIMD8x9+02S4='),
	encoded('gb18030', sentences.zhs, 'sr+zpNDHxtq2/rHtyr6jrMy4xdC9q7vWuLSho6GwztLDx7u5w7vT0LW9xMfSu7K9o6yhscv9ttS8x9Xfy7Whow=='),
	encoded('gbk', sentences.zhs, 'sr+zpNDHxtq2/rHtyr6jrMy4xdC9q7vWuLSho6GwztLDx7u5w7vT0LW9xMfSu7K9o6yhscv9ttS8x9Xfy7Whow=='),
	encoded('big5', sentences.zht, 's6Gq+KxQtMGkR6rtpdyhQb3Np1CxTqvstF+hQ6F1p9qtzMHZqFOms6jsqLqkQKhCoUGhdqZvue+wT6rMu6GhQw=='),
];
