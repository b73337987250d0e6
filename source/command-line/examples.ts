/** A command line, and a sentence about it for the manual page. */
type Example = {readonly command: string; readonly purpose: string};

/** The examples of `--help` and of the manual page. */
export const examples: readonly Example[] = [
	{command: 'newsreader articles/', purpose: 'Read the articles of a folder.'},
	{command: 'cat story.txt | newsreader', purpose: 'Read an article from a pipe; the keys come from the terminal.'},
	{command: 'newsreader --watch https://news.example/feed.xml', purpose: 'Read a feed, and see new articles as they come.'},
	{command: 'newsreader --subscribe https://news.example/', purpose: 'Follow the feed of a site; newsreader without a source shows it from then on.'},
	{command: 'find . -name \'*.txt\' | newsreader --files-from -', purpose: 'Read the files that another program finds.'},
	{command: 'newsreader --format jsonl articles/ | jq \'.quotes[].speaker\'', purpose: 'List the speaker of each quote.'},
	{command: 'newsreader --format csv --fields speaker,text articles/ > quotes.csv', purpose: 'Make a table of all quotes.'},
];
