import {type Span} from '../article/span.js';
import {type Analysis, type Entity, type Quote} from './analysis.js';
import {findClauses, indexMentions} from './clauses.js';
import {resolvePronouns} from './coreference.js';
import {findDescriptions, findPronouns} from './descriptions.js';
import {Register} from './entities.js';
import {type Mention} from './mentions.js';
import {
	countCapitals, findHeadings, findNames, nameMention,
} from './names.js';
import {findPassages} from './passages.js';
import {markSentences} from './sentences.js';
import {tokenize} from './tokens.js';
import {pick} from './pick.js';

/** Finds who said what in a text, and who and what it is about. */
export const analyze = (text: string): Analysis => {
	const passages = findPassages(text);
	const tokens = tokenize(text, passages);
	markSentences(tokens, passages);
	const headings = findHeadings(tokens);
	const runs = findNames(tokens, countCapitals(tokens, headings), headings);
	const register = new Register();
	const entityOf = new Map(runs.filter(run => run.to - run.from > 1).map(run => [run, register.enter(tokens, run)]));
	const names = runs.map(run => nameMention(tokens, run, entityOf.get(run) ?? register.resolve(tokens, run)));
	const mentions: Mention[] = [...names, ...findDescriptions(tokens), ...findPronouns(tokens)].toSorted((a, b) => a.from - b.from || b.to - a.to);
	resolvePronouns(tokens, mentions, register.entities);
	const clauses = findClauses(tokens, mentions, indexMentions(tokens, mentions));
	const quotes: Quote[] = passages.map(passage => {
		const clause = pick(tokens, passage, clauses);
		const mention = mentions[clause?.subject ?? -1];
		const named = register.entities[mention?.entity ?? -1]?.name;
		const speaker = mention === undefined || mention.kind === 'pronoun' ? named ?? null : named ?? text.slice(mention.start, mention.end);
		return {
			start: passage.start,
			end: passage.end,
			text: text.slice(passage.start, passage.end),
			kind: 'direct',
			speaker,
			speakerSpan: mention === undefined ? null : {start: mention.start, end: mention.end},
			cue: null,
			confidence: 0.5,
		};
	});
	const places = register.entities.map((): Span[] => []);
	for (const {start, end, entity} of names) {
		places[entity]?.push({start, end});
	}

	const entities: Entity[] = register.entities.map(({name, type}, index) => ({
		name, type, aliases: [], mentions: places[index] ?? [],
	}));
	return {quotes, entities};
};
