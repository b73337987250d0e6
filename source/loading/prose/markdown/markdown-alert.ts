import {type Token} from 'marked';
import {alerts, type Alert} from '../../../article/article.js';

const label = new RegExp(String.raw`^\[!(?<name>${alerts.join('|')})\][ \t]*(?:\n|$)`, 'iv');

/** Removes the label of one of GitHub's alerts (`[!NOTE]`) from the start of a block quote; `undefined` if there is none. */
export function takeAlert(tokens: readonly Token[]): {readonly alert: Alert; readonly tokens: readonly Token[]} | undefined {
	const [first, ...others] = tokens;
	const [words, ...rest] = first?.type === 'paragraph' ? first.tokens ?? [] : [];
	const match = words?.type === 'text' ? label.exec(words.raw) : null;
	const alert = alerts.find(name => name === match?.groups?.['name']?.toLowerCase());
	if (!first || !match || !alert) {
		return undefined;
	}

	const text = words?.raw.slice(match[0].length) ?? '';
	const left: Token = {
		type: 'text', raw: text, text, escaped: false,
	};
	return {alert, tokens: [{...first, tokens: [left, ...rest]}, ...others]};
}
