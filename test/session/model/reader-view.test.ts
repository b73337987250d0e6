import {describe, expect, it} from 'vitest';
import {lineText} from '../../../source/layout/decorate.js';
import {readerView} from '../../../source/session/model/reader-view.js';
import {type Session} from '../../../source/session/state/session.js';
import {openSession, press} from '../../helpers/screen/session.js';
import {story} from '../../helpers/articles/articles.js';

const shown = (session: Session): string => {
	const view = readerView(session);
	return view?.lines.map(line => lineText(view.article.text, line)).join('\n') ?? '';
};

describe('the text of the reader', () => {
	it('has the numbers of its links while they are listed', () => {
		const session = openSession({stories: [story('Ferries\n\nAt https://a.example/ and https://b.example/.')]});
		const listed = press(session, 'o');
		expect(listed.overlay.kind).toBe('links');
		expect(shown(listed)).toContain('https://a.example/[1] and');
		expect(shown(press(listed, 'escape'))).toContain('https://a.example/ and');
	});
});
