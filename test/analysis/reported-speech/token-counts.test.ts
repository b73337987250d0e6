import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDocument} from '../../../source/analysis/document/document.js';
import {maxCountedLength, TokenCounter} from '../../../source/analysis/reported-speech/token-counts.js';

const text = 'Ida Berg said the ferry was late, and “we waited”, she added. The crew had left.';
const document = parseDocument(text);
const tokenOf = (word: string): number => document.tokens.words.findIndex(each => each.text === word);

describe('TokenCounter', () => {
	it('counts words, auxiliaries, verbs, commas and cues, and quoted tokens as nothing else', () => {
		const counter = new TokenCounter(document);
		expect(counter.between(0, tokenOf('late'))).toEqual({
			words: 6, auxiliaries: 1, verbs: 2, commas: 0, quoted: 0, cues: 1,
		});
		expect(counter.between(tokenOf('late'), tokenOf('added'))).toEqual({
			words: 3, auxiliaries: 0, verbs: 0, commas: 2, quoted: 4, cues: 0,
		});
	});

	it('counts nothing outside the document or backwards', () => {
		const counter = new TokenCounter(document);
		const none = {
			words: 0, auxiliaries: 0, verbs: 0, commas: 0, quoted: 0, cues: 0,
		};
		expect(counter.between(-5, 0)).toEqual(none);
		expect(counter.between(3, 1)).toEqual(none);
		expect(counter.between(document.tokens.count, document.tokens.count + 9)).toEqual(none);
	});

	it('counts the same in a long text, whose sums wrap around', () => {
		const long = parseDocument(`${text}\n`.repeat(400));
		const counter = new TokenCounter(long);
		const {count} = long.tokens;
		expect(count).toBeGreaterThan(maxCountedLength * 4);
		fc.assert(fc.property(fc.nat(count - 1), fc.nat(maxCountedLength), (from, length) => {
			const middle = from + Math.floor(length / 2);
			const [whole, first, second] = [counter.between(from, from + length), counter.between(from, middle), counter.between(middle, from + length)];
			expect(whole.words).toBe(first.words + second.words);
			expect(whole.verbs).toBe(first.verbs + second.verbs);
			expect(whole.quoted).toBe(first.quoted + second.quoted);
			expect(whole.words + whole.commas + whole.quoted).toBeLessThanOrEqual(length);
		}));
	});
});
