/** An element of a feed or OPML list, well-formed or not. */
export type XmlElement = {
	/** In lower case. Names outside the feed's own vocabulary have a fixed prefix (`dc:creator`), whichever prefix the document declares. */
	readonly name: string;
	/** By names in lower case. */
	readonly attributes: Readonly<Record<string, string>>;
	/** Character references in text are decoded, once. */
	readonly content: Array<XmlElement | string>;
	/** The base of relative addresses, if the document declares one. */
	readonly base: string | null;
	/** The value of `xml:lang`. */
	readonly language: string | null;
};

/** Elements without an end tag in markup that was not escaped. */
export const voidElements = new Set(['br', 'hr', 'img', 'wbr']);

/** Returns the child elements with one of these names, in the order of the names. */
export const childrenOf = (element: XmlElement, ...names: readonly string[]): XmlElement[] => {
	const children = element.content.filter(child => typeof child !== 'string');
	return names.flatMap(name => children.filter(child => child.name === name));
};

/** Returns all text inside without markup, trimmed. */
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

/** Returns the content as HTML, or its text if it has no elements, trimmed. */
export const markupOf = (element: XmlElement): string => {
	if (element.content.every(child => typeof child === 'string')) {
		return textOf(element);
	}

	let markup = '';
	/** The nodes and end tags that are still to be written, the next one last. */
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
