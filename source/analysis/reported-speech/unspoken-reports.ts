import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Report} from './report-finder.js';
import {hasUnspokenSubject} from './unspoken-subjects.js';

/** The highest confidence of a report that was not spoken. Readers are not shown reports as low as this. */
const maxUnspokenConfidence = 0.25;

const negations = new WordSet('not never without nor neither cannot');
const modalVerbs = new WordSet('could would might may should can must will shall cannot');
/** Verbs that report speech only with a second object: "called the plan a joke", not "called the church". */
const namingVerbs = new WordSet('call calls called calling name names named label labels labeled labelled dub dubs dubbed');
const announcingVerbs = new WordSet('announce announces announced announcing');
const tellingVerbs = new WordSet('tell tells told telling remind reminds reminded assure assures assured');
const agreeingVerbs = new WordSet('agree agrees agreed agreeing decide decides decided begin begins began continue continues continued');
/** Verbs that report a clause or quoted words. Their objects were performed rather than said: "recited a poem". */
const performingVerbs = new WordSet('recite recites recited reciting read reads reading sing sings sang singing repeat repeats repeated spoke speaks speak put puts');
const introducers = new WordSet('that if whether how why what who where when');

/** True if a negation or a modal verb before a cue says that nothing was said yet: "did not mention", "will ask". */
const isNegatedOrModal = ({tokens: {words, sentences}}: Document, cue: number): boolean => {
	for (let index = cue - 1; index >= cue - 5 && intAt(sentences, index) === sentences[cue]; index--) {
		const word = elementAt(words, index);
		if (word === undefined || !(word.isAuxiliary || word.isAdverb || negations.has(word))) {
			return false;
		}

		if (negations.has(word) || modalVerbs.has(word) || /n[’']t$/v.test(word.lower)) {
			return true;
		}
	}

	return false;
};

/** Verbs and adjectives before "to say" that tell that nothing was said. */
const refusals = new WordSet(`decline declines declined declining refuse refuses refused refusing fail fails failed failing neglected omitted hesitated unable unwilling
reluctant available ready willing free prepared`);
const avoidances = new WordSet('without avoided avoiding avoid');
/** Verbs whose subject did not speak if they are in the passive: "she was asked whether". */
const passiveVerbs = new WordSet('asked told questioned pressed urged reminded informed warned advised assured');
const passiveAuxiliaries = new WordSet('was were been is are be being');

/** Returns the token before a cue and the adverbs before it. */
const beforeAdverbs = ({tokens: {words}}: Document, cue: number): number => {
	let index = cue - 1;
	while (index > cue - 4 && elementAt(words, index)?.isAdverb === true) {
		index--;
	}

	return index;
};

/** True if somebody refused to speak: "declined to say", "was not available to comment", "without saying". */
const isRefusal = (document: Document, cue: number): boolean => {
	const {words} = document.tokens;
	const before = beforeAdverbs(document, cue);
	return avoidances.has(elementAt(words, before)) || (elementAt(words, before)?.lower === 'to' && refusals.has(elementAt(words, before - 1)));
};

/** True if the subject of a cue is the listener: "she was asked whether". */
const isPassive = (document: Document, cue: number): boolean => {
	const {words} = document.tokens;
	return passiveVerbs.has(elementAt(words, cue)) && passiveAuxiliaries.has(elementAt(words, beforeAdverbs(document, cue)));
};

/** True if the word lists find a verb or a clause in what is reported. */
const hasClause = ({tokens: {words}}: Document, {from, to}: Report): boolean => {
	for (let index = from; index < to; index++) {
		const word = words[index];
		if (word !== undefined && (word.isAuxiliary || introducers.has(word) || (word.pronoun !== undefined && index + 1 < to && !word.isDeterminer))) {
			return true;
		}
	}

	return false;
};

/** Returns the token after the noun phrase that begins at a token: a preposition, another article, a mark. */
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

/** Returns the first comma of what is reported, or its end. */
const commaAfter = ({tokens: {words}}: Document, {from, to}: Report): number => {
	let index = from;
	while (index < to && elementAt(words, index)?.text !== ',') {
		index++;
	}

	return index;
};

/** True if a cue has an object but no clause: "called the church on Sunday", "told the jury at the end", "recited Longfellow", "announced a truce". */
const hasOnlyObject = (document: Document, report: Report): boolean => {
	const {words} = document.tokens;
	const verb = elementAt(words, report.cue);
	if (report.from !== report.cue + 1) {
		return false;
	}

	// "announced a truce, including a pause for its feasts": what follows the comma belongs to the object.
	const to = announcingVerbs.has(verb) ? commaAfter(document, report) : report.to;
	if (hasClause(document, {...report, to})) {
		return false;
	}

	if (namingVerbs.has(verb)) {
		const end = phraseEnd(document, report.from, report.to);
		return end >= report.to || words[end]?.isDeterminer !== true;
	}

	return announcingVerbs.has(verb) || tellingVerbs.has(verb) || performingVerbs.has(verb);
};

const conversationVerbs = new WordSet('speak speaks spoke spoken speaking talk talks talked talking');
const visitVerbs = new WordSet('call calls called calling');
const anonymityVerbs = new WordSet('named identified quoted');

/** True if a cue only tells that somebody spoke, visited or stayed unnamed: "spoke with both", "spoke on condition that", "called at the church", "asked not to be named". */
const isCircumstance = ({tokens: {words}}: Document, {cue}: Report): boolean => {
	const [verb, next, second] = [elementAt(words, cue), elementAt(words, cue + 1)?.lower, elementAt(words, cue + 2)?.lower];
	if (conversationVerbs.has(verb)) {
		return next === 'with' || next === 'to' || (next === 'on' && second === 'condition');
	}

	if (visitVerbs.has(verb)) {
		return next === 'at';
	}

	return next === 'not' && second === 'to' && elementAt(words, cue + 3)?.lower === 'be' && anonymityVerbs.has(elementAt(words, cue + 4));
};

/** True if a cue is followed by an action rather than speech: "agreed to cut". */
const isAction = ({tokens: {words}}: Document, {cue, from}: Report): boolean => agreeingVerbs.has(elementAt(words, cue)) && words[from]?.lower === 'to';

/**
 * Lowers the confidence of a report that was not spoken, so that readers are not shown it. The trees cannot tell: their
 * annotated articles mark unspoken reports too ("she did not say whether …").
 */
export const capUnspokenConfidence = (document: Document, report: Report, confidence: number): number => {
	const {cue} = report;
	const isUnspoken = cue >= 0 && intOrZeroAt(document.tokens.passages, cue) < 0
		&& (isNegatedOrModal(document, cue) || isRefusal(document, cue) || isPassive(document, cue) || isCircumstance(document, report)
			|| hasUnspokenSubject(document, cue) || hasOnlyObject(document, report) || isAction(document, report));
	return isUnspoken ? Math.min(confidence, maxUnspokenConfidence) : confidence;
};
