const filler = (index: number): string =>
	`Paragraph ${index} has nothing in it that anybody would quote, but it has some length, so that the text fills more than a screen and there is something to scroll.`;

/** A plain text longer than a screen, with quotes of two speakers near its start, in the middle and at the end. */
export const story = [
	'Bakery wins the right to whistle',
	'“We have whistled since 1911,” said Marta Quill, the owner of the bakery in Ludford.',
	...Array.from({length: 14}, (_, index) => filler(index + 1)),
	'“It keeps the street awake,” said Oskar Brandt, who lives above it. “It keeps my dog awake too.”',
	...Array.from({length: 14}, (_, index) => filler(index + 15)),
	'“Then let the dog learn the tune,” Quill said.',
].join('\n\n') + '\n';
