import {formatNames as inputFormats} from '../loading/model/format-names.js';
import {formatNames, partNames} from '../output/format-names.js';

/** The text of `--help`. The README contains the same text, and a test compares both. */
export const usage = `Usage
  $ newsreader [options] [source …]

  A source is a file, a folder, a web address (http, https), or - for standard
  input. Without a source, newsreader opens what you opened last, or its sample
  articles at the first start.

Options
  -f, --format FORMAT  Write to standard output instead of the screen:
                       ${formatNames.join(', ')}
  --as FORMAT          Read all sources in this format, without detecting it:
                       ${inputFormats.slice(0, 6).join(', ')},
                       ${inputFormats.slice(6).join(', ')}
  --only PART          Write only this part: ${partNames.join(', ')}
  --fields A,B,…       Write these fields (json, jsonl) or columns (csv), in
                       this order
  --strict             Stop at the first source that cannot be read
  --watch              Watch files, folders and feeds for changes
  --every SECONDS      With --watch, check feeds this often (default 300)
  --files-from FILE    Read names of sources from FILE (- for standard input)
  -0, --null           Names in FILE end with a NUL character, not a line end
  --color WHEN         Use colours: auto, always, never (default auto)
  --theme NAME         Use this theme for the screen
  --screen-reader      Write lines for a screen reader instead of a screen
  --state FILE         Save the reading state in FILE (also NEWSREADER_STATE)
  --no-state           Do not read or save the reading state
  -h, --help           Show this help
  -V, --version        Show the version

Examples
  $ newsreader articles/
  $ cat story.txt | newsreader
  $ newsreader --watch https://news.example/feed.xml
  $ find . -name '*.txt' | newsreader --files-from -
  $ newsreader --format jsonl articles/ | jq '.quotes[].speaker'
  $ newsreader --format csv --fields speaker,text articles/ > quotes.csv

Press ? for a list of all keys.

Exit codes
  0  success
  1  a source could not be read (the others are shown or written), or the
     output could not be written
  2  wrong usage`;
