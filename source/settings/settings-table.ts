/** The values that a setting may have. */
export type SettingType
	= | {readonly type: 'boolean'}
	/** A number from `min` to `max`, or one of `words`. */
		| {readonly type: 'number'; readonly isInteger: boolean; readonly min: number; readonly max: number; readonly words?: readonly string[]}
		| {readonly type: 'choice'; readonly values: ReadonlyArray<string | number>}
	/** A list of some of the values, each at most once. */
		| {readonly type: 'list'; readonly values: readonly string[]}
	/** A list of any words. */
		| {readonly type: 'words'}
	/** The name of one of the program's items or of a file in the configuration folder. */
		| {readonly type: 'name'};

/** The row of a setting. A dot in the name stands after the name of its table in the file. */
type SettingRow = SettingType & {
	readonly name: string;
	readonly default: string | number | boolean | readonly string[];
	readonly help: string;
};

/** The names of the built-in themes; a file in the folder `themes` adds its own name. */
export const themeNames = ['auto', 'dark', 'light', 'high-contrast', 'terminal', 'none'] as const;

/** The limits of the length of lines, in columns. */
export const measureLimits = {min: 20, max: 200} as const;

/** The limits of the widths of the list and the sidebar, in columns. */
export const sidePaneLimits = {min: 16, max: 60} as const;

/** The settings. The commented file of defaults, the check of a file, and the README are all made from this table. Those without a table come first, as in a file. */
export const settingsTable = [
	{
		name: 'theme', type: 'name', default: 'auto', help: `colours: ${themeNames.join(', ')}, or NAME for the file themes/NAME.toml`,
	},
	{
		name: 'measure', type: 'number', isInteger: true, ...measureLimits, default: 72, help: 'longest line of article text, in columns',
	},
	{
		name: 'mouse', type: 'boolean', default: true, help: 'read clicks and the wheel of the mouse',
	},

	{
		name: 'panes.list', type: 'boolean', default: true, help: 'show the list of articles',
	},
	{
		name: 'panes.sidebar', type: 'boolean', default: true, help: 'show the sidebar of quotes and names',
	},
	{
		name: 'panes.list-width', type: 'number', isInteger: true, ...sidePaneLimits, words: ['auto'], default: 'auto', help: 'width of the list, in columns',
	},
	{
		name: 'panes.sidebar-width', type: 'number', isInteger: true, ...sidePaneLimits, words: ['auto'], default: 'auto', help: 'width of the sidebar, in columns',
	},

	{
		name: 'list.titles', type: 'choice', values: ['auto', 1, 2], default: 'auto', help: 'rows for a title in the list; auto takes two where there is room',
	},
	{
		name: 'list.show', type: 'list', values: ['outlet', 'age', 'quotes'], default: ['outlet', 'age', 'quotes'], help: 'what stands below a title',
	},
	{
		name: 'list.sort', type: 'choice', values: ['source', 'newest', 'oldest', 'outlet', 'title', 'quotes'], default: 'source', help: 'order of the articles; source keeps that of the files and feeds',
	},

	{
		name: 'quotes.unsure-below', type: 'number', isInteger: false, min: 0, max: 1, default: 0.6, help: 'confidence below which a statement is dimmed and marked with ?',
	},

	{
		name: 'library.days', type: 'number', isInteger: true, min: 0, max: 36_500, default: 180, help: 'days after which an article not seen any more leaves the library; 0 keeps all',
	},
	{
		name: 'library.megabytes', type: 'number', isInteger: true, min: 0, max: 1_000_000, default: 2000, help: 'size above which the oldest articles leave the library; 0 is no limit',
	},

	{
		name: 'notify.by', type: 'choice', values: ['bell', 'osc-9', 'osc-777', 'command'], default: 'bell', help: 'how a saved view tells of something new: the terminal’s bell, its sequence for the desktop, or a command',
	},
	{
		name: 'notify.command', type: 'words', default: ['notify-send'], help: 'the command and its arguments; the name of the view and what is new follow',
	},
] as const satisfies readonly SettingRow[];

type Entry = typeof settingsTable[number];

export type SettingName = Entry['name'];

type ValueOf<Row>
	= Row extends {readonly type: 'boolean'} ? boolean
		: Row extends {readonly type: 'number'; readonly words: ReadonlyArray<infer Word>} ? number | Word
			: Row extends {readonly type: 'number'} ? number
				: Row extends {readonly type: 'choice'; readonly values: ReadonlyArray<infer Value>} ? Value
					: Row extends {readonly type: 'list'; readonly values: ReadonlyArray<infer Value>} ? readonly Value[]
						: Row extends {readonly type: 'words'} ? readonly string[]
							: string;

/** The value of each setting. */
export type Settings = {readonly [Row in Entry as Row['name']]: ValueOf<Row>};

/** Any row of the table. */
export type Setting = SettingRow & {readonly name: SettingName};

/** The rows of the table, in one type. */
export const settings: readonly Setting[] = settingsTable;

// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- The table has a row for each setting, whose default has the type of its value.
export const defaultSettings = Object.fromEntries(settings.map(row => [row.name, row.default])) as Settings;
