import {describe, expect, it} from 'vitest';
import {quoteRows} from '../../source/frame/sidebar/quote-rows.js';
import {reduce} from '../../source/session/reducer.js';
import {themes} from '../helpers/screen/themes.js';
import {debate, ferries, story} from '../helpers/articles/articles.js';
import {drawn, keys, renderApp} from '../helpers/screen/render.js';
import {
	middling, narrow, openSession, press, wide,
} from '../helpers/screen/session.js';
import {withSidebar} from '../../source/session/state/with-changes.js';

/** The rows of the pane at the right. */
const right = (rows: readonly string[]): string[] => rows.map(row => (row.split(/[│┃◆◇](?=[^│┃◆◇]*$)/v)[1] ?? '').trimEnd());

const long = 'We have said this often, we say it again tonight, and we shall say it for as long as there is somebody left to hear it in this hall';

describe('the quotes', () => {
	it('stand below their speakers, in the order of the first words, the statements of unnamed speakers last', async () => {
		const screen = await renderApp(press(openSession({size: middling}), '3'));
		expect(right(screen.rows()).slice(1, 18)).toEqual([
			'',
			expect.stringMatching(/^ Anna Berg +2$/v),
			' ▌ “The boats will sail on',
			' ▌ Monday”',
			'',
			' ▎ “Nobody will lose a job”',
			'',
			expect.stringMatching(/^ Carl Dahl +1$/v),
			' ▎ “We were never asked”',
			'',
			expect.stringMatching(/^ Speaker unknown +1$/v),
			' ▎ “Somebody has to pay”',
			...Array.from({length: 5}, () => ''),
		]);
	});

	it('are walked through in the order shown, and the text follows', async () => {
		const screen = await renderApp(press(openSession({size: middling}), '3'));
		const selected = () => right(screen.rows()).filter(row => row.startsWith(' ▌')).join(' ');
		await screen.type('j');
		expect(selected()).toContain('Nobody will lose');
		await screen.type('j');
		expect(selected()).toContain('We were never asked');
		await screen.type(']');
		expect(selected()).toContain('Somebody has to pay');
	});

	it('are whole where all of them have room', async () => {
		const talk = story(`Talk\n\n“[[Anna Berg|Short]],” {Anna Berg} ((said)).\n\n“[[Carl Dahl|${long}]],” {Carl Dahl} ((said)).`);
		const screen = await renderApp(press(openSession({stories: [talk], size: middling}), '3'));
		expect(right(screen.rows()).filter(row => row.startsWith(' ▎')).map(row => row.slice(3)).join(' ')).toBe(`“${long}”`);
	});

	it('are cut where they have no room, but for the selected one', async () => {
		const paragraphs = Array.from({length: 12}, (_, index) => `“[[Speaker ${index}|${long}]],” {Speaker ${index}} ((said)).`);
		const screen = await renderApp(press(openSession({stories: [story(`Talk\n\n${paragraphs.join('\n\n')}`)], size: middling}), '3'));
		const rows = () => right(screen.rows());
		expect(rows().filter(row => row.startsWith(' ▌')).map(row => row.slice(3)).join(' ')).toBe(`“${long}”`);
		expect(rows().filter(row => row.startsWith(' ▎') && row.endsWith('…')).length).toBeGreaterThan(1);
	});

	it('show the role of the speaker, and the verb before a clause', async () => {
		const {article, analysis} = story('Talk\n\n{Anna Berg} ((denied)) that the boats were late.');
		const start = article.text.indexOf('that the');
		const quote = {
			start, end: start + 'that the boats were late'.length, text: 'that the boats were late', kind: 'indirect' as const, speaker: 'Anna Berg', speakerSpan: null,
			cue: {start: start - 'denied '.length, end: start - 1, text: 'denied'}, verb: 'denied', polarity: 'denied' as const, confidence: 0.9, evidence: null, role: 'the mayor', roleSpan: null,
		};
		const screen = await renderApp(press(openSession({stories: [{article, analysis: {...analysis, quotes: [quote]}}], size: wide}), '3'));
		expect(right(screen.rows())[2]).toMatch(/^ Anna Berg the mayor +1$/v);
		expect(right(screen.rows())[3]).toMatch(/^ ▌ denied that the boats were/v);
	});

	it('have a question mark below the line of the settings, and are counted', async () => {
		const {article, analysis} = ferries();
		const unsure = {article, analysis: {...analysis, quotes: analysis.quotes.map((quote, index) => index === 1 ? {...quote, confidence: 0.5} : quote)}};
		const session = openSession({stories: [unsure], size: middling});
		expect(session.analyses.quoteCounts.get(article)).toBe(3);
		const screen = await renderApp(press(session, '3'));
		expect(right(screen.rows())).toContain(' ▎ “We were never asked” ?');
		expect(right(screen.rows())).toContain(' 1 less sure, marked ?');
	});

	it('keep the question mark of an unsure one where it is cut', () => {
		const paragraphs = Array.from({length: 9}, (_, index) => `“[[Speaker ${index}|${long}]],” {Speaker ${index}} ((said)).`);
		const {article, analysis} = story(`Talk\n\n${paragraphs.join('\n\n')}`);
		const session = openSession({stories: [{article, analysis: {...analysis, quotes: analysis.quotes.map(quote => ({...quote, confidence: 0.5}))}}]});
		const rows = quoteRows(session, {width: 30, height: 20}, themes.none).map(row => row.map(({text}) => text).join('').trimEnd());
		expect(rows.some(row => / ▎ .*… \?$/v.test(row))).toBe(true);
		expect(rows.every(row => row.length <= 30)).toBe(true);
	});

	it('are those of the speaker that was chosen', async () => {
		const screen = await renderApp(openSession({size: wide}));
		await screen.type('w', keys.enter);
		expect(right(screen.rows()).some(row => row.includes('Anna Berg'))).toBe(true);
		expect(right(screen.rows()).some(row => row.includes('Carl Dahl'))).toBe(false);
		expect(right(screen.rows())).toContain(' Esc shows all speakers');
		expect(screen.rows().at(-1)).toContain('only Anna Berg (Esc: all)');
	});

	it('keep the selected one and the name of its speaker on the screen', async () => {
		const screen = await renderApp(press(openSession({stories: [debate(40)], size: middling}), '3'));
		for (let count = 1; count <= 40; count++) {
			const rows = right(screen.rows());
			expect(rows.some(row => row.startsWith(' ▌'))).toBe(true);
			expect(rows[2]).toMatch(/^ \S.* \d+$/v);
			// eslint-disable-next-line no-await-in-loop -- One after the other is the point.
			await screen.type('j');
		}
	});

	it('show where words of the article stand between the parts', async () => {
		const {article, analysis} = story('Talk\n\n“[[Anna Berg|One,” she said. “Two]],” {Anna Berg} ((said)).');
		const parts = ['One,', 'Two'].map(words => ({start: article.text.indexOf(words), end: article.text.indexOf(words) + words.length}));
		const quotes = analysis.quotes.map(quote => ({...quote, text: 'One, Two', parts}));
		const screen = await renderApp(press(openSession({stories: [{article, analysis: {...analysis, quotes}}], size: middling}), '3'));
		expect(right(screen.rows())[3]).toBe(' ▌ “One,” […] “Two”');
	});

	it('are said to be missing where the article could not be analysed', async () => {
		const {article} = ferries();
		const session = reduce(openSession({analyzed: false}), {type: 'analyzed', analyses: [[article.id, null]]});
		expect(await drawn(session)).toContain('Could not be analysed');
	});

	it('keep the selected one whole where only their marks make them two lines long', () => {
		const paragraphs = Array.from({length: 20}, (_, index) => `“[[Anna Berg|${`${index} `.padEnd(27, 'word ')}]],” {Anna Berg} ((said)).`);
		const session = press(openSession({stories: [story(`Talk\n\n${paragraphs.join('\n\n')}`)]}), '3');
		for (let quote = 0; quote < 20; quote++) {
			const rows = quoteRows(withSidebar(session, {quoteIndex: quote}), {width: 30, height: 13}, themes.none).map(row => row.map(({text}) => text).join('').trimEnd());
			expect(rows).toHaveLength(13);
			expect(rows.filter(row => row.startsWith(' ▌')).map(row => row.slice(3)).join(' ')).toMatch(new RegExp(`^“${quote} .*”$`, 'v'));
		}
	});

	it('are announced while they are looked for, and missed where there are none', async () => {
		expect(await drawn(openSession({analyzed: false}))).toContain('Reading who said what …');
		expect(await drawn(openSession({stories: [story('Still\n\nNobody spoke.')]}))).toContain('No quotes');
		expect(await drawn(press(openSession({stories: [story('Still\n\nNobody spoke.')]}), 'e'))).toContain('No people');
	});
});

