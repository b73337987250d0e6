export type FormatName = 'plain' | 'markdown' | 'html' | 'feed' | 'opml' | 'json' | 'jsonl' | 'mbox' | 'mail';
