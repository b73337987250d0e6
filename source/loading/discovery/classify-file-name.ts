import path from 'node:path';
import {formatByExtension} from '../model/format-names.js';

/** What is text, or holds some, but is no article; the value is what the user calls it. */
const unsupportedExtensions = new Map([
	['.csv', 'a table'],
	['.tsv', 'a table'],
	['.rtf', 'RTF'],
	['.svg', 'a picture'],
]);

/** Files without an extension that lie beside articles and are none. A README is one: somebody wrote it to be read. */
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

/** They hold news, or settings, or anything else. */
const ambiguousExtensions = new Set(['.json', '.jsonld', '.xml', '.rdf']);

/** Whether a folder is looked at as if an entry were not there, whatever it is. */
export const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

const extensionOf = (file: string): string => path.extname(file.replace(/\.gz$/i, '')).toLowerCase();

/**
 * What a folder offers: `article` by its name; `perhaps`, a name without extension or one that many kinds of data share,
 * if there is an article in it; `no`, everything else: source code, tables, pictures, and LICENSE, Makefile and their like.
 * Whoever wants such a file names it. Compressed files offer what is in them.
 */
export const classifyFileName = (name: string): 'article' | 'perhaps' | 'no' => {
	const extension = extensionOf(name);
	if (extension === '') {
		return nonArticleNames.has(name.toLowerCase()) ? 'no' : 'perhaps';
	}

	if (formatByExtension(extension) === undefined) {
		return 'no';
	}

	return ambiguousExtensions.has(extension) ? 'perhaps' : 'article';
};

/** What files of other kinds begin with. */
const signatures: ReadonlyArray<readonly [start: string, what: string]> = [['%PDF-', 'a PDF'], [String.raw`{\rtf`, 'RTF']];

/**
 * Why a file is not read, by its name or by how it begins; `undefined` for those that are.
 *
 * @param head its first bytes
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
