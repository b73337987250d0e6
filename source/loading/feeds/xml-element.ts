/** An element of a feed or of an OPML list, however well or badly formed it is. */
export type XmlElement = {
	/** In small letters; those that are not of the feed's own vocabulary with a prefix: `dc:creator`, whatever the document calls it. */
	readonly name: string;
	/** Names in small letters. */
	readonly attributes: Readonly<Record<string, string>>;
	/** Text has its references decoded, once. */
	readonly content: Array<XmlElement | string>;
	/** What relative addresses in it start from, where the document says so. */
	readonly base: string | null;
	/** As `xml:lang` says. */
	readonly language: string | null;
};

/** Written without a closing tag in markup that somebody forgot to escape. */
export const voidElements = new Set(['br', 'hr', 'img', 'wbr']);

/** Those directly inside that have one of these names: of the first name first. */
export const childrenOf = (element: XmlElement, ...names: readonly string[]): XmlElement[] => {
	const children = element.content.filter(child => typeof child !== 'string');
	return names.flatMap(name => children.filter(child => child.name === name));
};

/** All the text inside, its markup left out, without white space at its ends. */
export const textOf = (element: XmlElement): string => {
	let text = '';
	const left: Array<XmlElement | string> = [element];
	for (let node = left.pop(); node !== undefined; node = left.pop()) {
		if (typeof node === 'string') {
			text += node;
		} else {
			for (const child of node.content.toReversed()) {
				left.push(child);
			}
		}
	}

	return text.trim();
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What is inside as HTML; without elements, its text. Without white space at its ends. */
export const markupOf = (element: XmlElement): string => {
	if (element.content.every(child => typeof child === 'string')) {
		return textOf(element);
	}

	let markup = '';
	/** What is still to be written, the next one last; closing tags stand in it as they are. */
	const left: Array<{node: XmlElement | string} | {tag: string}> = [];
	const write = (content: XmlElement['content']): void => {
		for (const node of content.toReversed()) {
			left.push({node});
		}
	};

	write(element.content);
	for (let next = left.pop(); next !== undefined; next = left.pop()) {
		if ('tag' in next) {
			markup += next.tag;
		} else if (typeof next.node === 'string') {
			markup += escaped(next.node);
		} else {
			const name = next.node.name.replace(/^.*:/, '');
			const attributes = Object.entries(next.node.attributes)
				.filter(([attribute]) => !attribute.startsWith('xml'))
				.map(([attribute, value]) => ` ${attribute}="${escaped(value)}"`);
			markup += `<${name}${attributes.join('')}>`;
			if (!voidElements.has(name)) {
				left.push({tag: `</${name}>`});
				write(next.node.content);
			}
		}
	}

	return markup.trim();
};
