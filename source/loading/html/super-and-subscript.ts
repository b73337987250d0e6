/** The position above or below the line. */
export type ScriptKind = 'superscript' | 'subscript';

const plain = '0123456789+-−=()';
const characters: Readonly<Record<ScriptKind, string>> = {
	superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾',
	subscript: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎',
};

/** Tells whether a superscript can be written on the line: suffixes of ordinals and abbreviations, `4th`, `Mᵐᵉ`, `1er`, `™`. */
const isSuffix = (text: string, kind: ScriptKind): boolean => kind === 'superscript' && /^(?:st|nd|rd|th|er|re|e|ème|me|mes|le|lle|o|a|º|ª|°|®|©|™|tm|sm)\.?$/iv.test(text);

/**
 * Converts a superscript or subscript to plain text: `10⁶`, `CO₂`, `x^n`, `x^(n + 1)`, and the number of a note to `[1]`.
 *
 * @param isLinked true if it is a link, like the number of a note
 */
export const scriptToText = (raw: string, kind: ScriptKind, isLinked: boolean): string => {
	const text = raw.trim();
	if (isLinked) {
		return /^(?:[\d\s,;–\-]+|\p{L}|[*†‡§¶]+)$/v.test(text) && text !== '' ? `[${text}]` : raw;
	}

	const raised = Array.from(text, character => characters[kind][plain.indexOf(character)]);
	if (!raised.includes(undefined)) {
		return raised.join('');
	}

	if (text.length > 20 || !/^[\p{L}\p{N}+=\-−\(\)\s]+$/v.test(text) || isSuffix(text, kind)) {
		return raw;
	}

	const mark = kind === 'superscript' ? '^' : '_';
	return /^[\p{L}\p{N}]$/v.test(text) ? mark + text : `${mark}(${text})`;
};
