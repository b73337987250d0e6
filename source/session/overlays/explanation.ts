import {type Pattern, type Quote} from '../../analysis/result/analysis.js';
import {collapseWhitespace} from '../../text/collapse-whitespace.js';
import {truncate} from '../../text/width.js';
import {wrap} from '../../text/wrap.js';
import {explainedQuote} from '../model/reader-view.js';
import {shownArticle} from '../model/selectors.js';
import {type Session} from '../state/session.js';

const kinds: Readonly<Record<Quote['kind'], string>> = {
	direct: 'A direct quote: all of it is inside quotation marks.',
	mixed: 'A mixed quote: a part of it is inside quotation marks.',
	indirect: 'An indirect quote: reported without quotation marks.',
};

/** The sentences for the patterns of attribution, by the words that name the speaker and the cue, in quotation marks. */
const patterns: Readonly<Record<Pattern, (name: string, cue: string) => string>> = {
	'subject-cue': (name, cue) => `${name} is the subject of the cue ${cue}.`,
	'cue-subject': (name, cue) => `The cue ${cue} comes first, then the speaker, ${name}.`,
	'according-to': (name, cue) => `The sentence names its source by ${cue}: ${name}.`,
	colon: name => `The speaker, ${name}, then a colon, then the words.`,
	transcript: name => `The line begins with the name of the speaker, ${name}.`,
	'same-speaker': name => `Continues the quote before, by the same speaker, ${name}.`,
	nearby: name => `No cue; the speaker is named nearby, by ${name}.`,
};

const inMarks = (text: string): string => `“${collapseWhitespace(text)}”`;

/** Returns the sentences that explain who said the quote: how the text names the speaker, the chain of names, confidence and kind. */
function sentences(text: string, {speaker, speakerSpan, cue, evidence, confidence, kind, corrected, originalSpeaker}: Quote): string[] {
	if (corrected) {
		return [`You have corrected the speaker: the analysis says ${originalSpeaker ?? 'that the speaker is unknown'}.`, kinds[kind]];
	}

	const name = speakerSpan ? inMarks(text.slice(speakerSpan.start, speakerSpan.end)) : (speaker === null ? 'somebody' : inMarks(speaker));
	const chain = evidence && evidence.chain.length > 1 ? evidence.chain.map(link => collapseWhitespace(link.text)).join(' → ') : null;
	return [
		speaker === null ? 'The text does not name the speaker clearly.' : '',
		evidence ? patterns[evidence.pattern](name, cue ? inMarks(cue.text) : 'of the sentence') : '',
		chain === null ? '' : `The names: ${chain}.`,
		`${Math.round(confidence * 100)}% sure. ${kinds[kind]}`,
	].filter(sentence => sentence !== '');
}

/** An explanation in words. */
type Explanation = {readonly title: string; readonly sentences: readonly string[]};

/** Returns the explanation of the selected quote while it is shown; `undefined` else. */
export function explanationOf(session: Session): Explanation | undefined {
	const quote = explainedQuote(session);
	const article = shownArticle(session);
	return quote && article ? {title: quote.speaker === null ? 'Why the speaker is unknown' : `Why ${quote.speaker}`, sentences: sentences(article.text, quote)} : undefined;
}

/** Wraps sentences, each on lines of its own, to at most `height` lines. */
export function wrapSentences(all: readonly string[], width: number, height: number): string[] {
	const lines = all.flatMap(text => wrap(text, {start: 0, end: text.length}, width).map(({start, end}) => text.slice(start, end)));
	return lines.length <= height ? lines : [...lines.slice(0, height - 1), truncate(lines.slice(height - 1).join(' '), width)];
}
