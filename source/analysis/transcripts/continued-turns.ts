import {intOrZeroAt} from '../base/bounds-checked.js';
import {type Document} from '../document/document.js';
import {isQuestion, type Line} from './transcript-labels.js';
import {voiceOf} from './voice.js';

/** A line that somebody says. */
type SpokenLine = {
	readonly line: Line;
	/** True if the line continues the turn before it. */
	readonly isContinuation: boolean;
};

/** True if a line is a stage direction: "(Laughter.)". */
const isStageDirection = ({tokens: {words}}: Document, {from, to}: Line): boolean => '(['.includes(words[from]?.text ?? ' ') && ')]'.includes(words[to - 1]?.text ?? ' ');

/**
 * Returns the lines that are said, in order: those with the label of a speaker, and the paragraphs that continue them.
 * Only in a text that is a transcript as a whole does a paragraph without a label continue the turn before it. After the
 * last label it must sound like speech, because articles end with a paragraph about the conversation.
 *
 * @param labelled the lines with the label of a speaker
 */
export const findSpokenLines = (document: Document, lines: readonly Line[], labelled: ReadonlySet<Line>): SpokenLine[] => {
	const first = lines.findIndex(line => labelled.has(line));
	const last = lines.findLastIndex(line => labelled.has(line));
	const isWholeText = labelled.size * 2 >= last - first + 1;
	const hasOneSpeaker = new Set([...labelled].map(({label}) => label?.key.split(' ').at(-1))).size === 1;
	const found: SpokenLine[] = [];
	let isSaid = false;
	for (const [index, line] of lines.entries()) {
		if (labelled.has(line)) {
			isSaid = true;
			found.push({line, isContinuation: false});
			continue;
		}

		if (isStageDirection(document, line)) {
			continue;
		}

		const isQuestioner = hasOneSpeaker && isQuestion(document, line);
		const isHeading = document.headings.has(intOrZeroAt(document.tokens.paragraphs, line.from));
		isSaid &&= isWholeText && line.label === undefined && !isHeading && !isQuestioner && (index < last || voiceOf(document, line.from, line.to) === 'speaks');
		if (isSaid) {
			found.push({line, isContinuation: true});
		}
	}

	return found;
};
