import {
	type Analysis, type Entity, type Polarity, type Quote,
} from '../../analysis/result/analysis.js';
import {compareEntities, entityTypes} from '../../analysis/result/entity-order.js';
import {type Span} from '../../article/span.js';
import {logError} from '../../debug/log-error.js';
import {sanitizeText} from '../../text/sanitize.js';
import {type Database, type SqlRow} from '../database/database.js';
import {quoteKinds} from '../query/fields.js';

/** The stored parts of an analysis. Quotes have no cue and no evidence, and entities no other forms of their names. */
export type StoredAnalysis = {
	readonly analysis: Analysis;
	/** The numbers of the quotes in the library, in the same order. */
	readonly numbers: readonly number[];
};

const polarities: readonly Polarity[] = ['asserted', 'denied', 'asked'];

/** The error of a row that this program has not written. */
class BrokenRowError extends Error {
	override name = 'BrokenRowError';
}

function check(condition: boolean, what: string): asserts condition {
	if (!condition) {
		throw new BrokenRowError(`broken ${what}`);
	}
}

/** Returns one line of text that is safe to draw. */
function lineOf(value: unknown, what: string): string {
	check(typeof value === 'string' && sanitizeText(value) === value, what);
	return value;
}

const lineOrNull = (value: unknown, what: string): string | null => value === null ? null : lineOf(value, what);

function spanOf(start: unknown, end: unknown, length: number): Span {
	check(Number.isSafeInteger(start) && Number.isSafeInteger(end), 'span');
	const span = {start: Number(start), end: Number(end)};
	check(span.start >= 0 && span.start <= span.end && span.end <= length, 'span');
	return span;
}

function spansOf(json: unknown, length: number): readonly Span[] {
	const spans: unknown = JSON.parse(String(json));
	check(Array.isArray(spans), 'list of spans');
	return spans.map((span: unknown) => {
		check(Array.isArray(span), 'span');
		return spanOf(span[0], span[1], length);
	});
}

function quoteOf(row: SqlRow, length: number): Quote {
	const kind = quoteKinds.find(name => name === row['kind']);
	const polarity = polarities.find(name => name === row['polarity']);
	const {confidence} = row;
	check(kind !== undefined && polarity !== undefined && typeof confidence === 'number' && confidence >= 0 && confidence <= 1, 'quote');
	return {
		...spanOf(row['start'], row['end'], length),
		...(row['parts'] !== null && {parts: spansOf(row['parts'], length)}),
		text: lineOf(row['text'], 'quote'),
		kind,
		speaker: lineOrNull(row['speaker'], 'speaker'),
		speakerSpan: null,
		cue: null,
		verb: lineOrNull(row['verb'], 'verb'),
		polarity,
		confidence,
		evidence: null,
		role: lineOrNull(row['role'], 'role'),
		roleSpan: null,
	};
}

function entityOf(row: SqlRow, length: number): Entity {
	const type = entityTypes.find(name => name === row['type']);
	check(type !== undefined, 'entity');
	return {
		name: lineOf(row['name'], 'name'), type, aliases: [], mentions: spansOf(row['spans'], length),
	};
}

/** Compares entities as an analysis orders them; of those that are mentioned equally often, the first in the text comes first. */
const byOrder = (a: Entity, b: Entity): number => compareEntities(a, b) || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0);

/**
 * Returns a function that reads the stored analysis of an article, whose text has this length. It returns `null` if another program
 * has written it.
 */
export function createAnalysisReader(database: Database): (article: number, length: number) => StoredAnalysis | null {
	const quotesOf = database.prepare(`
		SELECT quote.number, start, end, parts, text, kind, polarity, verb, speaker.name AS speaker, role, confidence
		FROM quote LEFT JOIN speaker ON speaker.number = quote.speaker WHERE article = ? ORDER BY quote.number
	`);
	const entitiesOf = database.prepare('SELECT name, type, spans FROM appearance JOIN entity ON number = entity WHERE article = ?');
	return (article, length) => {
		try {
			const quotes = quotesOf.all(article);
			return {
				analysis: {
					quotes: quotes.map(row => quoteOf(row, length)),
					entities: entitiesOf.all(article).map(row => entityOf(row, length)).toSorted(byOrder),
				},
				numbers: quotes.map(({number}) => Number(number)),
			};
		} catch (error) {
			logError('read quotes from the library', error);
			return null;
		}
	};
}
