import {subscriptionName, type Subscription} from './subscription.js';
import {subscriptionTree, type SubscriptionFolder, type Subscriptions} from './subscription-list.js';

const references: Readonly<Record<string, string>> = {
	'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"]/gv, character => references[character] ?? character);

const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

/** Returns the outline of a feed. Tags are categories, with commas between them. */
const feedLine = (feed: Subscription): string => {
	const name = subscriptionName(feed);
	const category = feed.tags.length === 0 ? '' : attribute('category', feed.tags.map(tag => tag.replaceAll(',', ' ')).join(','));
	return `<outline type="rss"${attribute('text', name)}${feed.title === null ? '' : attribute('title', name)}${attribute('xmlUrl', feed.url)}${category}/>`;
};

const linesOf = ({entries}: SubscriptionFolder, indent: string): string[] => entries.flatMap(each => 'entries' in each
	? [`${indent}<outline${attribute('text', each.name)}>`, ...linesOf(each, `${indent}\t`), `${indent}</outline>`]
	: [`${indent}${feedLine(each)}`]);

/** Writes subscriptions as an OPML 2.0 list, which other readers and `--subscribe` read. */
export const subscriptionsToOpml = (list: Subscriptions): string => `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
\t<head>
\t\t<title>Subscriptions</title>
\t</head>
\t<body>
${linesOf(subscriptionTree(list), '\t\t').map(line => `${line}\n`).join('')}\t</body>
</opml>
`;
