// The second figure of `npm run score`: how often something wrong is shown as sure.
import {judgeQuote} from './judge-quotes.mjs';

/** The confidence from which a reader takes a quote as sure. */
const sureFrom = 0.9;

const shownKinds = 10;

const pronouns = /^(?:i|you|he|she|it|we|they|him|her|them|his|their|who|whom|this|that|these|those|one)$/iv;

/** Names the words that stand for the speaker, and how they are connected with the quote. */
const reasonOf = ({speaker, speakerSpan, evidence}, text) => {
	if (speaker === null || evidence === null) {
		return 'no speaker';
	}

	const words = text.slice(speakerSpan.start, speakerSpan.end);
	const mention = /^\p{Ll}/v.test(speaker) ? 'description' : 'name';
	return `${pronouns.test(words) ? 'pronoun' : mention}, ${evidence.pattern}`;
};

const kindOf = ({start, kind, evidence}, {tokens, headings}) => {
	const token = Math.max(0, tokens.starts.findIndex((offset, index) => offset >= start || index >= tokens.count));
	return evidence?.pattern === 'transcript' ? 'transcript' : (headings.has(tokens.paragraphs[token]) ? 'headline' : kind);
};

/** True if a quote is the turn of a transcript: its words are not between marks. */
const isTurn = ({kind, parts, ...whole}, {passages}) => {
	const {start, end} = parts?.[0] ?? whole;
	return kind === 'direct' && !passages.some(passage => passage.start <= start && end <= passage.end);
};

/**
 * Judges the quotes of articles `{id, text, annotated}` that readers are shown. Those that the annotation leaves open are left
 * out, and so are turns of transcripts that nobody annotated, if the articles have `openTurns`.
 */
export const judgeShown = (articles, {analyze, withoutImprobable, parseDocument}) => articles.flatMap(({id, text, annotated, openTurns}) => {
	const document = parseDocument(text);
	return withoutImprobable(analyze(text)).quotes.map(quote => ({
		id, text, quote, kind: kindOf(quote, document), reason: reasonOf(quote, text), verdict: judgeQuote(text, annotated, quote),
	})).filter(({verdict, quote}) => verdict !== 'open' && !(verdict === 'unsaid' && openTurns && isTurn(quote, document)));
});

const isWrong = ({verdict}) => verdict === 'speaker' || verdict === 'unsaid';
const isSure = ({quote}) => quote.confidence >= sureFrom;

const perThousand = (some, all) => all === 0 ? '—' : (1000 * some / all).toFixed(1);

/** Returns the entries by key, those of the most frequent key first. */
const groupBy = (judged, keyOf) => {
	const groups = new Map();
	for (const entry of judged) {
		const key = keyOf(entry);
		groups.set(key, [...groups.get(key) ?? [], entry]);
	}

	return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
};

const sampleOf = ({id, text, quote: {start, end, speaker, confidence}}) => {
	const said = text.slice(start, end);
	const words = said.length > 90 ? `${said.slice(0, 60)} … ${said.slice(-25)}` : said;
	const line = `…${text.slice(Math.max(0, start - 90), start)}⟦${words}⟧${text.slice(end, end + 70)}…`.replaceAll('\n', ' ⏎ ');
	return `${id} @${start}: ${line} → ${speaker ?? 'nobody'} ${confidence.toFixed(2)}`;
};

const isSureAndWrong = entry => isSure(entry) && isWrong(entry);

const percent = (some, all) => all === 0 ? '—' : `${(100 * some / all).toFixed(0)} %`;

const row = (name, judged) => {
	const wrong = judged.filter(entry => isSureAndWrong(entry)).length;
	const right = judged.filter(({verdict}) => verdict === 'right');
	const share = percent(right.filter(entry => isSure(entry)).length, right.length);
	return `  ${name.padEnd(32)} ${perThousand(wrong, judged.length).padStart(6)} ${`${wrong} of ${judged.length}`.padStart(13)} ${share.padStart(6)}`;
};

/** Returns the lines of a report: how often something wrong is sure, by kind of quote and by what names the speaker, and the kinds with the most, each with samples. */
export const reportSureAndWrong = (title, judged, samples) => {
	const wrong = judged.filter(entry => isSureAndWrong(entry));
	const kinds = groupBy(wrong, ({kind, reason, verdict}) => `${kind}; ${reason}; ${verdict === 'speaker' ? 'somebody else said it' : 'nobody said it'}`);
	const reasons = groupBy(judged, ({reason}) => reason).filter(([, entries]) => entries.some(entry => isSureAndWrong(entry)));
	return [
		`SURE (from ${sureFrom}) AND WRONG, ${title}: per 1,000 shown, wrong of shown, how many of the right ones are sure`,
		row('all', judged),
		...groupBy(judged, ({kind}) => kind).map(([kind, entries]) => row(kind, entries)),
		...reasons.map(([reason, entries]) => row(reason, entries)),
		...kinds.slice(0, shownKinds).flatMap(([kind, entries]) => [
			`  ${String(entries.length).padStart(4)} ${kind}`,
			...entries.filter((_, index) => index % Math.ceil(entries.length / samples) === 0).map(entry => `         ${sampleOf(entry)}`),
		]),
	];
};
