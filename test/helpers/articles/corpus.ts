import {story} from './story.js';

/** Returns JSON Lines of `count` articles, each with a different name in it. */
export const corpus = (count: number, from = 0): string => Array.from({length: count}, (_, index) => {
	const number = from + index;
	return `${JSON.stringify({id: `a${number}`, title: `Story ${number}`, text: story.replaceAll('Quill', `Quill${number}`)})}\n`;
}).join('');
