import {describe, expect, it} from 'vitest';
import {type EntityType} from '../../source/analysis/result/analysis.js';
import {analyze} from '../../source/analysis/analyze.js';

const named = (text: string, type: EntityType): string[] => analyze(text).entities.filter(entity => entity.type === type).map(({name}) => name);
const people = (text: string): string[] => named(text, 'person').toSorted();

/** Returns the mentions of an entity in the order of the text. */
const mentionsOf = (text: string, name: string): string[] => analyze(text).entities.find(entity => entity.name === name)?.mentions.map(({start, end}) => text.slice(start, end)) ?? [];

describe('a person', () => {
	it.each([
		['librarian', 'Librarian Suzelle Gannonet locked the doors on Monday.', 'Suzelle Gannonet'],
		['striker', 'Striker Tundeh Adebanyo scored twice before half time.', 'Tundeh Adebanyo'],
		['fisherman', 'In the harbour, fisherman Takeshiro Onoderu said his boat was gone.', 'Takeshiro Onoderu'],
		['clerk of a parish', 'Clerk Jonna Bettaney read the minutes.', 'Jonna Bettaney'],
		['officer of a firm', 'Chief Financial Officer Amritha Sandhuwal blamed the wind.', 'Amritha Sandhuwal'],
		['deputy with a hyphen', 'Commission Vice-President Henrieke Vanhoutten said the plan was balanced.', 'Henrieke Vanhoutten'],
		['head of an Irish government', 'Taoiseach Donal Ó Brannáin said he would not yield.', 'Donal Ó Brannáin'],
		['family name that is a pronoun', 'Vice Premier He Guangwen flew home.', 'He Guangwen'],
	])('has a name without the role before it: %s', (_, text, name) => {
		expect(people(text)).toEqual([name]);
	});

	it.each([
		['field', 'Minister of Education Nadja Bellovar said so on Monday.', 'Nadja Bellovar'],
		['two fields', 'Deputy Minister for Transport and Ports Hamid Rossowell said the pipe was old.', 'Hamid Rossowell'],
		['office within an office', 'Secretary of State for Rural Affairs Moira Quillanby said water finds a way.', 'Moira Quillanby'],
		['title in lower case', 'The deputy chief of Staff Lena Brockwood declined to comment.', 'Lena Brockwood'],
		['bank', 'Governor of the Bank of Eland Piotr Wrennick said rates would fall.', 'Piotr Wrennick'],
		['company', 'Chief Financial Officer of Hollinby & Sons Greta Marshall put the damage at $400.', 'Greta Marshall'],
		['surname only', 'Minister of Education Bellovar told reporters that the bus had been found.', 'Bellovar'],
	])('has a name without the title and its %s', (_, text, name) => {
		expect(people(text)).toEqual([name]);
	});

	it.each([
		['Arabic article', 'The architect, Nabil al-Tameri, said so. Al-Tameri blamed a cloud.', ['Nabil al-Tameri'], ['Nabil al-Tameri', 'Al-Tameri']],
		['month as a first name', 'The skipper, Jan van der Weydeman, said so. Van der Weydeman has a boat.', ['Jan van der Weydeman'], ['Jan van der Weydeman', 'Van der Weydeman']],
		['three particles', 'His rival, Max von und zu Hallenberg, left. Von und zu Hallenberg said so.', ['Max von und zu Hallenberg'], ['Max von und zu Hallenberg', 'Von und zu Hallenberg']],
		['two surnames', 'A lawyer for Maria da Silva e Sousa said so. Da Silva e Sousa was not.', ['Maria da Silva e Sousa'], ['Maria da Silva e Sousa', 'Da Silva e Sousa']],
		['Scandinavian particle', 'Farmer Hjalmar af Uggelstad told the court that his geese were gone.', ['Hjalmar af Uggelstad'], ['Hjalmar af Uggelstad']],
		['common words', 'In the library, the only dry room, April Power was reading to the children.', ['April Power'], ['April Power']],
		['auxiliary as a first name', 'In the yard the trainer, Will Fields, was washing a horse. Fields waved.', ['Will Fields'], ['Will Fields', 'Fields']],
		['nationality as a surname', 'It was the critic Mark French who left first.', ['Mark French'], ['Mark French']],
	])('has a hard name whole: %s', (_, text, names, mentions) => {
		expect(people(text)).toEqual(names);
		expect(mentionsOf(text, names[0] ?? '')).toEqual(mentions);
	});

	it.each([
		['Oleksii Horbenskyi', 'Oleksiy Horbenskyi'],
		['Yuri Kovalinko', 'Yuriy Kovalinko'],
		['Sergei Bondarev', 'Serhiy Bondarev'],
		['Catherine Holmqvist', 'Katherine Holmqvist'],
		['Muhammad Rashidov', 'Mohammed Rashidov'],
		['Thaddeus Boonefield', 'Thad Boonefield'],
		['Greta Müllerin', 'Greta Muellerin'],
		['Mykola Zelenchyk', 'Nikolai Zelenchyk'],
	])('is one under two spellings: %s, %s', (name, other) => {
		expect(people(`On Monday ${name} came to town. On Tuesday ${other} left.`)).toHaveLength(1);
	});

	it.each([
		['Daniel Roebuck', 'Danielle Roebuck'],
		['Eric Mossman', 'Erica Mossman'],
		['Alexandre Petitjean', 'Alexander Petitjean'],
		['Ann Leeworth', 'Anna Leeworth'],
	])('is not another with a similar name: %s, %s', (name, other) => {
		expect(people(`On Monday ${name} came to town. On Tuesday ${other} left.`)).toEqual([name, other].toSorted());
	});

	it('with "Jr." is not the father', () => {
		const text = 'Edgar and Constance Whitlowe live in the lighthouse. Mr Whitlowe is 78. Their son, Edgar Whitlowe Jr., keeps bees. '
			+ 'The younger Whitlowe said the elder Whitlowe was deaf. Whitlowe Jr. laughed.';
		expect(mentionsOf(text, 'Edgar Whitlowe')).toEqual(['Edgar', 'Whitlowe', 'Whitlowe']);
		expect(mentionsOf(text, 'Edgar Whitlowe Jr.')).toEqual(['Edgar Whitlowe Jr.', 'Whitlowe', 'Whitlowe Jr.']);
	});

	it.each([
		['saint', 'St. Clair Dupreeve keeps bees on the roof. “They hum,” Dupreeve said.', ['St. Clair Dupreeve']],
		['notary', 'The notary, Bartholomew St. John-Pricey, said it was not clear. St. John-Pricey has read it.', ['Bartholomew St. John-Pricey']],
		['city', 'In the stand sat Dallas Wintersby, a fan of the team. “Bravo,” Wintersby said.', ['Dallas Wintersby']],
		['pope', 'Pope Innocent spoke in Rome. The Pope said it was late.', ['Innocent']],
		['pope without a name', 'In Rome, the Pope said it was late.', ['Pope']],
		['law firm', 'Marshall Keanewick, the country’s second-largest brewer, lost money. Marshall Keanewick said so.', []],
		['company', 'Former Acmeon Coachworks chief executive Tilda Ruskin said so on Monday.', ['Tilda Ruskin']],
		['fort in a heading', 'Floods cut off Fort Edmundson\n\nFort Edmundson, population 900, was an island on Monday.', []],
		['war', 'He was born in the year that World War II ended and began to play in the Tanner War.', []],
	])('is recognised though the name looks like another kind, and the other way round: %s', (_, text, names) => {
		expect(people(text)).toEqual(names);
	});

	it('with an office is one mention, and the title none', () => {
		const text = '“It was never missing, it was resting,” Minister of Education Nadja Bellovar said.';
		expect(analyze(text).quotes[0]?.speaker).toBe('Nadja Bellovar');
	});

	it.each([
		['The owner of the Leeds Rovers wept.', 'Leeds Rovers'],
		['Attorney for Hallam Steel Inc. said nothing.', 'Hallam Steel Inc.'],
	])('is not found in the complement of a title: %s', (text, organization) => {
		expect(people(text)).toEqual([]);
		expect(named(text, 'organization')).toEqual([organization]);
	});

	it('with a Vietnamese name is recognised by its last word', () => {
		expect(mentionsOf('Colonel Pham Quoc Dat spoke on Monday. Dat said more arrests were likely.', 'Pham Quoc Dat')).toEqual(['Pham Quoc Dat', 'Dat']);
	});

	it('is not made of a role in a transcript', () => {
		const text = 'CHAIR ALDAÑEZ: Madam Clerk, who is next?\n\nTHE CLERK: Mr. Osei.\n\nCHAIR ALDAÑEZ: Good morning.\n\nMR. OSEI: Good morning, Madam Chair.';
		expect(people(text)).toEqual(['Aldañez', 'Osei']);
	});

	it('has a name without the capitals of a transcript', () => {
		const text = 'CHAIR BEATRIX O’DONNAGH-REYES: Order.\n\nMR. OSEI: I am here.\n\nCHAIR O’DONNAGH-REYES: Thank you.';
		expect(people(text)).toContain('Beatrix O’Donnagh-Reyes');
	});

	it('gets the surname of a sister after "and"', () => {
		const text = 'Clara and Miriam Ashdownley inherited the mill. Clara runs the shop.';
		expect(people(text)).toEqual(['Clara Ashdownley', 'Miriam Ashdownley']);
		expect(mentionsOf(text, 'Clara Ashdownley')).toEqual(['Clara', 'Clara']);
	});

	it('is distinguished from a spouse by the pronoun after the surname', () => {
		const text = 'Ruth Amselby and Eli Amselby run the bakery. Amselby laughs when she is asked. Mr. Amselby keeps the books.';
		expect(mentionsOf(text, 'Ruth Amselby')).toEqual(['Ruth Amselby', 'Amselby']);
		expect(mentionsOf(text, 'Eli Amselby')).toEqual(['Eli Amselby', 'Amselby']);
	});
});

