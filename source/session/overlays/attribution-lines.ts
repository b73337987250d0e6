import {type Pattern, type Quote} from '../../analysis/result/analysis.js';
import {type Article} from '../../article/article.js';
import {quoteText} from '../../layout/labels/quote-text.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {shownAnalysis, shownArticle} from '../model/selectors.js';
import {type Session} from '../state/session.js';

const patterns: Readonly<Record<Pattern, string>> = {
	'subject-cue': 'the speaker is the subject of the cue',
	'cue-subject': 'the cue comes first, then the speaker',
	'according-to': 'the quote names its source, as in “according to”',
	colon: 'the speaker, a colon, the words',
	transcript: 'the line begins with the name of the speaker',
	'same-speaker': 'continues the quote before, by the same speaker',
	nearby: 'no cue; the speaker is named nearby',
};

const kinds: Readonly<Record<Quote['kind'], string>> = {
	direct: 'direct: all inside quotation marks', mixed: 'mixed: partly quoted', indirect: 'indirect: reported without quotation marks',
};

const percent = (confidence: number): string => `${Math.round(confidence * 100)}%`;

/** The most text that is shown before and after a quote, in code units. */
const maxContextLength = 1500;

/** Returns the paragraphs of a quote, from the words that name its speaker to its end. */
function contextOf({text, blocks}: Article, {start, end, speakerSpan, cue}: Quote): string {
	const from = Math.min(start, speakerSpan?.start ?? start, cue?.start ?? start);
	const to = Math.max(end, speakerSpan?.end ?? end, cue?.end ?? end);
	const first = blocks.findLast(block => block.start <= from)?.start ?? from;
	const last = blocks.find(block => block.end >= to)?.end ?? to;
	return text.slice(Math.max(first, from - maxContextLength), Math.min(last, to + maxContextLength));
}

/** Returns the selected quote, if there is one. */
const selectedQuote = (session: Session): Quote | undefined =>
	session.sidebar.quoteIndex === null ? undefined : shownAnalysis(session)?.quotes[session.sidebar.quoteIndex];

/** Explains the attribution of the selected quote: pairs of a label and a text. Empty without a selected quote. */
export function attributionLines(session: Session): ReadonlyArray<readonly [label: string, text: string]> {
	const quote = selectedQuote(session);
	const article = shownArticle(session);
	if (!quote || !article) {
		return [];
	}

	const {speaker, speakerSpan, cue, evidence, confidence, kind} = quote;
	const words = speakerSpan ? article.text.slice(speakerSpan.start, speakerSpan.end) : null;
	const lines: Array<readonly [string, string | null]> = [
		['Speaker', speaker ?? 'unknown: the text does not name the speaker clearly'],
		['Named by', words === null ? null : `“${words}”`],
		['Cue', cue && `“${cue.text}”`],
		['Pattern', evidence && patterns[evidence.pattern]],
		['Chain', evidence && evidence.chain.length > 1 ? evidence.chain.map(({text}) => text).join(' → ') : null],
		['Confidence', percent(confidence)],
		['Kind', kinds[kind]],
		['Words', quoteText(article.text, quote)],
		['In the text', contextOf(article, quote)],
	];
	return lines.flatMap(([label, text]) => text === null ? [] : [[label, collapseWhitespace(text)] as const]);
}
