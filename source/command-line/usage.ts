import {formatNames as inputFormats} from '../loading/model/format-names.js';
import {formatNames, partNames} from '../output/format-names.js';

/** The words of `--help`; the README's Usage says the same, and a test compares them. */
export const usage = `Usage
  $ newsreader [options] [source …]

  A source is a file, a folder, an address (http, https), or - for standard
  input. Without one, newsreader opens what was open last time; the very first
  time, its sample articles.

Options
  -f, --format FORMAT  Write to standard output instead:
                       ${formatNames.join(', ')}
  --as FORMAT          Read all sources as this, whatever they look like:
                       ${inputFormats.slice(0, 6).join(', ')},
                       ${inputFormats.slice(6).join(', ')}
  --only PART          Write that part only: ${partNames.join(', ')}
  --fields A,B,…       Write these fields (json, jsonl) or columns (csv), in
                       this order
  --strict             Stop writing at the first thing that cannot be read
  --watch              Follow files, folders and feeds as they change
  --every SECONDS      With --watch, ask feeds again after so long (default 300)
  --files-from FILE    Read names of sources from FILE (- for standard input)
  -0, --null           Names in FILE end with a NUL character, not a line end
  --state FILE         Keep the reading state in FILE (also NEWSREADER_STATE)
  --no-state           Neither read nor keep any reading state
  --help               Show this help
  --version            Show the version

Examples
  $ newsreader articles/
  $ cat story.txt | newsreader
  $ newsreader --watch https://news.example/feed.xml
  $ find . -name '*.txt' | newsreader --files-from -
  $ newsreader --format jsonl articles/ | jq '.quotes[].speaker'
  $ newsreader --format csv --fields speaker,text articles/ > quotes.csv

Keys are listed on the help screen: press ?

Exit codes
  0  all went well
  1  a source could not be opened (the others are shown or written)
  2  wrong usage`;
