import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type EntityType} from '../../../source/analysis/result/analysis.js';
import {analyze} from '../../../source/analysis/analyze.js';

const entities = (text: string) => analyze(text).entities;
const named = (text: string, type: EntityType): string[] => entities(text).filter(entity => entity.type === type).map(({name}) => name);
const people = (text: string): string[] => named(text, 'person');

/** Returns the mentions of an entity in the order of the text. */
const mentionsOf = (text: string, name: string): string[] => entities(text).find(entity => entity.name === name)?.mentions.map(({start, end}) => text.slice(start, end)) ?? [];

const allNames = (text: string): string[] => entities(text).flatMap(({name, aliases}) => [name, ...aliases]);

describe('a person', () => {
	it('has the fullest name, with the other forms as aliases', () => {
		const text = 'Norvian President Oleg Marenko arrived in Geneva. Marenko said he was tired. Mr. Marenko left early.';
		const [person] = entities(text);
		expect(person).toMatchObject({name: 'Oleg Marenko', type: 'person', aliases: ['Marenko']});
		expect(mentionsOf(text, 'Oleg Marenko')).toEqual(['Oleg Marenko', 'Marenko', 'Marenko']);
	});

	it('is recognised by the first name alone', () => {
		expect(mentionsOf('Priscilla Tanaway won the prize. "I am glad," Priscilla said.', 'Priscilla Tanaway')).toEqual(['Priscilla Tanaway', 'Priscilla']);
	});

	it('has a name without title and possessive', () => {
		const text = 'Senator Dolores Quillfeather’s bill failed. Critics of Quillfeather\'s plan cheered.';
		expect(mentionsOf(text, 'Dolores Quillfeather')).toEqual(['Dolores Quillfeather', 'Quillfeather']);
	});

	it.each([
		['an initial', 'Robert K. Stavely spoke first. Later Robert Stavely, 61, sat down.', 'Robert K. Stavely'],
		['a nickname', 'William Stavely founded the firm. Bill Stavely retired in May.', 'William Stavely'],
		['a middle name', 'Anna Louise Brandreth sued. Anna Brandreth said it was about time.', 'Anna Louise Brandreth'],
		['a second surname', 'Jorge Ibáñez Cordero coaches the side. Ibáñez praised the fans.', 'Jorge Ibáñez Cordero'],
		['particles', 'Judge Beatrix van der Meulen adjourned. Ms van der Meulen said the court would sit again.', 'Beatrix van der Meulen'],
		['an Arabic article', 'Abdul-Rahman al-Farouqi was angry. "I walk," al-Farouqi said.', 'Abdul-Rahman al-Farouqi'],
		['an apostrophe', 'Fergus O’Donnagh objected. O’Donnagh said so twice.', 'Fergus O’Donnagh'],
		['a given name after a Chinese surname', 'Lin Zhaoming spoke in Beijing. Lin said little.', 'Lin Zhaoming'],
		['a given name after a Korean surname', 'Kim Min-jun arrived on Monday. Kim said the talks were useful.', 'Kim Min-jun'],
		['a given name before a surname that is also a title', 'Police Chief Dwayne King agreed. King said nothing else.', 'Dwayne King'],
	])('is one person with and without %s', (_, text, name) => {
		expect(people(text)).toEqual([name]);
		expect(mentionsOf(text, name)).toHaveLength(2);
	});

	it('is distinguished by title from a spouse with the same surname', () => {
		const text = 'Tom Ashcombe and Susan Ashcombe run a shop. "We love it," Mrs. Ashcombe said. Mr. Ashcombe nodded.';
		expect(mentionsOf(text, 'Susan Ashcombe')).toEqual(['Susan Ashcombe', 'Ashcombe']);
		expect(mentionsOf(text, 'Tom Ashcombe')).toEqual(['Tom Ashcombe', 'Ashcombe']);
	});

	it('with the suffix Jr. is distinguished from a person of the same name without it', () => {
		expect(people('Harold Venn and Harold Venn Jr. met. Harold Venn Jr. left.')).toEqual(['Harold Venn Jr.', 'Harold Venn']);
	});

	it('with the suffix Jr. is distinguished from one with the suffix Sr.', () => {
		expect(people('Harold Venn Sr. built the mill. Harold Venn Jr. sold it.')).toHaveLength(2);
	});

	it('is recognised by a label in capitals in a transcript', () => {
		expect(people('HARLOWE: I did. And Ms. Stavely, I was clear.\n\nSTAVELY: About what?\n\nHARLOWE: Everything.').map(name => name.toLowerCase()).toSorted()).toEqual(['harlowe', 'stavely']);
	});
});

