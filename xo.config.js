/** @type {import('xo').FlatXoConfig} */
const config = [
	{
		ignores: ['dist/**', 'coverage/**'],
	},
	{
		react: true,
		rules: {
			// `dependency-cruiser.config.mjs` forbids circular imports, including those of types.
			'import-x/no-cycle': 'off',
			// The automatic JSX runtime needs no `React` in scope.
			'react/react-in-jsx-scope': 'off',
			'react/jsx-uses-react': 'off',
			// Sums are clearer with `reduce`.
			'unicorn/no-array-reduce': 'off',
			// Unknown values are `null`, in the state and in the JSON; `undefined` means absent.
			'unicorn/no-null': 'off',
			'@typescript-eslint/no-restricted-types': 'off',
			// Offsets are UTF-16 code units, and patterns without the flag match code units.
			'require-unicode-regexp': 'off',
			// Properties may have any name: tables are keyed by input of terminals (`[1~`), file names and environment variables.
			'@typescript-eslint/naming-convention': [
				'error',
				{selector: 'typeLike', format: ['PascalCase']},
				{selector: 'function', format: ['camelCase', 'PascalCase']},
				{selector: ['variable', 'parameter'], format: ['camelCase', 'PascalCase'], leadingUnderscore: 'allow'},
			],
			// The program parses and removes control characters.
			'no-control-regex': 'off',
		},
	},
	{
		files: ['scripts/**'],
		rules: {
			// Formulas use one-letter names.
			'unicorn/prevent-abbreviations': 'off',
		},
	},
	{
		files: ['test/**'],
		rules: {
			// Matchers like `expect.stringMatching` and parsed JSON are `any`.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			// Properties of fast-check are nested in tests, which are nested in descriptions.
			'max-nested-callbacks': 'off',
		},
	},
];

export default config;
