import {describe, expect, it} from 'vitest';
import {debate, ferries, story} from '../../helpers/articles/articles.js';
import {openSession, press} from '../../helpers/screen/session.js';

const copied = (session: ReturnType<typeof openSession>): string | undefined => {
	const [request] = press(session, 'y').requests;
	return request?.kind === 'copy' ? request.text : undefined;
};

describe('the command copy', () => {
	const session = openSession({stories: [debate(), ferries()]});

	it('copies the article as a citation in the list', () => {
		expect(copied(session)).toContain(`“${session.list.articles[0]?.title}”`);
	});

	it('copies the selected quote in the article and in the sidebar', () => {
		const reader = press(session, 'return', ']');
		expect(copied(reader)).toMatch(/^“.*” — /v);
		expect(copied(press(reader, 'tab'))).toBe(copied(reader));
	});

	it('copies the first paragraph on the screen on one line if no quote is selected', () => {
		const plain = openSession({stories: [story('Bells ring\nin the town\nall day.')]});
		expect(copied(press(plain, '2'))).toBe('Bells ring in the town all day.');
	});

	it('says so if there is nothing to copy', () => {
		expect(press(openSession({stories: []}), 'y').message?.text).toBe('There is nothing to copy');
	});
});
