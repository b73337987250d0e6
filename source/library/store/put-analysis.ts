import {type Database} from '../database/database.js';
import {indexedNames, indexedText} from '../database/indexed-text.js';
import {namesInQuote, namesOf} from '../query/quote-facts.js';
import {maxQuotes, quoteNumber} from '../sql/quote-number.js';
import {type KeptAnalysis} from './kept-analysis.js';
import {createRemoveAnalysis} from './remove-analysis.js';

/**
 * Returns a function that stores the analysis of an article in place of an earlier one; `null` for an analysis that failed. It
 * must run in a transaction.
 */
export function createPutAnalysis(database: Database): (article: number, engine: string, analysis: KeptAnalysis | null) => void {
	const isCurrent = database.prepare('SELECT is_current FROM article WHERE number = ?');
	const remove = createRemoveAnalysis(database);
	const addSpeaker = database.prepare('INSERT INTO speaker (name) VALUES (?) ON CONFLICT DO NOTHING');
	const findSpeaker = database.prepare('SELECT number FROM speaker WHERE name = ?');
	const addQuote = database.prepare('INSERT INTO quote (number, article, start, end, parts, text, kind, polarity, verb, speaker, role, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
	const indexQuote = database.prepare('INSERT INTO quote_index (rowid, speaker, text, names) VALUES (?, ?, ?, ?)');
	const indexNames = database.prepare('INSERT INTO name_index (rowid, names) VALUES (?, ?)');
	const addEntity = database.prepare('INSERT INTO entity (name, type) VALUES (?, ?) ON CONFLICT DO NOTHING');
	const findEntity = database.prepare('SELECT number FROM entity WHERE name = ? AND type = ?');
	const addAppearance = database.prepare('INSERT OR IGNORE INTO appearance (entity, article, spans) VALUES (?, ?, ?)');
	const count = database.prepare('UPDATE article SET quotes = ?, engine = ? WHERE number = ?');

	const speakerNumber = (name: string): number => {
		const found = findSpeaker.get(name);
		return found ? Number(found['number']) : Number(addSpeaker.run(name).lastInsertRowid);
	};

	const entityNumber = (name: string, type: string): number => {
		const found = findEntity.get(name, type);
		return found ? Number(found['number']) : Number(addEntity.run(name, type).lastInsertRowid);
	};

	return (article, engine, analysis) => {
		// It may have been forgotten, or replaced by another version, since the analysis began.
		if (isCurrent.get(article)?.['is_current'] !== 1) {
			return;
		}

		remove(article);
		const {quotes, entities} = analysis ?? {quotes: [], entities: []};
		for (const [index, quote] of quotes.slice(0, maxQuotes).entries()) {
			const {start, end, parts, text, kind, polarity, verb, speaker, role, confidence} = quote;
			const number = quoteNumber(article, index);
			addQuote.run(
				number,
				article,
				start,
				end,
				parts ? JSON.stringify(parts.map(part => [part.start, part.end])) : null,
				text,
				kind,
				polarity,
				verb,
				speaker === null ? null : speakerNumber(speaker),
				role,
				confidence,
			);
			indexQuote.run(number, indexedText(speaker ?? ''), indexedText(text), indexedNames(namesInQuote(quote, entities)));
		}

		indexNames.run(article, indexedNames(namesOf(entities)));
		for (const {name, type, mentions} of entities) {
			addAppearance.run(entityNumber(name, type), article, JSON.stringify(mentions.map(({start, end}) => [start, end])));
		}

		count.run(analysis ? analysis.sure : -1, engine, article);
	};
}
