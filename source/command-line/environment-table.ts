/** Some environment variables that belong together. */
type EnvironmentEntry = {
	readonly names: readonly string[];
	/** The text of `--help`. */
	readonly help: string;
	/** More sentences, for the manual page. */
	readonly details?: string;
};

/** The environment variables that the program reads. `--help`, the README and the manual page are made from this table. */
export const environmentTable: readonly EnvironmentEntry[] = [
	{
		names: ['NEWSREADER_STATE'],
		help: 'File of the reading state; --state wins',
	},
	{
		names: ['NEWSREADER_LIBRARY'],
		help: 'File of the library; --library wins',
	},
	{
		names: ['NEWSREADER_CONFIG'],
		help: 'File of the settings',
	},
	{
		names: ['NEWSREADER_DEBUG'],
		help: 'File to which errors are appended, for a bug report',
		details: 'It gets the time, the operation, the message, the stack and the causes of each error that the program handles. It may contain file names, URLs and parts of articles.',
	},
	{
		names: ['NO_COLOR'],
		help: 'No colours, unless --color or FORCE_COLOR asks for them',
		details: 'An empty value counts as not set.',
	},
	{
		names: ['FORCE_COLOR'],
		help: 'Colours in spite of NO_COLOR; 0: no colours',
	},
	{
		names: ['FORCE_HYPERLINK'],
		help: '1: links that the terminal opens, 0: none',
		details: 'Without it, all terminals get links except those that are known to draw them wrongly.',
	},
	{
		names: ['INK_SCREEN_READER'],
		help: 'true: the same as --screen-reader',
	},
	{
		names: ['BROWSER'],
		help: 'Command that opens web pages; %s stands for the address',
		details: 'Several commands, with colons between them, are tried in order. Browsers that draw in the terminal are not started.',
	},
	{
		names: ['VISUAL', 'EDITOR'],
		help: 'Command that edits an article; VISUAL wins',
	},
	{
		names: ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'],
		help: 'Proxies for web addresses, and the hosts without one',
		details: 'Names in lower case work too, and win.',
	},
	{
		names: ['XDG_STATE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME'],
		help: 'Folders of the reading state, the settings, the library, the caches',
		details: 'The defaults are ~/.local/state, ~/.config, ~/.local/share and ~/.cache. macOS and Windows have folders of their own.',
	},
	{
		names: ['TERM'],
		help: 'dumb: write text, because such a terminal cannot draw',
	},
];
