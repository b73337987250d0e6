import {type MarkedToken, type Token} from 'marked';
import {normalizeWebAddress} from '../../metadata/web-address.js';
import {decodeCharacterReferences, decodeHtmlReferences} from '../character-references.js';
import {alternativeText, isIgnoredElement, tagAt} from '../html-to-text.js';
import {StyledTextBuilder, type StyledText} from '../styled-text.js';

/** Returns the address of a link if it may be opened. A relative link may not. */
const addressOf = (href: string): string | null =>
	/^mailto:[^\s@]+@[^\s@]+$/i.test(href) && URL.canParse(href) ? new URL(href).href : normalizeWebAddress(href);

/**
 * Converts the inline tokens of a block to text without markup.
 *
 * @param noteNumberOf returns the number of the footnote that a token refers to, if it does
 */
export const inlineText = (tokens: readonly Token[], noteNumberOf: (token: Token) => number | undefined): StyledText => {
	const rich = new StyledTextBuilder();
	/** The name of the open element whose content is ignored. */
	let ignoredElement: string | undefined;

	const addHtml = (html: string): void => {
		const tag = tagAt(html, 0);
		if (!tag) {
			return;
		}

		if (ignoredElement !== undefined) {
			ignoredElement = tag.isClosing && tag.name === ignoredElement ? undefined : ignoredElement;
		} else if (isIgnoredElement(tag.name) && !tag.isClosing) {
			ignoredElement = tag.name;
		} else if (tag.name === 'br') {
			rich.breakLine();
		} else if (tag.name === 'img') {
			rich.append(decodeHtmlReferences(alternativeText(tag.attributes)));
		}
	};

	const add = (token: MarkedToken): void => {
		if (token.type === 'html') {
			addHtml(token.raw);
			return;
		}

		if (ignoredElement !== undefined) {
			return;
		}

		// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- The other tokens are not inline.
		switch (token.type) {
			case 'strong': {
				rich.styled({kind: 'strong'}, () => {
					addAll(token.tokens);
				});
				break;
			}

			case 'em': {
				rich.styled({kind: 'emphasis'}, () => {
					addAll(token.tokens);
				});
				break;
			}

			case 'codespan': {
				rich.styled({kind: 'code'}, () => {
					rich.append(token.text);
				});
				break;
			}

			case 'link': {
				const isLiteral = token.autolink === true;
				const url = addressOf(isLiteral ? token.href : decodeCharacterReferences(token.href));
				const write = (): void => {
					if (isLiteral) {
						rich.append(token.text);
					} else {
						addAll(token.tokens);
					}
				};

				if (url === null) {
					write();
				} else {
					rich.styled({kind: 'link', url}, write);
				}

				break;
			}

			case 'image': {
				rich.append(decodeCharacterReferences(token.text));
				break;
			}

			case 'br': {
				rich.breakLine();
				break;
			}

			case 'escape': {
				rich.append(token.text);
				break;
			}

			case 'checkbox': {
				rich.append(token.checked ? '[x] ' : '[ ] ');
				break;
			}

			case 'text': {
				if (token.tokens) {
					addAll(token.tokens);
				} else {
					rich.append(decodeCharacterReferences(token.text));
				}

				break;
			}

			case 'del': {
				addAll(token.tokens);
				break;
			}

			default: {
				rich.append(token.raw);
			}
		}
	};

	const addAll = (inner: readonly Token[]): void => {
		for (const token of inner) {
			const note = ignoredElement === undefined ? noteNumberOf(token) : undefined;
			if (note !== undefined) {
				rich.styled({kind: 'note', note}, () => {
					rich.append(`[${note}]`);
				});
				continue;
			}

			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `Token` also includes tokens of extensions; none are installed.
			add(token as MarkedToken);
		}
	};

	addAll(tokens);
	return rich.finish();
};