describe('the name of an organization', () => {
	it.each([
		['Brannockly Heavy Industries plc', 'Brannockly Heavy', 'Brannockly'],
		['Caldmoory Antiques Ltd', 'Caldmoory Antiques', 'Caldmoory'],
	])('is the longest of its forms: %s, %s, %s', (name, short, word) => {
		const text = `On Monday ${name} sold a tractor. On Tuesday ${short} said it would cough. On Friday ${word} said it did.`;
		expect(mentionsOf(text, name)).toEqual([name, short, word]);
	});

	it.each(['Devon and Exmoorland Police', 'Oake Valley Residents’ Association', 'Guild of Hedgers'])('is whole: %s', name => {
		expect(named(`An inquiry was opened by the ${name} on Monday, and it will be long.`, 'organization')).toEqual([name]);
	});
});

describe('a place', () => {
	it('has all its short forms', () => {
		const text = 'The United States agreed on Monday. In the US, few noticed. The U.S. has a wall, and America has another.';
		expect(mentionsOf(text, 'United States')).toEqual(['United States', 'US', 'U.S.', 'America']);
	});
});

describe('an organization', () => {
	it.each([
		'Soltrana Lines',
		'Brekkvik Ferries AS',
		'Marlowing Shipping plc',
		'Hoshikame Denki K.K.',
		'Vestergaarden Pumper A/S',
		'Aguas del Valle Hondo S.A.',
		'Fundación Paz Serena',
		'St Osyth’s Primary School',
		'Kestrelby Renewables plc',
		'Scuderia Bianchetti',
		'Persimmonby Homes',
		'Ostwerken AG',
	])('is recognised by the form of its name: %s', name => {
		expect(named(`Shares rose on Monday after ${name} agreed to build a bridge.`, 'organization')).toEqual([name]);
	});

	it('is not joined to another organization by "and"', () => {
		expect(named('Scientists at the University of Tartum and ETH Zurich traced the gene.', 'organization')).toContain('University of Tartum');
	});
});

