import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {displayWidth} from '../../source/text/width.js';
import {story, type Story} from '../helpers/articles/articles.js';
import {keys, renderApp} from '../helpers/screen/render.js';
import {openSession} from '../helpers/screen/session.js';
import {prose} from '../helpers/articles/texts.js';

const japanese = (): Story => story(`東京で漁業サミット開幕、十二か国が共同声明に署名へ調整が続く

「[[大臣 山田太郎|条約は本日署名された。われわれは合意に達したと述べるのみである]]」と{大臣 山田太郎}((述べた))。

{#北方漁業連合会議所}は{@東京}で会合を開いた。👩‍👩‍👧‍👦👨‍👩‍👧 🇳🇴🇯🇵 👍🏽`, {publication: '東京日日新聞社説面'});

const rightToLeft = (): Story => story(`أخبار اليوم من الميناء القديم

“[[آنا بيرغ|ستبحر القوارب يوم الاثنين]],” {آنا بيرغ} ((said)). {@שלום עיר}`);

const combining = (): Story => story(`Cafe\u0301 ne\u0301e e\u0301cole

“[[Zoe\u0308 Bru\u0308ne\u0301|De\u0301ja\u0300 vu, encore et encore, a\u0300 chaque fois]],” {Zoe\u0308 Bru\u0308ne\u0301} ((said)).`);

const everything = ['2', 'j', ']', 'G', '3', 'e', keys.enter, 'z', 'z', 'w', keys.escape, '/'];

describe('articles in any script', () => {
	it.each([160, 120, 80, 40, 20])('stay inside their panes at %s columns', async columns => {
		const screen = await renderApp(openSession({stories: [japanese(), rightToLeft(), combining()], size: {columns, rows: 20}}));
		for (const key of ['1', ...everything, keys.escape, 'J', ...everything, keys.escape, 'J', ...everything]) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await screen.type(key);
			expect(screen.rows()).toHaveLength(20);
			for (const row of screen.rows()) {
				expect(displayWidth(row)).toBeLessThanOrEqual(columns);
			}
		}
	});

	it('keep the rules between the panes straight', async () => {
		const screen = await renderApp(openSession({stories: [japanese(), rightToLeft(), combining()], size: {columns: 120, rows: 20}}));
		const rulesOf = (row: string): number[] => [...row.matchAll(/│/gv)].map(({index}) => displayWidth(row.slice(0, index)));
		const [heading = '', ...rows] = screen.rows().slice(0, -1);
		for (const row of rows) {
			expect(rulesOf(row)).toEqual(rulesOf(heading));
		}
	});

	it('of random words stay inside the screen', async () => {
		await fc.assert(fc.asyncProperty(fc.tuple(prose, prose, fc.integer({min: 20, max: 130})), async ([title, text, columns]) => {
			const one = story(`x\n\n${text.replaceAll(/[\[\]\{\}]/gv, '')}`, {title: title.replaceAll(/\s+/gv, ' ')});
			const screen = await renderApp(openSession({stories: [one, japanese()], size: {columns, rows: 10}}));
			expect(screen.rows()).toHaveLength(10);
			for (const row of screen.rows()) {
				expect(displayWidth(row)).toBeLessThanOrEqual(columns);
			}
		}), {numRuns: 25});
	});
});