describe('an organization', () => {
	it.each([
		'Crown Prosecution Service', 'University of Tromsø', 'Competition and Markets Authority', 'European Research Council', 'Hollis & Crane', 'Democratic Party',
	])('is recognised by the form of its name: %s', name => {
		expect(named(`A spokesman for the ${name} said on Monday that it would look into the matter.`, 'organization')).toEqual([name]);
	});

	it('is one entity with the acronym of its initials', () => {
		const text = 'The World Weather Organization (WWO) sent an observer. The WWO said nothing.';
		expect(mentionsOf(text, 'World Weather Organization')).toEqual(['World Weather Organization', 'WWO', 'WWO']);
	});

	it('is one entity with any acronym in brackets after its name', () => {
		const text = 'The National Disaster Mitigation Agency (BNPB) warned of rain. BNPB officials left.';
		expect(mentionsOf(text, 'National Disaster Mitigation Agency')).toEqual(['National Disaster Mitigation Agency', 'BNPB', 'BNPB']);
	});

	it('is one entity with the first word of its name', () => {
		const text = 'Vantorix Technologies Inc. said on Thursday it would cut jobs. Shares in Vantorix fell.';
		expect(mentionsOf(text, 'Vantorix Technologies Inc.')).toEqual(['Vantorix Technologies Inc.', 'Vantorix']);
	});
});

describe('a place', () => {
	it('is recognised from word lists, in capitals too', () => {
		expect(named('NEW YORK (AP) — Rain fell in Texas, New Hampshire and South Korea.', 'place').toSorted()).toEqual(['NEW YORK', 'New Hampshire', 'South Korea', 'Texas']);
	});

	it('is one entity with its abbreviation', () => {
		expect(mentionsOf('The United States agreed. U.S. officials were glad.', 'United States')).toEqual(['United States', 'U.S.']);
	});
});

describe('an entity is not made of', () => {
	it.each([
		['a weekday or a month', 'On Tuesday and in March they met.'],
		['a nationality', 'The Canadian team beat a German side.'],
		['a title alone', 'The President met the Prime Minister.'],
		['a byline', 'By Jane Roebottom\n\nIt rained all day.'],
		['a picture\'s credit', 'It rained.\n\nPhoto: Jane Roebottom / Getty Images'],
		['a link to another story', 'It rained.\n\nAlso read: Ten Things Jane Roebottom Never Knew'],
		['an agency in a dateline', '(AP) It rained all day.'],
		['an adverb that begins a sentence', 'Ironically, it rained. Meanwhile, nobody came.'],
		['an address', 'Write to @JaneRoebottom or see example.com for more.'],
	])('%s', (_, text) => {
		expect(allNames(text)).toEqual([]);
	});
});

describe('entities of any text', () => {
	const pieces = fc.constantFrom(
		'Oleg Marenko',
		'Marenko',
		'Marenko Jr.',
		'Mrs. Ashcombe',
		'Tom Ashcombe',
		'Ms. van der Meulen',
		'al-Farouqi',
		'Kim Min-jun',
		'Kim',
		'the University of Tromsø',
		'(WHO)',
		'U.S.',
		'New York',
		'NEW YORK',
		'People’s Party',
		'’s',
		'said',
		'“I do,”',
		'"',
		'He',
		'of',
		'and',
		',',
		'.',
		'\n\n',
		'By',
		'King',
		'Secretary of State',
		'German',
		'“',
		'ΑΒΓ',
		'李明',
		'😀',
		'J.',
		'Mr.',
		'&',
	);
	const texts = fc.array(fc.oneof({weight: 5, arbitrary: pieces}, fc.string({maxLength: 6})), {maxLength: 40}).map(list => list.join(' '));

	it('have mentions that are in order, do not overlap, and equal the name or an alias', () => {
		fc.assert(fc.property(texts, text => {
			const taken = new Set<number>();
			for (const {name, aliases, mentions} of entities(text)) {
				let last = 0;
				for (const {start, end} of mentions) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect([name, ...aliases]).toContain(text.slice(start, end));
					for (let at = start; at < end; at++) {
						expect(taken.has(at)).toBe(false);
						taken.add(at);
					}

					last = end;
				}

				expect(mentions.length).toBeGreaterThan(0);
				expect(aliases).not.toContain(name);
				expect(new Set(aliases).size).toBe(aliases.length);
			}
		}), {numRuns: 300});
	});

	it('have different names if they are persons', () => {
		fc.assert(fc.property(texts, text => {
			const names = people(text);
			expect(new Set(names).size).toBe(names.length);
		}), {numRuns: 300});
	});

	it('are sorted by the number of mentions within a type', () => {
		fc.assert(fc.property(texts, text => {
			for (const type of ['person', 'organization', 'place']) {
				const counts = entities(text).filter(entity => entity.type === type).map(({mentions}) => mentions.length);
				expect(counts).toEqual(counts.toSorted((a, b) => b - a));
			}
		}), {numRuns: 100});
	});

	it.each([
		['one long chain of capitals', 'Aaa '.repeat(20_000)],
		['many different names', Array.from({length: 8000}, (_, index) => `Zed${index.toString(36)}x`).join(' and ')],
		['one name over and over', 'Oleg Marenko and Tom Marenko met Marenko. '.repeat(3000)],
		['a long chain of particles', 'von der '.repeat(20_000)],
	])('are found in a very long text before the test times out: %s', (_, text) => {
		expect(() => entities(text)).not.toThrow();
	}, 60_000);
});
