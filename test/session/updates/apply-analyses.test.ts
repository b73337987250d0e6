import {describe, expect, it} from 'vitest';
import {reduce} from '../../../source/session/reducer.js';
import {showMessage} from '../../../source/session/model/show-message.js';
import {ferries} from '../../helpers/articles/articles.js';
import {openSession, press} from '../../helpers/screen/session.js';

describe('an analysis of the shown article', () => {
	const waiting = press(openSession({analyzed: false}), ']');
	const {article, analysis} = ferries();

	it('removes the message that the quotes are not known yet', () => {
		expect(waiting.message?.text).toBe('Still analysing who said what');
		expect(reduce(waiting, {type: 'analyzed', analyses: [[article.id, analysis]]}).message).toBeNull();
	});

	it('keeps any other message', () => {
		const other = showMessage(waiting, 'Copied the paragraph');
		expect(reduce(other, {type: 'analyzed', analyses: [[article.id, analysis]]}).message?.text).toBe('Copied the paragraph');
	});
});
