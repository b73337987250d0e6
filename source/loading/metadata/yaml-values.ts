import {
	isMap, isScalar, isSeq, parseDocument,
} from 'yaml';
import {logError} from '../../debug/log-error.js';
import {sanitizeLine} from '../../text/sanitize.js';

/** In code units. A longer value is not a title or name. */
const maxValueLength = 500;

const nodeText = (node: unknown): string => {
	if (isSeq(node)) {
		return node.items.map(item => nodeText(item)).filter(Boolean).join(', ');
	}

	if (isMap(node)) {
		return nodeText(node.get('name', true));
	}

	if (!isScalar(node) || node.value === null) {
		return '';
	}

	// As written: the title `1984` is not a number, and `1.10` is not 1.1.
	return typeof node.value === 'string' ? node.value : node.source ?? '';
};

/**
 * Parses YAML and returns the top-level values as text. Aliases are left out, so an alias bomb expands nothing. `undefined` if
 * it is not a mapping.
 */
export const parseYamlValues = (yaml: string): Map<string, string> | undefined => {
	try {
		const {contents, errors} = parseDocument(yaml, {uniqueKeys: false, logLevel: 'silent', prettyErrors: false});
		if (errors.length > 0 || !isMap(contents)) {
			return undefined;
		}

		const values = new Map<string, string>();
		for (const {key, value} of contents.items) {
			const name = nodeText(key).toLowerCase();
			const text = sanitizeLine(nodeText(value).slice(0, maxValueLength));
			if (text !== '' && !values.has(name)) {
				values.set(name, text);
			}
		}

		return values;
	} catch (error) {
		logError('parse front matter', error);
		// Thousands of nested brackets overflow the parser's stack.
		return undefined;
	}
};
