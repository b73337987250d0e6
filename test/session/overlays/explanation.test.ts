import {describe, expect, it} from 'vitest';
import {explanationOf, wrapSentences} from '../../../source/session/overlays/explanation.js';
import {explanationHeight, readerView} from '../../../source/session/model/reader-view.js';
import {shownAnalysis} from '../../../source/session/model/selectors.js';
import {type Session} from '../../../source/session/state/session.js';
import {displayWidth} from '../../../source/text/width.js';
import {debate, ferries, story} from '../../helpers/articles/articles.js';
import {middling, openSession, press} from '../../helpers/screen/session.js';

const open = (): Session => press(openSession({stories: [debate(40), ferries()], size: middling}), 'return', 'i');

/** Tells whether the start of the selected quote is on the screen. */
function isQuoteInView(session: Session): boolean {
	const quote = shownAnalysis(session)?.quotes[session.sidebar.quoteIndex ?? -1];
	const visible = readerView(session)?.visible;
	return quote !== undefined && visible !== undefined && quote.start >= visible.start && quote.start < visible.end;
}

describe('the explanation of a speaker', () => {
	it('names the speaker, and how the text names the speaker', () => {
		const explanation = explanationOf(press(openSession(), 'i'));
		expect(explanation?.title).toBe('Why Anna Berg');
		expect(explanation?.sentences.at(-1)).toMatch(/^\d+% sure\. A direct quote: /v);
	});

	it('says when the speaker is unknown', () => {
		const explanation = explanationOf(press(openSession(), ']', ']', 'i'));
		expect(explanation?.title).toBe('Why the speaker is unknown');
		expect(explanation?.sentences[0]).toBe('The text does not name the speaker clearly.');
	});

	it('has nothing to explain in an article without quotes, and says so', () => {
		const plain = openSession({stories: [story('Nothing said\n\nNobody spoke at all.')]});
		expect(press(plain, 'i').message?.text).toBe('No quotes in this article');
		expect(press(openSession({analyzed: false}), 'i').message?.text).toBe('Still analysing who said what');
	});

	it('takes at most seven rows from the text, and keeps the quote in view above them', () => {
		const closed = press(open(), 'i');
		expect(explanationHeight(open())).toBe(7);
		expect(readerView(closed)?.height).toBe((readerView(open())?.height ?? 0) + 7);
		let session = open();
		for (let step = 0; step < 39; step++) {
			session = press(session, ']');
			expect(isQuoteInView(session)).toBe(true);
			expect(explanationOf(session)).toBeDefined();
		}
	});

	it.each(['i', 'escape'])('closes with %s, and nothing else changes', key => {
		const session = press(open(), key);
		expect(explanationOf(session)).toBeUndefined();
		expect(session.panes.focus).toBe('reader');
	});

	it('closes when another article is shown', () => {
		expect(explanationOf(press(open(), 'J'))).toBeUndefined();
	});
});

describe('wrapSentences', () => {
	it('begins each sentence on a line of its own, and cuts what does not fit', () => {
		expect(wrapSentences(['One two three.', 'Four.'], 8, 5)).toEqual(['One two', 'three.', 'Four.']);
		const cut = wrapSentences(['One two three.', 'Four five six.'], 8, 3);
		expect(cut).toHaveLength(3);
		expect(cut[2]).toMatch(/…$/v);
		expect(cut.every(line => displayWidth(line) <= 8)).toBe(true);
	});
});
