import {intOrZeroAt, elementAt, intAt} from '../base/bounds-checked.js';
import {hasFlag, tokenFlag} from '../lexicon/token-flags.js';
import {WordSet} from '../lexicon/word-set.js';
import {type Tokens} from '../tokens/tokenize.js';
import {type Mention} from './mention.js';

/** Words before a handle that names somebody: "a user called @ferries". */
const namingWords = new WordSet('called named as by handle username nickname user poster account commenter redditor under');

/** True if a token follows the one before it without a space. */
const isAttached = ({starts, ends}: Tokens, index: number): boolean => index > 0 && intOrZeroAt(starts, index) === intOrZeroAt(ends, index - 1);

const isWordAt = ({words, count}: Tokens, index: number): boolean => index < count && words[index]?.shape !== 'mark';

/** True if a word without a space stands before "@": "press@herald.example". */
const isInsideAddress = (tokens: Tokens, index: number): boolean => isAttached(tokens, index) && isWordAt(tokens, index - 1);

/** Returns the token after the handle that begins at `from`, or `from` if none does: "@ferries", "@ann.example", "u/ann". */
const handleEnd = (tokens: Tokens, from: number): number => {
	const {words} = tokens;
	const sign = words[from]?.text === 'u' ? from + 1 : from;
	const isHandle = words[sign]?.text === (sign === from ? '@' : '/') && (sign === from ? !isInsideAddress(tokens, from) : isAttached(tokens, sign));
	if (!isHandle || !isAttached(tokens, sign + 1) || !isWordAt(tokens, sign + 1)) {
		return from;
	}

	let to = sign + 2;
	while (words[to]?.text === '.' && isAttached(tokens, to) && isAttached(tokens, to + 1) && isWordAt(tokens, to + 1)) {
		to += 2;
	}

	return to;
};

/** True if a handle is the subject of a cue or names the account of somebody. Other handles are addresses: "Follow us: @herald". */
const isSpeaking = ({words, flags}: Tokens, from: number, to: number): boolean => {
	const after = words[to]?.text === ',' ? to + 1 : to;
	return namingWords.has(elementAt(words, from - 1)) || hasFlag(flags, after, tokenFlag.cue) || (from > 0 && hasFlag(flags, from - 1, tokenFlag.cue));
};

/** Finds the handles of accounts that may speak: "@ferries replied". */
export const findHandles = (tokens: Tokens): Mention[] => {
	const found: Mention[] = [];
	// Most texts have no handle: a search of the text is far faster than a loop over its tokens.
	const count = /@|u\//v.test(tokens.text) ? tokens.count : 0;
	for (let index = 0; index < count; index++) {
		const isStart = hasFlag(tokens.flags, index, tokenFlag.mark) ? tokens.words[index]?.text === '@' : tokens.words[index]?.text === 'u';
		const to = isStart && intOrZeroAt(tokens.passages, index) < 0 ? handleEnd(tokens, index) : index;
		if (to > index && isSpeaking(tokens, index, to)) {
			found.push({
				start: intOrZeroAt(tokens.starts, index),
				end: intAt(tokens.ends, to - 1) ?? 0,
				kind: 'nominal',
				from: index,
				to,
				phraseFrom: index,
				isPlural: false,
				gender: undefined,
				entity: -1,
			});
		}
	}

	return found;
};

/** Words between a description and the handle of its account: "a user called", "who goes by". */
const linkingWords = new WordSet('who goes by called named known as with the a handle username nickname using under name user account posts posting posted is whose on ,');

const maxLinkLength = 9;

/** Returns the handle that names somebody described: "a user called | @ferries", "one fan, | @ferries". */
export const handleOf = ({words, text}: Tokens, mentions: readonly Mention[], mentionStartingAt: Int32Array, {to}: Mention): Mention | undefined => {
	for (let index = to; index < to + maxLinkLength; index++) {
		const mention = elementAt(mentions, intAt(mentionStartingAt, index) ?? -1);
		if (mention !== undefined && (text.charAt(mention.start) === '@' || text.startsWith('u/', mention.start))) {
			return mention;
		}

		if (!linkingWords.has(words[index])) {
			return undefined;
		}
	}

	return undefined;
};
