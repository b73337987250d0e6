/** @type {import('xo').FlatXoConfig} */
const config = [
	{
		ignores: ['dist/**', 'coverage/**'],
	},
	{
		react: true,
		rules: {
			// `dependency-cruiser.config.mjs` forbids circles, those of type imports too.
			'import-x/no-cycle': 'off',
			// The automatic runtime of JSX needs no `React` in scope.
			'react/react-in-jsx-scope': 'off',
			'react/jsx-uses-react': 'off',
			// A sum is a reduce.
			'unicorn/no-array-reduce': 'off',
			// What is unknown is `null`, in the state as in the JSON; `undefined` is what is not there.
			'unicorn/no-null': 'off',
			'@typescript-eslint/no-restricted-types': 'off',
			// Offsets are code units, which is what a pattern without the flag counts in.
			'require-unicode-regexp': 'off',
			// Properties are free: tables are keyed by what terminals send (`[1~`), by names of files and of the environment.
			'@typescript-eslint/naming-convention': [
				'error',
				{selector: 'typeLike', format: ['PascalCase']},
				{selector: 'function', format: ['camelCase', 'PascalCase']},
				{selector: ['variable', 'parameter'], format: ['camelCase', 'PascalCase'], leadingUnderscore: 'allow'},
			],
			// The project's business is control characters.
			'no-control-regex': 'off',
		},
	},
	{
		files: ['scripts/**'],
		rules: {
			// Formulas keep their letters.
			'unicorn/prevent-abbreviations': 'off',
		},
	},
	{
		files: ['test/**'],
		rules: {
			// Matchers like `expect.stringMatching` and parsed JSON are `any`.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			// Properties inside tests inside descriptions.
			'max-nested-callbacks': 'off',
		},
	},
];

export default config;
