import {describe, expect, it} from 'vitest';
import {placedAnnotationsOf, annotationsOf} from '../../../source/session/model/annotations.js';
import {shownArticle} from '../../../source/session/model/selectors.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {ferries} from '../../helpers/articles/articles.js';
import {at, openSession, press} from '../../helpers/screen/session.js';

const reader = openSession();

/** Returns the session after a note was typed at what is selected. */
const note = (session: Session, text: string): Session =>
	reduce(reduce(press(session, 'a'), {type: 'text-typed', text}), {type: 'text-submitted', at});

const notesOf = (session: Session) => placedAnnotationsOf(session, shownArticle(session)).notes
	.map(({start, end, annotation}) => [shownArticle(session)?.text.slice(start, end), annotation.note]);

describe('a note', () => {
	it('is kept with the words of the selected quote', () => {
		const noted = note(reader, ' Ask her again. ');
		expect(notesOf(noted)).toEqual([['The boats will sail on Monday', 'Ask her again.']]);
		expect(noted.message?.text).toBe('note on “The boats will sail on Monday”');
		expect(noted.overlay.kind).toBe('none');
	});

	it('opens with its text, and is changed or deleted', () => {
		const noted = note(reader, 'Ask her.');
		expect(press(noted, 'a').overlay).toMatchObject({kind: 'prompt', purpose: 'note', text: 'Ask her.'});
		expect(notesOf(note(noted, 'Asked.'))).toEqual([['The boats will sail on Monday', 'Asked.']]);
		expect(notesOf(note(noted, ''))).toEqual([]);
		expect(notesOf(press(note(noted, ''), 'Z'))).toEqual([['The boats will sail on Monday', 'Ask her.']]);
		expect(note(noted, 'Ask her.').history).toBe(noted.history);
	});

	it('may be on selected lines, beside a note on a quote in them', () => {
		const noted = note(press(note(reader, 'One.'), 'g', 'v', '}', '}', '}'), 'All.');
		expect(notesOf(noted).map(([, text]) => text)).toEqual(['All.', 'One.']);
		expect(noted.reader.lineSelection).toBeNull();
	});

	it('needs a quote or lines', () => {
		const session = press(openSession({analyzed: false}), 'a');
		expect(session.overlay.kind).toBe('none');
		expect(session.message?.text).toBe('Nothing selected: ] selects the next quote, v selects lines');
	});

	it('stays at its words when the article has changed, also under another identity', () => {
		const {article} = ferries();
		const added = 'Updated at noon.\n\n';
		const changed = {
			...article, id: 'another id', text: added + article.text, blocks: article.blocks.map(block => ({...block, start: block.start + added.length, end: block.end + added.length})),
		};
		const replaced = reduce(note(reader, 'Ask her.'), {
			type: 'replaced', id: article.id, article: changed, by: 'change',
		});
		expect(notesOf(replaced)).toEqual([['The boats will sail on Monday', 'Ask her.']]);
		expect(notesOf(press(replaced, 'Z'))).toEqual([]);

		const stored = note(reader, 'Ask her.').annotations.changed;
		const later = openSession({stories: [{...ferries(), article: changed}], annotations: stored});
		expect(notesOf(later)).toEqual([['The boats will sail on Monday', 'Ask her.']]);
		const emptied = note(press(later, 'g', 'v', '}', '}', '}', '}', 'H'), 'x');
		expect(annotationsOf(emptied, article)).toEqual([]);
	});
});

describe('the annotations of a file whose text and title have changed', () => {
	const {article, analysis} = ferries();
	const stored = note(reader, 'Ask her.').annotations.changed;
	const changed = {...article, id: 'another id', title: 'Another title'};

	it('are found by its source', () => {
		expect(notesOf(openSession({stories: [{article: changed, analysis}], annotations: stored}))).toEqual([['The boats will sail on Monday', 'Ask her.']]);
		expect(notesOf(openSession({stories: [{article: {...changed, source: 'other.txt'}, analysis}], annotations: stored}))).toEqual([]);
	});

	it('stay with the article that has them, if it is listed too', () => {
		const both = openSession({stories: [{article: {...changed, title: article.title}, analysis}, {article, analysis}], annotations: stored});
		expect(notesOf(both)).toEqual([]);
		expect(notesOf(press(both, 'j'))).toEqual([['The boats will sail on Monday', 'Ask her.']]);
	});
});

describe('a highlight', () => {
	const highlights = (session: Session) => placedAnnotationsOf(session, shownArticle(session)).highlights.length;

	it('is added and removed by the same key, and can be undone', () => {
		const marked = press(reader, 'H');
		expect(highlights(marked)).toBe(1);
		expect(marked.message?.text).toBe('highlight of “The boats will sail on Monday”');
		expect(highlights(press(marked, 'H'))).toBe(0);
		expect(highlights(press(marked, 'H', 'Z'))).toBe(1);
		expect(highlights(press(marked, 'H', 'Z', 'Z'))).toBe(0);
		expect(highlights(press(marked, 'Z', 'ctrl+r'))).toBe(1);
	});
});
