import path from 'node:path';

/** How a file is read; `detect` looks at the text, because the name does not say. */
export type Format = 'plain' | 'markdown' | 'detect';

const formats = new Map<string, Format>([
	['.txt', 'plain'],
	['.text', 'plain'],
	['.md', 'markdown'],
	['.markdown', 'markdown'],
	['.mdown', 'markdown'],
	['', 'detect'],
]);

/** Text, but not to be read as it stands; the value is what the user calls it. */
const foreign = new Map([
	['.htm', 'HTML'],
	['.html', 'HTML'],
	['.xhtml', 'HTML'],
	['.xml', 'XML'],
	['.rss', 'a feed'],
	['.atom', 'a feed'],
	['.opml', 'OPML'],
	['.json', 'JSON'],
	['.jsonl', 'JSON'],
	['.ndjson', 'JSON'],
	['.csv', 'a table'],
	['.tsv', 'a table'],
	['.rtf', 'RTF'],
	['.svg', 'a picture'],
]);

/** Files without an extension that lie beside articles and are none. A README is one: somebody wrote it to be read. */
const neverArticles = new Set([
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

const extensionOf = (file: string): string => path.extname(file).toLowerCase();

/**
 * What a folder offers: `article` by its name (.txt .text .md .markdown .mdown); `perhaps`, a name without extension, if
 * its content is text; `no`, everything else: source code, data, web pages, pictures, and LICENSE, Makefile and their
 * like. Whoever wants such a file names it.
 */
export const offerOf = (name: string): 'article' | 'perhaps' | 'no' => {
	const extension = extensionOf(name);
	if (extension === '') {
		return neverArticles.has(name.toLowerCase()) ? 'no' : 'perhaps';
	}

	return formats.has(extension) ? 'article' : 'no';
};

/** How to read a file that is opened. Any extension not known is taken for plain text: whoever named it wants to see it. */
export const formatOf = (file: string): Format => formats.get(extensionOf(file)) ?? 'plain';

/** Why a file is not read, by its name; `undefined` for those that are. */
export const refusalOf = (file: string): string | undefined => {
	const what = foreign.get(extensionOf(file));
	return what === undefined ? undefined : `is ${what}; only plain text and Markdown can be read`;
};
