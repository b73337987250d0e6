import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type EntityType} from '../../../source/analysis/result/analysis.js';
import {analyze} from '../../../source/analysis/analyze.js';

const entities = (text: string) => analyze(text).entities;
const named = (text: string, type: EntityType): string[] => entities(text).filter(entity => entity.type === type).map(({name}) => name);
const people = (text: string): string[] => named(text, 'person');

/** What a text calls somebody, in the order of the text. */
const callings = (text: string, name: string): string[] => entities(text).find(entity => entity.name === name)?.mentions.map(({start, end}) => text.slice(start, end)) ?? [];

const everyName = (text: string): string[] => entities(text).flatMap(({name, aliases}) => [name, ...aliases]);

describe('a person', () => {
	it('goes by the fullest name, with the other forms as aliases', () => {
		const text = 'Norvian President Oleg Marenko arrived in Geneva. Marenko said he was tired. Mr. Marenko left early.';
		const [person] = entities(text);
		expect(person).toMatchObject({name: 'Oleg Marenko', type: 'person', aliases: ['Marenko']});
		expect(callings(text, 'Oleg Marenko')).toEqual(['Oleg Marenko', 'Marenko', 'Marenko']);
	});

	it('is met by the first name alone', () => {
		expect(callings('Priscilla Tanaway won the prize. "I am glad," Priscilla said.', 'Priscilla Tanaway')).toEqual(['Priscilla Tanaway', 'Priscilla']);
	});

	it('keeps title and possessive out of the name', () => {
		const text = 'Senator Dolores Quillfeather’s bill failed. Critics of Quillfeather\'s plan cheered.';
		expect(callings(text, 'Dolores Quillfeather')).toEqual(['Dolores Quillfeather', 'Quillfeather']);
	});

	it.each([
		['an initial', 'Robert K. Stavely spoke first. Later Robert Stavely, 61, sat down.', 'Robert K. Stavely'],
		['a nickname', 'William Stavely founded the firm. Bill Stavely retired in May.', 'William Stavely'],
		['a middle name', 'Anna Louise Brandreth sued. Anna Brandreth said it was about time.', 'Anna Louise Brandreth'],
		['two family names', 'Jorge Ibáñez Cordero coaches the side. Ibáñez praised the fans.', 'Jorge Ibáñez Cordero'],
		['particles', 'Judge Beatrix van der Meulen adjourned. Ms van der Meulen said the court would sit again.', 'Beatrix van der Meulen'],
		['an Arabic article', 'Abdul-Rahman al-Farouqi was angry. "I walk," al-Farouqi said.', 'Abdul-Rahman al-Farouqi'],
		['an apostrophe', 'Fergus O’Donnagh objected. O’Donnagh said so twice.', 'Fergus O’Donnagh'],
		['a family name first in Chinese', 'Lin Zhaoming spoke in Beijing. Lin said little.', 'Lin Zhaoming'],
		['a family name first in Korean', 'Kim Min-jun arrived on Monday. Kim said the talks were useful.', 'Kim Min-jun'],
		['a title that is a surname', 'Police Chief Dwayne King agreed. King said nothing else.', 'Dwayne King'],
	])('is one with %s or without', (_, text, name) => {
		expect(people(text)).toEqual([name]);
		expect(callings(text, name)).toHaveLength(2);
	});

	it('is another than a spouse or a child of the same name', () => {
		const text = 'Tom Ashcombe and Susan Ashcombe run a shop. "We love it," Mrs. Ashcombe said. Mr. Ashcombe nodded.';
		expect(callings(text, 'Susan Ashcombe')).toEqual(['Susan Ashcombe', 'Ashcombe']);
		expect(callings(text, 'Tom Ashcombe')).toEqual(['Tom Ashcombe', 'Ashcombe']);
	});

	it('is another than a father of the same name', () => {
		expect(people('Harold Venn and Harold Venn Jr. met. Harold Venn Jr. left.')).toEqual(['Harold Venn Jr.', 'Harold Venn']);
	});

	it('is another than a father who is called Sr.', () => {
		expect(people('Harold Venn Sr. built the mill. Harold Venn Jr. sold it.')).toHaveLength(2);
	});

	it('may be named in capitals where a transcript names who speaks', () => {
		expect(people('HARLOWE: I did. And Ms. Stavely, I was clear.\n\nSTAVELY: About what?\n\nHARLOWE: Everything.').map(name => name.toLowerCase()).toSorted()).toEqual(['harlowe', 'stavely']);
	});
});

describe('an organization', () => {
	it.each([
		'Crown Prosecution Service', 'University of Tromsø', 'Competition and Markets Authority', 'European Research Council', 'Hollis & Crane', 'Democratic Party',
	])('is known by its form: %s', name => {
		expect(named(`A spokesman for the ${name} said on Monday that it would look into the matter.`, 'organization')).toEqual([name]);
	});

	it('is one with its acronym', () => {
		const text = 'The World Weather Organization (WWO) sent an observer. The WWO said nothing.';
		expect(callings(text, 'World Weather Organization')).toEqual(['World Weather Organization', 'WWO', 'WWO']);
	});

	it('is one with the acronym in brackets, whatever its letters', () => {
		const text = 'The National Disaster Mitigation Agency (BNPB) warned of rain. BNPB officials left.';
		expect(callings(text, 'National Disaster Mitigation Agency')).toEqual(['National Disaster Mitigation Agency', 'BNPB', 'BNPB']);
	});

	it('is one with the first word of its name', () => {
		const text = 'Vantorix Technologies Inc. said on Thursday it would cut jobs. Shares in Vantorix fell.';
		expect(callings(text, 'Vantorix Technologies Inc.')).toEqual(['Vantorix Technologies Inc.', 'Vantorix']);
	});
});

describe('a place', () => {
	it('is known from lists, in capitals too', () => {
		expect(named('NEW YORK (AP) — Rain fell in Texas, New Hampshire and South Korea.', 'place').toSorted()).toEqual(['NEW YORK', 'New Hampshire', 'South Korea', 'Texas']);
	});

	it('is one with its abbreviation', () => {
		expect(callings('The United States agreed. U.S. officials were glad.', 'United States')).toEqual(['United States', 'U.S.']);
	});
});

describe('no entity is', () => {
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
		expect(everyName(text)).toEqual([]);
	});
});

describe('whatever the text', () => {
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

	it('mentions stand in order, apart, and are the name or an alias', () => {
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

	it('no two persons have one name', () => {
		fc.assert(fc.property(texts, text => {
			const names = people(text);
			expect(new Set(names).size).toBe(names.length);
		}), {numRuns: 300});
	});

	it('those mentioned most come first within a type', () => {
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
		['particles without end', 'von der '.repeat(20_000)],
	])('its length alone costs time: %s', (_, text) => {
		const began = performance.now();
		entities(text);
		expect(performance.now() - began).toBeLessThan(10_000);
	});
});
