import {describe, expect, it} from 'vitest';
import {otherSpeakers} from '../../../source/session/decisions/correct-speaker.js';
import {decisionsAbout, otherDecisions} from '../../../source/session/model/decisions-about.js';
import {quoteCountOf} from '../../../source/session/model/annotations.js';
import {
	notSaidQuotes, selectedQuote, shownAnalysis, shownArticle,
} from '../../../source/session/model/selectors.js';
import {shownQuotes, speakerCounts} from '../../../source/session/model/shown-quotes.js';
import {effectOf} from '../../../source/session/keys/key-layers.js';
import {reduce} from '../../../source/session/reducer.js';
import {type Session} from '../../../source/session/state/session.js';
import {at, openSession, press} from '../../helpers/screen/session.js';

const reader = openSession();

/** Returns the session after a key of the menu. */
function choose(session: Session, key: string): Session {
	const effect = effectOf(session, {kind: 'key', name: key, raw: key}, at);
	return effect.kind === 'dispatch' ? reduce(session, effect.action) : session;
}

const speakers = (session: Session): ReadonlyArray<string | null> => shownAnalysis(session)?.quotes.map(({speaker}) => speaker) ?? [];

describe('the correction of a speaker', () => {
	it('offers the other speakers and people, nearest first', () => {
		const quote = selectedQuote(reader);
		expect(quote && otherSpeakers(reader, quote)).toEqual(['Carl Dahl']);
		expect(press(reader, 'S').overlay).toMatchObject({kind: 'menu', items: [{label: '1  Carl Dahl'}, {label: 'n  Nobody said this'}, {label: 't  Type a name …'}]});
	});

	it('takes two keys, changes groups and counts, and shows what the analysis said', () => {
		const corrected = choose(press(reader, 'S'), '1');
		expect(speakers(corrected)).toEqual(['Carl Dahl', 'Carl Dahl', null, 'Anna Berg']);
		expect(speakerCounts(shownAnalysis(corrected))[0]).toEqual({speaker: 'Carl Dahl', count: 2});
		const quote = selectedQuote(corrected);
		expect(quote && decisionsAbout(corrected, quote)).toEqual(['corrected, was Anna Berg']);
		expect(corrected.message?.text).toBe('Carl Dahl said “The boats will sail on Monday”');
		expect(speakers(press(corrected, 'Z'))[0]).toBe('Anna Berg');
		expect(speakers(press(corrected, 'Z', 'ctrl+r'))[0]).toBe('Carl Dahl');
	});

	it('goes back to the speaker of the analysis', () => {
		const corrected = choose(press(reader, 'S'), '1');
		expect(speakers(choose(press(corrected, 'S'), 'a'))[0]).toBe('Anna Berg');
	});

	it('takes a typed name', () => {
		const typing = choose(press(reader, 'S'), 't');
		expect(typing.overlay).toMatchObject({kind: 'prompt', purpose: 'speaker'});
		const typed = reduce(reduce(typing, {type: 'text-typed', text: ' Nils Holm '}), {type: 'text-submitted', at});
		expect(speakers(typed)[0]).toBe('Nils Holm');
		const empty = reduce(reduce(typing, {type: 'text-typed', text: '  '}), {type: 'text-submitted', at});
		expect(empty.annotations).toBe(reader.annotations);
	});

	it('removes a quote that nobody said, counts it, and brings it back', () => {
		const session = choose(press(reader, 'S'), 'n');
		const article = shownArticle(session);
		expect(shownQuotes(session)).toHaveLength(3);
		expect(notSaidQuotes(session).map(({text}) => text)).toEqual(['The boats will sail on Monday']);
		expect(otherDecisions(session)).toEqual(['1 not said']);
		expect(article && quoteCountOf(session, article)).toBe(3);
		expect(selectedQuote(session)?.text).toBe('We were never asked');
		const menu = press(session, 'S');
		const index = menu.overlay.kind === 'menu' ? menu.overlay.items.findIndex(({label}) => label.includes('Bring back')) : -1;
		expect(speakers(reduce(menu, {type: 'menu-chosen', index}))).toEqual(['Anna Berg', 'Carl Dahl', null, 'Anna Berg']);
		expect(selectedQuote(press(session, 'Z'))?.text).toBe('We were never asked');
	});

	it('removes a filter that leaves no quotes', () => {
		const filtered = reduce(reader, {type: 'speaker-chosen', speaker: 'Carl Dahl'});
		const corrected = choose(press(filtered, 'S'), '1');
		expect(corrected.sidebar.speakerFilter).toBeNull();
		expect(speakers(corrected)).toEqual(['Anna Berg', 'Anna Berg', null, 'Anna Berg']);
	});
});
