import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {type Report} from './find-reports.js';

/** What a doubtful report is worth at most: readers are not shown it. */
const maxUnspokenConfidence = 0.35;

const negations = new Set(['not', 'never', 'without', 'nor', 'neither', 'cannot']);
const modalVerbs = new Set(['could', 'would', 'might', 'may', 'should', 'can', 'must', 'will', 'shall', 'cannot']);
/** Verbs of which the object is spoken of in its own right only where a second one says what it is called. */
const namingVerbs = new Set(['call', 'calls', 'called', 'calling', 'name', 'names', 'named', 'label', 'labels', 'labeled', 'labelled', 'dub', 'dubs', 'dubbed']);
const tellingVerbs = new Set(['tell', 'tells', 'told', 'telling', 'remind', 'reminds', 'reminded', 'assure', 'assures', 'assured']);
const agreeingVerbs = new Set(['agree', 'agrees', 'agreed', 'agreeing', 'decide', 'decides', 'decided', 'begin', 'begins', 'began', 'continue', 'continues', 'continued']);
/** Verbs that report a clause or marked words; what they have as an object was not said but performed. */
const performingVerbs = new Set('recite recites recited reciting read reads reading sing sings sang singing repeat repeats repeated spoke speaks speak put puts'.split(' '));
const introducers = new Set(['that', 'if', 'whether', 'how', 'why', 'what', 'who', 'where', 'when']);

/** Whether the words before a cue that belong to its verb say that nothing was said, or not yet: "did not mention", "will ask". */
const isNegatedOrModal = ({tokens: {words, sentences}}: Document, cue: number): boolean => {
	for (let index = cue - 1; index >= cue - 5 && intAt(sentences, index) === sentences[cue]; index--) {
		const word = elementAt(words, index);
		if (word === undefined || !(word.isAuxiliary || word.isAdverb || negations.has(word.lower))) {
			return false;
		}

		if (negations.has(word.lower) || modalVerbs.has(word.lower) || /n[’']t$/v.test(word.lower)) {
			return true;
		}
	}

	return false;
};

/** Whether there is a verb or a clause in what is reported, as far as the word lists tell. */
const hasClause = ({tokens: {words}}: Document, {from, to}: Report): boolean => {
	for (let index = from; index < to; index++) {
		const word = words[index];
		if (word !== undefined && (word.isAuxiliary || introducers.has(word.lower) || (word.pronoun !== undefined && index + 1 < to && !word.isDeterminer))) {
			return true;
		}
	}

	return false;
};

/** Where the noun phrase that begins at a token ends: before a preposition, another article, a mark. */
const phraseEnd = ({tokens: {words}}: Document, from: number, to: number): number => {
	let index = from + 1;
	while (index < to) {
		const word = words[index];
		if (word === undefined || word.isPreposition || word.isDeterminer || word.shape === 'mark' || word.isCalendarWord || word.isAdverb) {
			break;
		}

		index++;
	}

	return index;
};

/** Whether a cue has no more than an object: "called the church on Sunday", "told the jury at the end", "recited Longfellow". */
const hasOnlyObject = (document: Document, report: Report): boolean => {
	const {words} = document.tokens;
	const lower = elementAt(words, report.cue)?.lower ?? '';
	if (report.from !== report.cue + 1 || hasClause(document, report)) {
		return false;
	}

	if (namingVerbs.has(lower)) {
		const end = phraseEnd(document, report.from, report.to);
		return end >= report.to || words[end]?.isDeterminer !== true;
	}

	return tellingVerbs.has(lower) || performingVerbs.has(lower);
};

/** Whether what follows a cue is done rather than said: "agreed to cut". */
const isAction = ({tokens: {words}}: Document, {cue, from}: Report): boolean => agreeingVerbs.has(elementAt(words, cue)?.lower ?? '') && words[from]?.lower === 'to';

/**
 * How likely a report without marks is to be one, given what the trees make of it. They learnt from readers who marked
 * what was not said, too: "she did not say whether …". Who reads the news is told what somebody did say.
 */
export const capUnspokenConfidence = (document: Document, report: Report, confidence: number): number => {
	const isUnspoken = report.cue >= 0 && intOrZeroAt(document.tokens.passages, report.cue) < 0 && (isNegatedOrModal(document, report.cue) || hasOnlyObject(document, report) || isAction(document, report));
	return isUnspoken ? Math.min(confidence, maxUnspokenConfidence) : confidence;
};
