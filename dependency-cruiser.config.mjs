/**
 * Enforces the import rules of CONTRIBUTING.md: which folders of `source/` a folder may import, and the order of the sub-folders of
 * the folders in `orders`. Type imports count, and no imports are circular.
 */

/** The folders that each folder may import, beside itself. Files at the root of `source/` may import everything. */
const folders = {
	article: [],
	input: [],
	text: [],
	settings: ['text', 'input'],
	subscriptions: ['article', 'text'],
	debug: ['text'],
	loading: ['article', 'text', 'debug'],
	analysis: ['article'],
	layout: ['article', 'text', 'analysis'],
	session: ['article', 'text', 'analysis', 'layout', 'input', 'settings', 'subscriptions', 'library/query'],
	theme: ['article', 'text', 'layout', 'settings'],
	frame: ['article', 'text', 'analysis', 'layout', 'session', 'theme', 'library/query'],
	components: ['article', 'text', 'session', 'frame', 'theme'],
	terminal: ['text', 'debug', 'input', 'theme'],
	output: ['article', 'text', 'analysis', 'layout', 'debug'],
	storage: ['article', 'text', 'loading', 'session', 'settings', 'subscriptions', 'theme', 'debug'],
	packing: ['article', 'text', 'loading', 'debug'],
	library: ['article', 'text', 'analysis', 'packing', 'storage', 'debug'],
	engine: ['article', 'loading', 'analysis', 'session', 'output', 'packing', 'library', 'debug'],
	'command-line': ['article', 'input', 'loading', 'session', 'terminal', 'output', 'text', 'library/query'],
	sources: ['article', 'text', 'loading', 'session', 'subscriptions', 'storage', 'packing', 'library', 'command-line', 'debug'],
	batch: ['article', 'text', 'analysis', 'settings', 'loading', 'session', 'engine', 'output', 'storage', 'sources', 'subscriptions', 'packing', 'library', 'command-line', 'debug'],
	app: ['article', 'text', 'library', 'settings', 'subscriptions', 'loading', 'session', 'frame', 'theme', 'components', 'terminal', 'engine', 'storage', 'sources', 'command-line', 'output', 'debug', 'input', 'analysis'],
};

/** Sub-folders, bottom to top: each may import only those before it. */
const orders = {
	analysis: [
		'words',
		'weights',
		'result',
		'base',
		'model',
		'lexicon',
		'quotation-marks',
		'tokens',
		'mentions',
		'names',
		'entities',
		'document',
		'coreference',
		'attribution',
		'reported-speech',
		'transcripts',
		'roles',
		'quotes',
	],
	loading: ['model', 'async', 'bytes', 'metadata', 'prose', 'html', 'pages', 'feeds', 'json', 'mail', 'discovery', 'web', 'units'],
	session: ['panes', 'commands', 'annotations', 'state', 'model', 'reader', 'list', 'decisions', 'overlays', 'updates', 'view', 'keys', 'handlers', 'mouse'],
	layout: ['model', 'labels', 'margin', 'wrapping'],
	library: ['query', 'sql', 'database', 'store', 'search', 'upkeep', 'thread'],
	terminal: ['colors', 'screen', 'input', 'programs'],
	storage: ['files', 'state'],
	frame: ['rows', 'overlays', 'list', 'reader', 'sidebar'],
};

const folderRules = Object.entries(folders).map(([folder, others]) => ({
	name: `imports-of-${folder}`,
	comment: `source/${folder} may import only ${others.join(', ') || 'nothing'}.`,
	severity: 'error',
	from: {path: `^source/${folder}/`},
	to: {path: '^source/', pathNot: `^source/(?:program-root.ts|(?:${[folder, ...others].join('|')})/)`},
}));

const orderRules = Object.entries(orders).flatMap(([folder, names]) => names.map((name, index) => ({
	name: `order-of-${folder}-${name}`,
	comment: `source/${folder}/${name} may import only the sub-folders below it.`,
	severity: 'error',
	from: {path: `^source/${folder}/${name}/`},
	to: {path: [...names.slice(index + 1).map(above => `^source/${folder}/${above}/`), `^source/${folder}/[^/]+$`]},
})));

/** A new folder must be listed above: no rule holds for one that is not. */
const listRules = [
	{name: 'unlisted-folder', path: '^source/[^/]+/', pathNot: `^source/(?:${Object.keys(folders).join('|')})/`},
	...Object.entries(orders).map(([folder, names]) => (
		{name: `unlisted-folder-of-${folder}`, path: `^source/${folder}/[^/]+/`, pathNot: `^source/${folder}/(?:${names.join('|')})/`}
	)),
].map(({name, path, pathNot}) => ({
	name, comment: 'Each folder is listed in dependency-cruiser.config.mjs.', severity: 'error', from: {}, to: {path, pathNot},
}));

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
	forbidden: [
		{
			name: 'no-circles', severity: 'error', from: {}, to: {circular: true},
		},
		...folderRules,
		...orderRules,
		...listRules,
	],
	options: {
		tsPreCompilationDeps: true,
		doNotFollow: {path: 'node_modules'},
		tsConfig: {fileName: 'tsconfig.json'},
	},
};

export default config;
