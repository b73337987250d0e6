import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/session/reducer.js';
import {readerView} from '../../../source/session/model/reader-view.js';
import {shownAnalysis} from '../../../source/session/model/selectors.js';
import {shownQuotes, speakerColors, speakerCounts} from '../../../source/session/model/shown-quotes.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, ferries, story} from '../../helpers/articles/articles.js';
import {
	at, middling, openSession, press, reading, shownLines,
} from '../../helpers/screen/session.js';

const open = (): Session => openSession({stories: [debate(40)], size: middling});

const selectedQuote = (session: Session): string | undefined => shownAnalysis(session)?.quotes[session.sidebar.quoteIndex ?? -1]?.text;

/** The selected quote, if its start is on the screen. */
const quoteInView = (session: Session): string | undefined => {
	const quote = shownAnalysis(session)?.quotes[session.sidebar.quoteIndex ?? -1];
	const visible = readerView(session)?.visible;
	return quote && visible && quote.start >= visible.start && quote.start < visible.end ? quote.text : undefined;
};

const choose = (session: Session, speaker: string | null): Session => reduce(press(session, 'w'), {type: 'speaker-chosen', speaker});

describe('stepping through the quotes', () => {
	it('selects each next quote with ] and each previous one with [, and shows it', () => {
		let session = open();
		for (let count = 2; count <= 40; count++) {
			session = press(session, ']');
			expect(quoteInView(session)).toBe(`This is answer number ${count} of the evening`);
		}

		for (let count = 39; count >= 1; count--) {
			session = press(session, '[');
			expect(quoteInView(session)).toBe(`This is answer number ${count} of the evening`);
		}
	});

	it('shows a message at the first and the last quote', () => {
		expect(press(open(), '[').message?.text).toBe('No more quotes above');
		expect(press(open(), 'G', ...Array.from({length: 10}, () => ']')).message?.text).toBe('No more quotes below');
	});

	it('starts from a quote on the screen', () => {
		const session = press(open(), 'G');
		expect(quoteInView(session)).toBeDefined();
		expect(quoteInView(press(session, '['))).toBeDefined();
	});

	it('does not scroll for a quote that is in view', () => {
		const session = press(open(), ']');
		expect(shownLines(session)).toEqual(shownLines(open()));
	});

	it('shows the reason if there are no quotes: none in the text, no analysis yet, or a failed one', () => {
		const plain = openSession({stories: [story('Nothing said\n\nNobody spoke at all.')]});
		expect(press(plain, ']').message?.text).toBe('No quotes in this article');
		const waiting = openSession({analyzed: false});
		expect(press(waiting, ']').message?.text).toBe('Still analysing who said what');
		const failed = reduce(waiting, {type: 'analyzed', analyses: [[ferries().article.id, null]]});
		expect(press(failed, ']').message?.text).toBe('This article could not be analysed');
	});
});

describe('moving through the text', () => {
	it('keeps the selected quote in view', () => {
		let session = press(open(), '2');
		const seen = new Set<string>();
		for (let count = 0; count < 400; count++) {
			session = press(session, 'j');
			expect(quoteInView(session)).toBeDefined();
			seen.add(quoteInView(session) ?? '');
		}

		expect(seen.size).toBeGreaterThan(5);
	});

	it('selects each quote in turn, the first at the top and the last at the end', () => {
		let session = press(open(), ']', ']', '2', 'g');
		const seen = [session.sidebar.quoteIndex];
		while (reading(session)?.position !== reading(press(session, 'j'))?.position) {
			session = press(session, 'j');
			seen.push(session.sidebar.quoteIndex);
		}

		expect([...new Set(seen)]).toEqual(Array.from({length: 40}, (_, index) => index));
		expect(seen).toEqual(seen.toSorted((one, other) => (one ?? -1) - (other ?? -1)));
	});

	it('does not move a selection on the screen against the direction of scrolling', () => {
		let session = press(open(), '2', ']', ']', ']');
		const chosen = session.sidebar.quoteIndex;
		session = press(session, 'j');
		expect(session.sidebar.quoteIndex).toBe(chosen);
		session = press(press(session, 'G'), '[', 'k');
		expect(quoteInView(session)).toBeDefined();
	});

	it('selects a quote on the screen when the terminal is resized', () => {
		const session = reduce(press(open(), '2', 'G'), {type: 'resized', size: {columns: 80, rows: 12}});
		expect(quoteInView(session)).toBeDefined();
	});

	it('selects a quote when the article is analysed', () => {
		const unknown = openSession({analyzed: false});
		expect(unknown.sidebar.quoteIndex).toBeNull();
		const {article, analysis} = ferries();
		expect(selectedQuote(reduce(unknown, {type: 'analyzed', analyses: [[article.id, analysis]]}))).toBe('The boats will sail on Monday');
	});

	it('does not show clauses that are more likely none, and goes to unsure ones too', () => {
		const {article, analysis} = ferries();
		const confidences = [0.29, 0.3, 0.59, 0.1];
		const quotes = analysis.quotes.map((quote, index) => ({...quote, kind: index === 3 ? 'direct' as const : 'indirect' as const, confidence: confidences[index] ?? 1}));
		const session = openSession({stories: [{article, analysis: {...analysis, quotes}}]});
		expect(shownQuotes(session).map(({quote}) => quote.text)).toEqual(['We were never asked', 'Somebody has to pay', 'Nobody will lose a job']);
		expect(selectedQuote(press(session, '2', ']'))).toBe('Somebody has to pay');
	});

	it('selects nothing else when another article is analysed', () => {
		const session = press(open(), ']', ']');
		expect(reduce(session, {type: 'analyzed', analyses: [['another', ferries().analysis]]}).sidebar.quoteIndex).toBe(session.sidebar.quoteIndex);
	});
});

