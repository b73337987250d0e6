import {describe, expect, it} from 'vitest';
import {statementLines} from '../../../source/frame/sidebar/statement-lines.js';
import {ferries} from '../../helpers/articles/articles.js';

describe('statementLines', () => {
	const {article, analysis} = ferries();

	it('keeps the question mark of an unsure statement on the row of the last word, at any width', () => {
		for (const quote of analysis.quotes) {
			for (let width = 12; width < 60; width++) {
				const lines = statementLines(article.text, quote, {width, limit: 20, isUnsure: true}).map(({verb, words}) => verb + words);
				expect(lines.at(-1)).toMatch(/\S \?$/v);
				expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(width);
			}
		}
	});
});
