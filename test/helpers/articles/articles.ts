import {
	type Analysis, type Cue, type Entity, type EntityType, type Quote,
} from '../../../source/analysis/result/analysis.js';
import {type Article, type Block, type BlockKind} from '../../../source/article/article.js';
import {type Span} from '../../../source/article/span.js';

/** An article with its analysis. */
export type Story = {readonly article: Article; readonly analysis: Analysis};

type Noted = {
	text: string;
	quotes: Quote[];
	mentions: Array<Span & {readonly name: string; readonly type: EntityType}>;
};

const types: Readonly<Record<string, EntityType>> = {'@': 'place', '#': 'organization'};

/** Removes the marks from a text and returns what they mark. */
function readMarks(marked: string): Noted {
	const noted: Noted = {text: '', quotes: [], mentions: []};
	let from = 0;
	for (const match of marked.matchAll(/\[\[(?<speaker>[^\]\|]+)\|(?<words>[^\]]+)\]\]|\{(?<sort>[@#]?)(?<name>[^\}\|]+)(?:\|(?<alias>[^\}]+))?\}|\(\((?<cue>[^\)]+)\)\)/gv)) {
		noted.text += marked.slice(from, match.index);
		from = match.index + match[0].length;
		const {speaker, words, sort = '', name, alias, cue} = match.groups ?? {};
		const shown = words ?? cue ?? alias ?? name ?? '';
		const span = {start: noted.text.length, end: noted.text.length + shown.length};
		noted.text += shown;
		if (words !== undefined) {
			noted.quotes.push({
				...span, text: words, kind: 'direct', speaker: speaker === '?' ? null : speaker ?? null, speakerSpan: null, cue: null, verb: null, polarity: 'asserted', evidence: null, role: null, roleSpan: null,
				confidence: 0.9,
			});
		} else if (name !== undefined) {
			noted.mentions.push({...span, name, type: types[sort] ?? 'person'});
			attach(noted.quotes, quote => quote.speaker === name && quote.speakerSpan === null, {speakerSpan: span});
		} else if (cue !== undefined) {
			attach(noted.quotes, quote => quote.cue === null, {cue: {...span, text: cue} satisfies Cue});
		}
	}

	noted.text += marked.slice(from);
	return noted;
}

function attach(quotes: Quote[], isMeant: (quote: Quote) => boolean, change: Partial<Quote>): void {
	const last = quotes.at(-1);
	if (last && isMeant(last)) {
		quotes[quotes.length - 1] = {...last, ...change};
	}
}

function entitiesOf({text, mentions}: Noted): Entity[] {
	const names = [...new Set(mentions.map(({name}) => name))];
	return names.map(name => {
		const own = mentions.filter(mention => mention.name === name);
		return {
			name,
			type: own[0]?.type ?? 'person',
			aliases: [...new Set(own.map(({start, end}) => text.slice(start, end)))].filter(form => form !== name),
			mentions: own.map(({start, end}) => ({start, end})),
		};
	});
}

/** Returns the blocks of a plain text, which blank lines separate. The first is a heading if it is one line without a full stop. */
function blocksOf(text: string): Block[] {
	return [...text.matchAll(/\S(?:.|\n(?!\n))*/gv)].map((match, index): Block => {
		const isHeading = index === 0 && /^[^\n.]+$/v.test(match[0]);
		return {
			start: match.index, end: match.index + match[0].trimEnd().length, kind: isHeading ? 'heading' : 'paragraph', level: 1,
		};
	});
}

/**
 * Makes a story from a text with marks: `[[Anna Berg|words]]` is a direct quote (`?` for an unknown speaker), `((said))` the
 * cue of the quote before it, `{Anna Berg}` or `{Anna Berg|she}` a person; `{@Oslo}` is a place, `{#Ferries}` an
 * organization. A first line without a full stop is the headline.
 */
export function story(marked: string, about: Partial<Article> = {}): Story {
	const noted = readMarks(marked);
	const {text} = noted;
	const blocks = blocksOf(text);
	const title = text.slice(blocks[0]?.start ?? 0, blocks[0]?.end ?? 0);
	return {
		article: {
			id: `id of ${title}`, source: 'story.txt', title, byline: null, publication: null, published: null, url: null, language: null, groups: [], note: null, text, blocks, styles: [], ...about,
		},
		analysis: {quotes: noted.quotes, entities: entitiesOf(noted)},
	};
}

/** Makes an article of these blocks, with a blank line between them; list items have none. */
export function articleOf(blocks: ReadonlyArray<readonly [kind: BlockKind, text: string, level?: number]>): Article {
	let text = '';
	const placed: Block[] = [];
	for (const [kind, content, level = 1] of blocks) {
		const isClose = kind === 'list-item' && placed.at(-1)?.kind === 'list-item';
		text += text === '' ? '' : (isClose ? '\n' : '\n\n');
		placed.push({
			start: text.length, end: text.length + content.length, kind, level,
		});
		text += content;
	}

	return {...story('Title').article, text, blocks: placed};
}

/** Makes an article of one block. */
export const oneBlock = (text: string, kind: BlockKind = 'paragraph', level = 1): Article => articleOf([[kind, text, level]]);

/** Returns a story about ferries: two speakers, an unknown one, people, a place and an organization. */
export const ferries = (): Story => story(`Ferry routes in doubt

“[[Anna Berg|The boats will sail on Monday]],” {Anna Berg} ((said)) in {@Oslo}.

{#Fjord Line} has lost money for years, and nobody expected an answer this week.

“[[Carl Dahl|We were never asked]],” {Carl Dahl} ((told)) reporters. The harbour was quiet.

“[[?|Somebody has to pay]],” a voice from the back cried.

“[[Anna Berg|Nobody will lose a job]],” {Anna Berg|Berg} ((added)). {Carl Dahl|Dahl} left {@Oslo} by train.`, {publication: 'The Sound'});

/** Returns a longer story: `count` paragraphs, each with a quote of one of two speakers in turn. */
export function debate(count = 30, title = 'A long debate'): Story {
	const paragraphs = Array.from({length: count}, (_, index) => {
		const name = index % 2 === 0 ? 'Anna Berg' : 'Carl Dahl';
		return `Point ${index + 1} came up late. “[[${name}|This is answer number ${index + 1} of the evening]],” {${name}} ((said)). The room was silent for a while, as rooms are.`;
	});
	return story([title, ...paragraphs].join('\n\n'));
}

/** Returns many short stories. */
export const shelf = (count: number): Story[] => Array.from({length: count}, (_, index) => story(`Story ${index + 1}\n\nNothing much happened in place ${index + 1}.`));
