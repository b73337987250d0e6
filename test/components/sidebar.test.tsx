import {describe, expect, it} from 'vitest';
import {quoteRows} from '../../source/frame/quote-rows.js';
import {reduce} from '../../source/session/reducer.js';
import {themes} from '../helpers/themes.js';
import {debate, ferries, story} from '../helpers/articles.js';
import {drawn, keys, renderApp} from '../helpers/render.js';
import {
	middling, narrow, openSession, press, wide,
} from '../helpers/session.js';
import {withSidebar} from '../../source/session/state/with-changes.js';

/** The rows of the pane at the right. */
const right = (rows: readonly string[]): string[] => rows.map(row => (row.split(/[│┃◆◇](?=[^│┃◆◇]*$)/v)[1] ?? '').trimEnd());

const long = 'We have said this often, we say it again tonight, and we shall say it for as long as there is somebody left to hear it in this hall';

describe('the quotes', () => {
	it('stand in the order of the text, in marks, each below its speaker and kind', async () => {
		const screen = await renderApp(press(openSession({size: middling}), '3'));
		expect(right(screen.rows()).slice(0, 13)).toEqual([
			expect.stringMatching(/^▸3 Quotes 1\/4 +e: entities$/v),
			expect.stringMatching(/^›▌ Anna Berg +direct$/v),
			'›▌ “The boats will sail on',
			'›▌ Monday”',
			'',
			expect.stringMatching(/^ ▏ Carl Dahl +direct$/v),
			' ▏ “We were never asked”',
			'',
			expect.stringMatching(/^ ▏ speaker unknown +direct$/v),
			' ▏ “Somebody has to pay”',
			'',
			expect.stringMatching(/^ ▏ Anna Berg +direct$/v),
			' ▏ “Nobody will lose a job”',
		]);
	});

	it('are cut at two lines but for the selected one', async () => {
		const talk = story(`Talk\n\n“[[Anna Berg|Short]],” {Anna Berg} ((said)).\n\n“[[Carl Dahl|${long}]],” {Carl Dahl} ((said)).`);
		const screen = await renderApp(press(openSession({stories: [talk], size: middling}), '3'));
		const quoted = () => right(screen.rows()).filter(row => /^[ ›][▏▌] (?!Carl|Anna|“Short)/v.test(row));
		expect(quoted()).toHaveLength(2);
		expect(quoted()[1]).toMatch(/…$/v);
		await screen.type('j');
		expect(quoted().map(row => row.slice(3)).join(' ')).toBe(`“${long}”`);
	});

	it('say whether they are direct or indirect, the indirect without marks', async () => {
		const {article, analysis} = ferries();
		const mixed = {article, analysis: {...analysis, quotes: analysis.quotes.map(quote => ({...quote, kind: 'indirect' as const}))}};
		const screen = await renderApp(press(openSession({stories: [mixed], size: wide}), '3'));
		expect(right(screen.rows())[1]).toMatch(/Anna Berg +indirect$/v);
		expect(right(screen.rows())[2]).toMatch(/^›▌ The boats/v);
	});

	it('are headed by the speaker that was chosen', async () => {
		const screen = await renderApp(openSession({size: wide}));
		await screen.type('w', 'j', keys.enter);
		expect(right(screen.rows())[0]).toMatch(/^ 3 Quotes 1\/2: Anna… +e: entities$/v);
		expect(right(screen.rows()).some(row => row.includes('Carl Dahl'))).toBe(false);
		expect(screen.rows().at(-1)).toContain('only Anna Berg (Esc: all)');
	});

	it('keep the selected one on the screen', async () => {
		const screen = await renderApp(press(openSession({stories: [debate(40)], size: middling}), '3'));
		for (let count = 2; count <= 40; count++) {
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await screen.type('j');
			expect(right(screen.rows()).filter(row => row.startsWith('›▌')).join(' ')).toContain(`number ${count}`);
		}
	});

	it('show where words of the article stand between the parts', async () => {
		const {article, analysis} = story('Talk\n\n“[[Anna Berg|One,” she said. “Two]],” {Anna Berg} ((said)).');
		const parts = ['One,', 'Two'].map(words => ({start: article.text.indexOf(words), end: article.text.indexOf(words) + words.length}));
		const quotes = analysis.quotes.map(quote => ({...quote, text: 'One, Two', parts}));
		const screen = await renderApp(press(openSession({stories: [{article, analysis: {...analysis, quotes}}], size: middling}), '3'));
		expect(right(screen.rows())[2]).toBe('›▌ “One,” […] “Two”');
	});

	it('are said to be missing where the article could not be analysed', async () => {
		const {article} = ferries();
		const session = reduce(openSession({analyzed: false}), {type: 'analyzed', analyses: [[article.id, null]]});
		expect(await drawn(session)).toContain('This article could not be an');
	});

	it('keep the selected one inside the window where only their marks make them two lines long', () => {
		const paragraphs = Array.from({length: 20}, (_, index) => `“[[Anna Berg|${`${index} `.padEnd(27, 'word ')}]],” {Anna Berg} ((said)).`);
		const session = press(openSession({stories: [story(`Talk\n\n${paragraphs.join('\n\n')}`)]}), '3');
		for (let quote = 0; quote < 20; quote++) {
			const rows = quoteRows(withSidebar(session, {quoteIndex: quote}), {width: 30, height: 13}, themes.none).map(row => row.map(({text}) => text).join(''));
			expect(rows.slice(0, 13).filter(row => row.startsWith('›▌')).slice(1).map(row => row.slice(3)).join(' ')).toMatch(new RegExp(`^“${quote} .*”$`, 'v'));
		}
	});

	it('are announced while they are looked for, and missed where there are none', async () => {
		expect(await drawn(openSession({analyzed: false}))).toContain('Analysing who said what …');
		expect(await drawn(openSession({stories: [story('Still\n\nNobody spoke.')]}))).toContain('No quotes');
		expect(await drawn(press(openSession({stories: [story('Still\n\nNobody spoke.')]}), 'e'))).toContain('No names');
	});
});

describe('the entities', () => {
	it('stand under people, organizations and places, with how often they occur', async () => {
		const screen = await renderApp(press(openSession({size: narrow}), '3', 'e'));
		const rows = screen.rows().map(row => row.trimEnd());
		expect(rows[1]).toBe(' People (2)');
		expect(rows[2]).toMatch(/^› {2}Anna Berg +2 \S{12}$/v);
		expect(screen.text()).toMatch(/Carl Dahl +2/v);
		expect(screen.text()).toContain('Organizations (1)');
	});

	it('show the other names of the selected one', async () => {
		const screen = await renderApp(press(openSession({size: wide}), '3', 'e', 'g'));
		expect(screen.text()).toContain('also: Berg');
		expect(screen.text()).not.toContain('Dahl,');
		await screen.type('j');
		expect(screen.text()).toContain('also: Dahl');
		expect(screen.text()).not.toContain('also: Berg');
	});

	it('show where in the article they occur', async () => {
		const screen = await renderApp(press(openSession({size: wide}), '3', 'e'));
		const strip = right(screen.rows()).find(row => row.includes('Fjord Line'))?.slice(-12);
		expect(strip).toMatch(/^·+▂·+$/v);
	});
});
