import {type Style} from '../../article/article.js';
import {alternativeText, blockElements, type GetAttribute} from './elements.js';
import {unorderedList, type BlockBuilder} from './block-builder.js';
import {type CloseElement} from './inline-text.js';
import {resolveLink} from './resolve-link.js';

/** Handles the start of an element, and returns the function for its end. */
type ElementHandler = (flow: BlockBuilder, attribute: GetAttribute) => CloseElement | undefined;

const numberOf = (written: string | undefined): number | undefined => {
	const number = Number.parseInt(written ?? '', 10);
	return Number.isSafeInteger(number) ? number : undefined;
};

const inline = (kind: Style['kind']): ElementHandler => flow => flow.inline.openStyle({kind});

const boundary: ElementHandler = flow => {
	flow.endBlock();
	return flow.endBlock;
};

const heading = (level: number): ElementHandler => flow => flow.openHeading(level);

const orderedList: ElementHandler = (flow, attribute) => flow.openList({isOrdered: true, next: numberOf(attribute('start')) ?? 1, columns: 0});

const bulletedList: ElementHandler = flow => flow.openList(unorderedList());

const verbatim: ElementHandler = flow => flow.openVerbatim();

const cell = (isHeader: boolean): ElementHandler => (flow, attribute) => {
	flow.endBlock();
	const {table} = flow;
	table?.openCell(isHeader, attribute);
	return () => {
		flow.endBlock();
		table?.closeCell();
	};
};

/** The handlers of elements by name. Elements without a handler have no effect. */
export const elementHandlers: ReadonlyMap<string, ElementHandler> = new Map<string, ElementHandler>([
	...Array.from(blockElements, (name): [string, ElementHandler] => [name, boundary]),
	['a', (flow, attribute) => {
		const url = resolveLink(attribute('href'), flow.base);
		if (attribute('href') !== undefined) {
			flow.inline.markScriptAsLink();
		}

		return url === null ? undefined : flow.inline.openStyle({kind: 'link', url});
	}],
	['b', inline('strong')],
	['blockquote', flow => flow.openBlockQuote()],
	['br', flow => {
		flow.inline.breakLine();
		return undefined;
	}],
	['cite', inline('emphasis')],
	['code', inline('code')],
	// Indented like a list item, without a bullet.
	['dd', flow => flow.openList(unorderedList(2))],
	['dfn', inline('emphasis')],
	['dir', bulletedList],
	['dt', flow => {
		flow.endBlock();
		const close = flow.inline.openStyle({kind: 'strong'});
		return () => {
			flow.endBlock();
			close?.();
		};
	}],
	['em', inline('emphasis')],
	['figcaption', flow => flow.openCaption()],
	['h1', heading(1)],
	['h2', heading(2)],
	['h3', heading(3)],
	['h4', heading(4)],
	['h5', heading(5)],
	['h6', heading(6)],
	['hr', flow => {
		flow.rule();
		return undefined;
	}],
	['i', inline('emphasis')],
	['img', (flow, attribute) => {
		const text = alternativeText(attribute);
		// An emoji may be part of a word; a description is separate.
		flow.inline.insert(/[\p{L}\p{N}]/v.test(text) ? ` ${text} ` : text);
		return undefined;
	}],
	['kbd', inline('code')],
	['li', (flow, attribute) => flow.openItem(numberOf(attribute('value')))],
	['listing', verbatim],
	['menu', bulletedList],
	['ol', orderedList],
	['pre', verbatim],
	['q', flow => flow.inline.openQuotation()],
	['rt', flow => {
		flow.inline.insert('(');
		return () => {
			flow.inline.insert(')');
		};
	}],
	['samp', inline('code')],
	['strong', inline('strong')],
	['sub', flow => flow.inline.openSuperOrSubscript('subscript')],
	['sup', flow => flow.inline.openSuperOrSubscript('superscript')],
	['table', (flow, attribute) => flow.openTable(/^(?:presentation|none)$/.test(attribute('role') ?? ''))],
	['td', cell(false)],
	['th', cell(true)],
	['tr', flow => {
		flow.endBlock();
		flow.table?.openRow();
		return flow.endBlock;
	}],
	['tt', inline('code')],
	['ul', bulletedList],
	['var', inline('emphasis')],
	['xmp', verbatim],
]);
