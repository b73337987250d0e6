import {story} from './story.js';

/** A corpus as JSON Lines: so many articles, each with a name of its own in it. */
export const corpus = (count: number, from = 0): string => Array.from({length: count}, (_, index) => {
	const number = from + index;
	return `${JSON.stringify({id: `a${number}`, title: `Story ${number}`, text: story.replaceAll('Quill', `Quill${number}`)})}\n`;
}).join('');
