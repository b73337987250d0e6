import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {withSpeakerColors} from '../../../source/session/model/speaker-colors.js';
import {speakerColors} from '../../../source/session/model/shown-quotes.js';
import {debate, ferries} from '../../helpers/articles/articles.js';
import {openSession, press} from '../../helpers/screen/session.js';

const {analysis: {quotes: [pattern]}} = ferries();
const quotesBy = (speakers: readonly string[]) => speakers.flatMap(speaker => pattern ? [{...pattern, speaker}] : []);

describe('withSpeakerColors', () => {
	it('numbers speakers in the order of their first words', () => {
		expect([...withSpeakerColors(new Map(), quotesBy(['Ann', 'Ben', 'Ann', 'Cleo']))]).toEqual([['Ann', 0], ['Ben', 1], ['Cleo', 2]]);
	});

	it('gives a new speaker a number that no other speaker of the article has', () => {
		const known = new Map([['Ann', 1], ['Ben', 2]]);
		expect(withSpeakerColors(known, quotesBy(['Cleo', 'Ben'])).get('Cleo')).toBe(3);
	});

	it('keeps known numbers, and gives up to eight new speakers of an article different ones', () => {
		fc.assert(fc.property(fc.array(fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), {maxLength: 8}), {maxLength: 6}), articles => {
			articles.reduce<ReadonlyMap<string, number>>((known, speakers) => {
				const next = withSpeakerColors(known, quotesBy(speakers));
				const fresh = speakers.filter(speaker => !known.has(speaker));
				expect([...known].every(([speaker, number]) => next.get(speaker) === number)).toBe(true);
				expect(new Set(fresh.map(speaker => next.get(speaker))).size).toBe(fresh.length);
				return next;
			}, new Map());
		}));
	});
});

describe('speakerColors', () => {
	it('gives a speaker the same number in all articles of a session', () => {
		const session = openSession({stories: [ferries(), debate(4)]});
		const [first, second] = [speakerColors(session), speakerColors(press(session, 'j'))];
		expect(second.get('Carl Dahl')).toBe(first.get('Carl Dahl'));
	});
});
