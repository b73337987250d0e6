// The pictures in docs/: keys that lead to a screen, and a text that it must show.

const quoteKeys = 'jj<enter>]]';

export const stills = {
	'screen-dark': {keys: quoteKeys, shows: /Chief Executive +3/v, title: 'An article with its quotes, and the sidebar with their speakers'},
	'screen-light': {
		keys: quoteKeys, shows: /Chief Executive +3/v, background: 'light', title: 'An article with its quotes, and the sidebar with their speakers',
	},
	why: {keys: 'jj<enter>]]]i', shows: /Why Åse Tangerud/v, title: 'Why a quote has its speaker'},
	small: {
		size: '80x24', keys: 'jjjjjjjj<enter>]]]]]', shows: /denied/v, title: 'In 80 columns and 24 rows',
	},
	notes: {keys: '<enter>]]Stthe note<enter>aask the vicar who typed it<enter>', shows: /note: ask the vicar/v, title: 'A corrected speaker, and a note'},
	help: {keys: '<enter>?article', shows: /next article/v, title: 'The help, filtered by a word'},
	commands: {
		keys: '<enter>:ar', shows: /next-article/v, background: 'light', title: 'Commands by name',
	},
	themes: {keys: `${quoteKeys}tjjj`, shows: /high-contrast/v, title: 'Choosing a theme'},
};

/** The first minute with the program. */
export const firstMinute = {
	size: '112x32',
	title: 'The first minute: from the list to a quote, its speaker, and why',
	steps: [
		{says: 'The list: outlet, age and number of quotes of each article', seconds: 3},
		{keys: 'j', says: 'down', seconds: 0.6},
		{keys: 'j', says: 'down', seconds: 1},
		{
			keys: '<enter>', label: 'Enter', says: 'opens the article; its quotes have a bar in the colour of their speaker', seconds: 4,
		},
		{keys: ']', says: 'next quote', seconds: 1},
		{
			keys: ']', says: 'next quote: the words that name its speaker are underlined', seconds: 4, isPoster: true,
		},
		{keys: ']', says: 'next quote', seconds: 2},
		{keys: 'i', says: 'why this speaker?', seconds: 5},
		{keys: 'i', says: 'closes it', seconds: 1},
		{keys: 'w', says: 'one speaker only', seconds: 3},
		{
			keys: '<enter>', label: 'Enter', says: 'shows all that she says', seconds: 4,
		},
		{
			keys: '<esc>', label: 'Esc', says: 'shows everyone again', seconds: 1.5,
		},
		...['/', 'p', 'r', 'i', 'c', 'e'].map(keys => ({
			keys, label: '/', says: 'searches in the article', seconds: 0.4,
		})),
		{
			keys: '<enter>', label: 'Enter', says: 'goes to the match', seconds: 2,
		},
		{keys: 'n', says: 'next match', seconds: 2},
		{
			keys: '<esc>', label: 'Esc', says: 'ends the search', seconds: 1,
		},
		{keys: 't', says: 'shows themes', seconds: 1.5},
		...[0.5, 1.5, 1.5].map(seconds => ({keys: 'j', says: 'the next theme, on the whole screen', seconds})),
		{
			keys: '<esc>', label: 'Esc', says: 'keeps the theme as it was', seconds: 1,
		},
		{keys: 'q', says: 'back to the list; there, q quits', seconds: 3},
	],
};
