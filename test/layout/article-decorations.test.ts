import {describe, expect, it} from 'vitest';
import {articleDecorations, type DecorationState} from '../../source/layout/article-decorations.js';
import {type StyleToken} from '../../source/layout/model/style-token.js';
import {articleOf, ferries, type Story} from '../helpers/articles/articles.js';

const decorate = ({article, analysis}: Story, state: Partial<DecorationState> = {}) => articleDecorations({
	article,
	analysis,
	within: {start: 0, end: article.text.length},
	selectedQuoteIndex: null,
	selectedEntityIndex: null,
	selectedMentionIndex: null,
	highlights: [],
	selection: null,
	matches: [],
	currentMatchIndex: null,
	speakerFilter: null,
	...state,
});

/** The words that have a token. */
const marked = (token: StyleToken, state: Partial<DecorationState> = {}, story = ferries()) =>
	decorate(story, state).filter(decoration => decoration.token === token).map(({start, end}) => story.article.text.slice(start, end));

describe('the decoration of quotes', () => {
	it('covers the words of each quote', () => {
		expect(marked('quote')).toEqual([
			'The boats will sail on Monday', 'We were never asked', 'Somebody has to pay', 'Nobody will lose a job',
		]);
	});

	it('includes the cue and the words that name the speaker only if the quote is selected', () => {
		expect([...marked('cue'), ...marked('speaker')]).toEqual([]);
		expect(marked('quote-selected', {selectedQuoteIndex: 1})).toEqual(['We were never asked']);
		expect(marked('cue', {selectedQuoteIndex: 1})).toEqual(['told']);
		expect(marked('speaker', {selectedQuoteIndex: 1})).toEqual(['Carl Dahl']);
	});

	it('is limited to the chosen speaker', () => {
		expect(marked('quote', {speakerFilter: 'Carl Dahl'})).toEqual(['We were never asked']);
	});

	it('covers only the parts of a quote that its cue splits', () => {
		const {article} = ferries();
		const first = {start: 30, end: 40};
		const second = {start: 50, end: 60};
		const split: Story = {
			article, analysis: {
				entities: [], quotes: [{
					start: 30, end: 60, parts: [first, second], text: 'parts', kind: 'direct', speaker: null, speakerSpan: null, cue: null, verb: null, polarity: 'asserted', confidence: 1, evidence: null, role: null, roleSpan: null,
				}],
			},
		};
		expect(decorate(split).filter(({token}) => token === 'quote')).toMatchObject([first, second]);
	});

	it('covers the whole clause of a mixed quote', () => {
		const {article} = ferries();
		const mixed: Story = {
			article, analysis: {
				entities: [], quotes: [{
					start: 30, end: 60, parts: [{start: 50, end: 60}], text: 'clause', kind: 'mixed', speaker: null, speakerSpan: null, cue: null, verb: null, polarity: 'asserted', confidence: 1, evidence: null, role: null, roleSpan: null,
				}],
			},
		};
		expect(decorate(mixed).filter(({token}) => token === 'quote')).toMatchObject([{start: 30, end: 60}]);
	});
});

describe('the decoration of names', () => {
	it('covers each mention', () => {
		expect(marked('entity')).toEqual(['Anna Berg', 'Oslo', 'Fjord Line', 'Carl Dahl', 'Berg', 'Dahl', 'Oslo']);
	});

	it('highlights the current mention of the selected entity, or all of them without one', () => {
		expect(marked('entity-selected', {selectedEntityIndex: 1})).toEqual(['Oslo', 'Oslo']);
		expect(marked('entity-selected', {selectedEntityIndex: 0, selectedMentionIndex: 1})).toEqual(['Berg']);
	});
});

describe('the decoration of matches', () => {
	it('lies above all others, and distinguishes the current match', () => {
		const {text} = ferries().article;
		const matches = [{start: text.indexOf('boats'), end: text.indexOf('boats') + 5}, {start: text.indexOf('asked'), end: text.indexOf('asked') + 5}];
		expect(marked('match', {matches, currentMatchIndex: 1})).toEqual(['boats']);
		expect(marked('match-current', {matches, currentMatchIndex: 1})).toEqual(['asked']);
		expect(decorate(ferries(), {matches}).slice(-2).map(({token}) => token)).toEqual(['match', 'match']);
	});
});

describe('the decoration of markup', () => {
	it('lies below all others, for blocks and for inline styles', () => {
		const article = {
			...articleOf([['heading', 'News'], ['paragraph', 'Very strong words'], ['block-quote', 'Once'], ['code', 'x = 1']]),
			styles: [{start: 11, end: 17, kind: 'strong' as const}],
		};
		expect(decorate({article, analysis: {quotes: [], entities: []}}).map(({start, end, token}) => [article.text.slice(start, end), token])).toEqual([
			['News', 'heading'], ['Once', 'block-quote'], ['x = 1', 'code'], ['strong', 'strong'],
		]);
	});

	it('is the only one before the analysis', () => {
		expect(decorate(ferries(), {analysis: null}).map(({token}) => token)).toEqual(['heading']);
	});
});

describe('text outside the screen', () => {
	it('is not decorated', () => {
		const {text} = ferries().article;
		const within = {start: text.indexOf('“We were'), end: text.indexOf('“Somebody')};
		expect(decorate(ferries(), {within}).map(({start, end}) => text.slice(start, end))).toEqual(['We were never asked', 'Carl Dahl']);
	});
});