describe('a place', () => {
	it.each([
		'Nether Coombeley', 'Kochiru Prefecture', 'Capel Wernog', 'Great Barfordley', 'St Wennara', 'Beit Awadi', 'Upper Slaughterby Lane', 'Sallowing Bay', 'Marling Magna',
	])('is recognised by the form of its name: %s', name => {
		expect(named(`The chapels in ${name} closed on Sunday.`, 'place')).toEqual([name]);
	});

	it.each([
		['a noun before it', 'Rain fell on the village of Mbujiru all night.', 'Mbujiru'],
		['a noun after it', 'The quake was felt in Mizusawara, a town of 9,000, on Sunday.', 'Mizusawara'],
		['a dateline', 'COLDWATER FERRY, Pa. — It rained all day.', 'COLDWATER FERRY'],
		['a dateline with an agency', 'KUALA TERANGAN (Reuters) - The rain which had fallen since Monday stopped, officials said on Friday.', 'KUALA TERANGAN'],
	])('is recognised by %s', (_, text, name) => {
		expect(named(text, 'place')).toContain(name);
	});
});

describe('a person is not made of', () => {
	it.each([
		['a word that begins a sentence', 'Four were held. Not one spoke. Twice the judge asked. Sorry, said no one. Route 9 was empty. Philistine, someone muttered.'],
		['a ship', 'The trawler Stella Marina ran aground. Crew left the cutter Resolution.'],
		['a journal', 'A study published in Marine Weathers found that krill are moving south.'],
		['a novel', 'She read from her novel The Salt Orchard on Monday.'],
		['a prize', 'She won the Nansenby Medal on Monday.'],
		['a storm', 'Hurricane Odalysa hit the coast at dawn.'],
		['a town', 'Chapels closed in Little Marlingham and North Tollander.'],
		['a nationality of two words', 'The Sri Lankan side resumed at noon, and the South African side left.'],
	])('%s', (_, text) => {
		expect(people(text)).toEqual([]);
	});
});