describe('the speaker filter', () => {
	it('is chosen in a menu of the speakers, most quotes first', () => {
		expect(press(openSession(), 'w').overlay).toMatchObject({kind: 'menu', command: 'choose-speaker'});
		expect(speakerCounts(ferries().analysis).slice(0, 2)).toEqual([{speaker: 'Anna Berg', count: 2}, {speaker: 'Carl Dahl', count: 1}]);
	});

	it('can be the unknown speaker', () => {
		const unknown = story('Heard\n\n“[[?|Somebody has to pay]],” a voice said.');
		expect(speakerCounts(unknown.analysis)).toEqual([{speaker: 'speaker unknown', count: 1}]);
		const session = choose(openSession({stories: [unknown]}), 'speaker unknown');
		expect(shownQuotes(session)).toHaveLength(1);
	});

	it('is replaced by a message if the article has no quotes', () => {
		const session = press(openSession({stories: [story('Quiet\n\nNobody spoke.')]}), 'w');
		expect(session.overlay.kind).toBe('none');
		expect(session.message?.text).toBe('No quotes in this article');
	});

	it('limits the list and the keys ] and [ to the speaker', () => {
		const session = choose(openSession(), 'Anna Berg');
		expect(session.overlay.kind).toBe('none');
		expect(shownQuotes(session).map(({quote}) => quote.speaker)).toEqual(['Anna Berg', 'Anna Berg']);
		expect(selectedQuote(session)).toBe('The boats will sail on Monday');
		expect(selectedQuote(press(session, ']'))).toBe('Nobody will lose a job');
		expect(press(session, ']', ']').message?.text).toBe('No more quotes below');
	});

	it('switches the sidebar from entities to quotes', () => {
		expect(choose(press(openSession(), 'e'), 'Anna Berg').panes.settings.tab).toBe('quotes');
	});

	it('selects the first quote of the speaker on the screen, without moving the text', () => {
		const before = press(open(), '2', 'G', 'k');
		const session = choose(before, 'Anna Berg');
		expect(quoteInView(session)).toMatch(/number 3[579]/v);
		expect(shownLines(session)).toEqual(shownLines(before));
	});

	it('goes to the nearest quote of the speaker above if none is on the screen', () => {
		const paragraphs = Array.from({length: 60}, () => 'The evening went on and on, and nobody spoke.').join('\n\n');
		const long = story(`Silence\n\n“[[Anna Berg|I begin]],” {Anna Berg} ((said)).\n\n${paragraphs}`);
		expect(quoteInView(choose(press(openSession({stories: [long], size: middling}), 'G'), 'Anna Berg'))).toBe('I begin');
	});

	it('limits the selection while scrolling to the speaker', () => {
		let session = press(choose(open(), 'Carl Dahl'), '2');
		for (let count = 0; count < 60; count++) {
			session = press(session, 'j', 'j');
			expect(shownAnalysis(session)?.quotes[session.sidebar.quoteIndex ?? -1]?.speaker).toBe('Carl Dahl');
		}
	});

	it('ends with Esc, or with the choice of all speakers', () => {
		expect(press(choose(openSession(), 'Anna Berg'), 'escape').sidebar.speakerFilter).toBeNull();
		expect(choose(choose(openSession(), 'Anna Berg'), null).sidebar.speakerFilter).toBeNull();
	});

	it('stays after Esc has cleared the search', () => {
		const filtered = choose(openSession(), 'Anna Berg');
		const searched = reduce(reduce(press(filtered, '/'), {type: 'text-typed', text: 'ferry'}), {type: 'text-submitted', at});
		const session = press(searched, 'escape');
		expect(session).toMatchObject({reader: {search: null}, sidebar: {speakerFilter: 'Anna Berg'}});
		expect(press(session, 'escape').sidebar.speakerFilter).toBeNull();
	});

	it('does not change if Esc closes its menu', () => {
		const session = press(openSession(), 'w', 'escape');
		expect(session.overlay.kind).toBe('none');
		expect(session.sidebar.speakerFilter).toBeNull();
	});
});

describe('the colours of the speakers', () => {
	it('are numbered in the order of their first quotes, without the unknown speaker', () => {
		expect([...speakerColors(openSession())]).toEqual([['Anna Berg', 0], ['Carl Dahl', 1]]);
	});
});
