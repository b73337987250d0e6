import {type MarkedToken, type Token} from 'marked';
import {webAddress} from '../metadata/web-address.js';
import {decodeReferences} from './character-references.js';
import {alternativeText, isSilent, tagAt} from './html-to-text.js';
import {RichText, type Rich} from './rich-text.js';

/** Where a link leads, if it may be opened; a link inside the site leads nowhere from here. */
const addressOf = (href: string): string | null =>
	/^mailto:[^\s@]+@[^\s@]+$/i.test(href) && URL.canParse(href) ? new URL(href).href : webAddress(href);

/** The text of the inline tokens of a block: what is read, without markup. */
export const inlineText = (tokens: readonly Token[]): Rich => {
	const rich = new RichText();
	/** The element whose content is skipped. */
	let silence: string | undefined;

	const addHtml = (html: string): void => {
		const tag = tagAt(html, 0);
		if (!tag) {
			return;
		}

		if (silence !== undefined) {
			silence = tag.isClosing && tag.name === silence ? undefined : silence;
		} else if (isSilent(tag.name) && !tag.isClosing) {
			silence = tag.name;
		} else if (tag.name === 'br') {
			rich.breakLine();
		} else if (tag.name === 'img') {
			rich.append(decodeReferences(alternativeText(tag.attributes)));
		}
	};

	const add = (token: MarkedToken): void => {
		if (token.type === 'html') {
			addHtml(token.raw);
			return;
		}

		if (silence !== undefined) {
			return;
		}

		// eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- The other tokens do not come up here.
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
				const url = addressOf(isLiteral ? token.href : decodeReferences(token.href));
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
				rich.append(decodeReferences(token.text));
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
					rich.append(decodeReferences(token.text));
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
			// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- `Token` also allows for those of extensions; none are used.
			add(token as MarkedToken);
		}
	};

	addAll(tokens);
	return rich.finish();
};
