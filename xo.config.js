/**
 * The plan of the rooms: who may import whom. A room may always import from itself.
 * `analysis` offers its types to rooms that show or write results, so those are allowed the whole room.
 */
const rooms = {
	article: [],
	text: [],
	loading: ['article', 'text'],
	analysis: ['article'],
	layout: ['article', 'text', 'analysis'],
	session: ['article', 'text', 'analysis', 'layout'],
	theme: ['layout'],
	components: ['article', 'text', 'analysis', 'layout', 'session', 'hooks', 'theme'],
	hooks: ['session'],
	engine: ['article', 'analysis', 'session'],
	terminal: ['text'],
	storage: ['article', 'text', 'session'],
	output: ['article', 'text', 'analysis', 'layout'],
};

const zones = Object.entries(rooms).map(([room, may]) => ({
	target: `./source/${room}`,
	from: './source',
	except: [room, ...may].map(name => `./${name}`),
	message: `source/${room} may import only ${may.join(', ') || 'nothing'} (see CONTRIBUTING.md).`,
}));

/** @type {import('xo').FlatXoConfig} */
const config = [
	{
		ignores: ['dist/**', 'coverage/**'],
	},
	{
		react: true,
		rules: {
			'import-x/no-restricted-paths': ['error', {zones}],
			'import-x/no-cycle': 'error',
			'react/react-in-jsx-scope': 'off',
			'react/jsx-uses-react': 'off',
			'unicorn/prevent-abbreviations': 'off',
			'unicorn/no-array-reduce': 'off',
			'unicorn/no-null': 'off',
			'@typescript-eslint/no-restricted-types': 'off',
			'unicorn/name-replacements': 'off',
			// Offsets are code units, which is what a pattern without the flag counts in.
			'require-unicode-regexp': 'off',
			// Tables are keyed by what terminals send (`[1~`) and by names with hyphens.
			'@typescript-eslint/naming-convention': 'off',
			// The project's business is control characters.
			'no-control-regex': 'off',
		},
	},
	{
		files: ['test/**'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'max-nested-callbacks': 'off',
		},
	},
];

export default config;
