/** The files of the program on Linux, for the manual page. */
export const fileTable: ReadonlyArray<{readonly path: string; readonly meaning: string}> = [
	{
		path: '~/.config/newsreader/config.toml',
		meaning: 'The settings. newsreader --config prints the path on this system, and newsreader --config init writes the file with every default.',
	},
	{
		path: '~/.local/state/newsreader/state.json',
		meaning: 'The reading state. One in ~/.config/newsreader, where earlier versions had it, is moved here. A broken one is kept with .broken- and the time after its name.',
	},
	{
		path: '~/.local/share/newsreader/library.db',
		meaning: 'The library: what was read, in SQLite. A damaged one is kept with .broken- and the time after its name.',
	},
	{
		path: '~/.cache/newsreader/web',
		meaning: 'Copies of web pages and feeds. It can be deleted at any time.',
	},
];