describe('the heading of the sidebar', () => {
	const heading = async (columns: number, ...pressed: string[]): Promise<string> => {
		const session = press(openSession({size: {columns, rows: 20}}), '3', ...pressed);
		const screen = await renderApp(session);
		return screen.rows()[0]?.split(/[│┃]/v).at(-1)?.trimEnd() ?? '';
	};

	it('has the tabs and the place, or what fits of them', async () => {
		expect(await heading(60)).toMatch(/3 +Quotes {2}People {2}Places {2}Links +1\/4$/v);
		expect(await heading(80)).toMatch(/3 +Quotes People Places Links$/v);
		expect(await heading(24)).toMatch(/3 +Quotes Peo Pla Lin$/v);
	});

	it('shows one tab after the other with e', async () => {
		expect(await heading(60, 'e')).toMatch(/1\/3$/v);
		expect(press(openSession(), '3', 'e', 'e', 'e', 'e').panes.settings.tab).toBe('quotes');
	});
});

describe('the links', () => {
	it('stand with number and address, and Enter opens one', async () => {
		const [{article, analysis}] = [story('Talk\n\nRead this.', {url: 'https://courant.example/talk'})];
		const session = press(openSession({stories: [{article, analysis}], size: wide}), '3', 'e', 'e', 'e');
		const screen = await renderApp(session);
		expect(right(screen.rows()).slice(2, 4)).toEqual([' 1 The article’s page', '   courant.example/talk']);
		expect(press(session, 'return').requests).toEqual([{kind: 'load-page', article}]);
	});

	it('show an address once if the text has no other words for it', async () => {
		const address = 'https://courant.example/talk.json';
		const text = `Talk\n\nRead ${address} now.`;
		const start = text.indexOf(address);
		const screen = await renderApp(press(openSession({
			stories: [story(text, {
				styles: [{
					start, end: start + address.length, kind: 'link', url: address,
				}],
			})], size: wide,
		}), '3', 'e', 'e', 'e'));
		expect(right(screen.rows()).slice(2, 4)).toEqual([' 1 courant.example/talk.json', '']);
	});
});

describe('the entities', () => {
	it('stand under people and organizations, with how often they occur', async () => {
		const screen = await renderApp(press(openSession({size: narrow}), '3', 'e'));
		const rows = screen.rows().map(row => row.trimEnd());
		expect(rows[1]).toBe(' People 2');
		expect(rows[2]).toMatch(/^ ▌ Anna Berg +2 \S{12}$/v);
		expect(screen.text()).toMatch(/Carl Dahl +2/v);
		expect(screen.text()).toContain('Organizations 1');
	});

	it('show the other names of the selected one', async () => {
		const screen = await renderApp(press(openSession({size: wide}), '3', 'e', 'g'));
		expect(screen.text()).toContain('also Berg');
		expect(screen.text()).not.toContain('Dahl,');
		await screen.type('j');
		expect(screen.text()).toContain('also Dahl');
		expect(screen.text()).not.toContain('also Berg');
	});

	it('show where in the article they occur', async () => {
		const screen = await renderApp(press(openSession({size: wide}), '3', 'e'));
		const strip = right(screen.rows()).find(row => row.includes('Fjord Line'))?.slice(-12);
		expect(strip).toMatch(/^·+▂·+$/v);
	});
});
