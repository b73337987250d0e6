import path from 'node:path';
import {formatByExtension} from '../model/format-names.js';

/** Extensions of formats that hold text but are not supported, with their names for messages. */
const unsupportedExtensions = new Map([
	['.csv', 'a table'],
	['.tsv', 'a table'],
	['.rtf', 'RTF'],
	['.svg', 'a picture'],
]);

/** Names without an extension that are not articles. A README is one. */
const nonArticleNames = new Set([
	'authors',
	'changelog',
	'codeowners',
	'contributors',
	'copying',
	'dockerfile',
	'gemfile',
	'jenkinsfile',
	'licence',
	'license',
	'makefile',
	'notice',
	'procfile',
	'rakefile',
	'vagrantfile',
	'version',
]);

/** Extensions of formats that hold articles, settings or any other data. */
const ambiguousExtensions = new Set(['.json', '.jsonld', '.xml', '.rdf']);

/** Tells whether a file or folder in a folder is skipped. */
export const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const extensionOf = (file: string): string => path.extname(file.replace(/\.gz$/i, '')).toLowerCase();

/**
 * Classifies a file in a folder by its name. `article`: an article. `perhaps`: a name without an extension, or with one that
 * other data share; it counts if it contains an article. `other`: all others, such as source code, tables, pictures, LICENSE and
 * Makefile; they are opened only if the user names them. Compressed files count by the name inside.
 */
export const classifyFileName = (name: string): 'article' | 'perhaps' | 'other' => {
	const extension = extensionOf(name);
	if (extension === '') {
		return nonArticleNames.has(name.toLowerCase()) ? 'other' : 'perhaps';
	}

	if (formatByExtension(extension) === undefined) {
		return 'other';
	}

	return ambiguousExtensions.has(extension) ? 'perhaps' : 'article';
};

/** The first bytes of unsupported formats. */
const signatures: ReadonlyArray<readonly [start: string, what: string]> = [['%PDF-', 'a PDF'], [String.raw`{\rtf`, 'RTF']];

/**
 * Returns why a file is not supported, by its name or first bytes; `undefined` if it is.
 *
 * @param head the first bytes
 */
export const unsupportedReason = (file: string, head: Uint8Array): string | undefined => {
	const start = String.fromCodePoint(...head.subarray(0, 8));
	const kind = signatures.find(([beginning]) => start.startsWith(beginning))?.[1];
	if (kind !== undefined) {
		return `is ${kind}, which is not read`;
	}

	const what = unsupportedExtensions.get(extensionOf(file));
	return what === undefined ? undefined : `is ${what}, which is not read; --as plain shows it as it stands`;
};
