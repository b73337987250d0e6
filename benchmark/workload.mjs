// Makes articles and feeds for benchmarks, the same ones in each run.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const people = ['Anna Berg', 'Carl Dahl', 'Marta Quill', 'Oskar Brandt', 'Ines Farrow', 'Tomas Rell'];
const places = ['Nether Coombe', 'Brenna Valley', 'Port Ostrand', 'Hollin Bay'];
const subjects = ['the ferry', 'the harbour wall', 'the school roof', 'the night train', 'the water tower'];
const verbs = ['said', 'told reporters', 'warned', 'added'];

/** Creates a generator of pseudo-random numbers: the same seed gives the same numbers (linear congruential generator). */
const numbers = seed => {
	let state = seed;
	return length => {
		state = ((state * 1_103_515_245) + 12_345) % 2_147_483_648;
		return Math.floor(state / 65_536) % length;
	};
};

/** Returns an article of about `size` bytes: a title, and paragraphs. Each third paragraph has a quote. */
export function article(size, seed = 1) {
	const number = numbers(seed);
	const pick = list => list[number(list.length)];
	const paragraphs = [`Report ${seed}: ${pick(subjects)} of ${pick(places)}`];
	for (let length = 0; length < size;) {
		const [subject, place, person] = [pick(subjects), pick(places), pick(people)];
		const text = paragraphs.length % 3 === 0
			? `“We have waited for ${subject} since the spring, and nobody in ${place} believes the dates any more,” ${person} ${pick(verbs)} on Monday.`
			: `Work on ${subject} in ${place} began again after ${number(30) + 2} days of rain. The council hears ${number(9) + 2} proposals next week, and ${pick(subjects)} is among them.`;
		paragraphs.push(text);
		length += text.length + 2;
	}

	return [...paragraphs, 'Here the report ends.'].join('\n\n') + '\n';
}

/** Tells whether the screen shows the top of the first article. */
export const showsTitle = text => text.includes('Report 1: ');

/** Tells whether the screen shows the end of the first article. */
export const showsEnd = text => text.includes('Here the report ends.');

/** Writes one article and returns its path. */
export function writeArticle(folder, name, size) {
	const file = path.join(folder, name);
	writeFileSync(file, article(size));
	return file;
}

/** Writes a folder of `count` articles of 4 KB and returns its path. */
export function writeFolder(folder, count) {
	const place = path.join(folder, `articles-${count}`);
	mkdirSync(place, {recursive: true});
	for (let index = 0; index < count; index++) {
		writeFileSync(path.join(place, `${String(index).padStart(6, '0')}.txt`), article(4096, index + 1));
	}

	return place;
}

/** Writes a feed of the same articles and returns its path. */
export function writeFeed(folder, count) {
	const items = Array.from({length: count}, (_, index) => {
		const [title, ...rest] = article(4096, index + 1).split('\n\n');
		return `<item><title>${title}</title><guid>${index}</guid><description>${rest.map(text => `&lt;p>${text}&lt;/p>`).join('')}</description></item>`;
	});
	const file = path.join(folder, `feed-${count}.xml`);
	writeFileSync(file, `<rss version="2.0"><channel><title>Example News</title><link>http://localhost/</link>${items.join('\n')}</channel></rss>`);
	return file;
}

/** Returns a function that finds the position of the selected article once all `count` are listed: `1/10000`, not `1/4711+`. */
export const selectedOf = count => {
	const pattern = new RegExp(String.raw`(\d+)/${count}(?![\d+])`, 'v');
	return text => Number(pattern.exec(text)?.[1]);
};
