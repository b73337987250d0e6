import {describe, expect, it} from 'vitest';
import {debate, ferries, story} from '../../helpers/articles/articles.js';
import {middling, openSession, press} from '../../helpers/screen/session.js';

const session = openSession({stories: [debate(), ferries(), story('Bells\n\nThey ring.')], size: middling});

describe('Space', () => {
	it('turns the page of an article that goes on', () => {
		const before = press(session, 'return');
		const after = press(before, 'space');
		expect(after.list.selectedIndex).toBe(0);
		expect(after.readings.changed).not.toEqual(before.readings.changed);
	});

	it('goes to the next unread article at the end of one, and marks that as read', () => {
		const after = press(session, 'return', 'G', 'space');
		expect(after.list.selectedIndex).toBe(1);
		expect(after.panes.focus).toBe('reader');
		expect(after.readings.changed.get(session.list.articles[1]?.id ?? '')?.read).toBe(true);
	});

	it('reads all articles with no other key', () => {
		let reading = press(session, 'return');
		for (let step = 0; step < 200 && reading.message === null; step++) {
			reading = press(reading, 'space');
		}

		expect(reading.message?.text).toBe('All articles are read');
	});
});

describe('the command skip', () => {
	it('marks the article as read and goes to the next unread one', () => {
		const after = press(session, 'x');
		expect(after.list.selectedIndex).toBe(1);
		expect(after.readings.changed.get(session.list.articles[0]?.id ?? '')?.read).toBe(true);
		expect(after.panes.focus).toBe('list');
	});
});
