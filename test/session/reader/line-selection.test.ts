import {describe, expect, it} from 'vitest';
import {readerView} from '../../../source/session/model/reader-view.js';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {selectedLines, selectionLabel} from '../../../source/session/reader/line-selection.js';
import {type Session} from '../../../source/session/state/session.js';
import {debate, story} from '../../helpers/articles/articles.js';
import {middling, openSession, press} from '../../helpers/screen/session.js';

const plain = openSession({stories: [story(`Harbour\n\n${'One two three four five six seven. '.repeat(8).trim()}\n\nSecond paragraph.\n\nThird paragraph.`)], size: middling});

/** Returns the selected text. */
const selected = (session: Session): string => {
	const span = selectedLines(session);
	return span ? shownArticle(session)?.text.slice(span.start, span.end) ?? '' : '';
};

describe('the selection of lines', () => {
	it('starts at the first line on the screen, and extends by moves', () => {
		expect(selected(press(plain, 'v'))).toBe('Harbour');
		expect(selectionLabel(press(plain, 'v'))).toBe('1 line selected');
		expect(selected(press(plain, 'v', 'j', 'j', 'j'))).toMatch(/^Harbour\n\nOne two three [^\n]+$/v);
		expect(selected(press(plain, 'v', 'G'))).toMatch(/^Harbour.+Third paragraph\.$/sv);
		expect(selected(press(plain, 'v', 'G', 'k', 'k'))).toMatch(/Second paragraph\.$/v);
	});

	it('extends to the end of the paragraph, then of the next one', () => {
		expect(selected(press(plain, 'v', '}'))).toMatch(/^Harbour\n\nOne .+ seven\.$/sv);
		expect(selected(press(plain, 'v', '}', '}'))).toMatch(/Second paragraph\.$/v);
		expect(selected(press(plain, 'v', '}', '}', '{'))).toMatch(/seven\.$|One two three [^\n]+$/v);
	});

	it('starts with the lines of the selected quote', () => {
		const session = press(openSession({stories: [debate(3)]}), 'v');
		expect(selected(session)).toMatch(/This is answer number 1 of the evening/v);
	});

	it('scrolls to the end that moves, and swaps the ends', () => {
		const long = press(openSession({stories: [debate()], size: middling}), '2', 'v', 'G');
		const view = readerView(long);
		expect(view?.visible.end).toBe(view?.layout.end);
		const swapped = press(long, 'o');
		expect(readerView(swapped)?.visible.start).toBe(selectedLines(swapped)?.start);
		expect(selected(press(swapped, '}'))).not.toBe(selected(swapped));
		expect(selected(swapped)).toBe(selected(long));
	});

	it('is copied without the line ends of the screen, and ends', () => {
		const [request, after] = [press(plain, 'v', '}', '}', 'y').requests[0], press(plain, 'v', 'y')];
		expect(request).toMatchObject({kind: 'copy', text: `Harbour\n\n${'One two three four five six seven. '.repeat(8).trim()}\n\nSecond paragraph.`});
		expect(after.reader.lineSelection).toBeNull();
	});

	it.each(['escape', 'v'])('ends with the key %s, without leaving the article', key => {
		const session = press(plain, 'v', 'j', key);
		expect(session.reader.lineSelection).toBeNull();
		expect(session.panes.focus).toBe('reader');
	});

	it('ends when another article is shown', () => {
		const two = openSession({stories: [debate(), debate(3, 'Another')]});
		expect(press(two, 'return', 'v', 'J').reader.lineSelection).toBeNull();
	});
});
