import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {splitArticles, type TextPart} from '../../../source/loading/prose/split-articles.js';

const split = async (text: string, atFrontMatter = true): Promise<TextPart[]> => {
	const pieces: TextPart[] = [];
	for await (const piece of splitArticles(text, atFrontMatter)) {
		pieces.push(piece);
	}

	return pieces;
};

const titlesAndBodies = async (text: string, atFrontMatter = true): Promise<Array<[string | undefined | null, string]>> => {
	const pieces = await split(text, atFrontMatter);
	return pieces.map(({front, body}) => [front?.title, body]);
};

const one = '---\ntitle: One\n---\n\nText one.\n';
const two = '---\ntitle: Two\nauthor: Jane Roe\n---\nText two.\n';

describe('splitArticles', () => {
	test('leaves a single article unchanged', async () => {
		const text = '\n\n  Headline\n\n---\n\nText.\n\n';
		expect(await split(text)).toEqual([{front: undefined, body: text}]);
	});

	test('starts an article after a form feed', async () => {
		expect(await titlesAndBodies('One\n\ntext\n\f\nTwo\n\ntext\n')).toEqual([[undefined, 'One\n\ntext\n'], [undefined, 'Two\n\ntext\n']]);
	});

	test('starts an article at front matter', async () => {
		expect(await titlesAndBodies(one + two)).toEqual([['One', 'Text one.\n'], ['Two', 'Text two.\n']]);
	});

	test('keeps the text before the first front matter', async () => {
		expect(await titlesAndBodies(`Loose text.\n${one}`)).toEqual([[undefined, 'Loose text.\n'], ['One', 'Text one.\n']]);
	});

	test('finds front matter after a file without a final newline', async () => {
		expect(await titlesAndBodies(one.trimEnd() + two)).toEqual([['One', 'Text one.'], ['Two', 'Text two.\n']]);
	});

	test.each([
		['a thematic break', 'Text.\n\n---\n\nNote: more text.\n\n---\n'],
		['a setext underline', 'title: Heading\n---\nText.\n'],
		['an example in a code block', 'So:\n\n```yaml\n---\ntitle: Example\n---\n```\n'],
		['broken YAML', 'Text.\n---\ntitle: "open\n---\nText.\n'],
	])('does not split at %s', async (_, text) => {
		expect(await split(text)).toEqual([{front: undefined, body: text}]);
	});

	test('accepts front matter only at the start of a file on disk', async () => {
		expect(await titlesAndBodies(one + two, false)).toEqual([['One', `Text one.\n${two}`]]);
	});

	test('takes little time for blocks that never close or never hold YAML', async () => {
		expect(await split('title: x---\n'.repeat(200_000))).toHaveLength(1);
		expect(await split(`${'title: "x---\n'.repeat(1000)}---\n`.repeat(20))).toHaveLength(1);
	});

	test('leaves out empty articles', async () => {
		expect(await split('\f\n\f')).toEqual([]);
		expect(await split('')).toEqual([]);
	});

	test('is the inverse of joining with form feeds', async () => {
		const body = fc.string().map(text => `x${text.replaceAll(/[\f\r]/g, '')}`);
		await fc.assert(fc.asyncProperty(fc.array(body, {minLength: 1}), async bodies => {
			const pieces = await split(bodies.join('\f'));
			expect(pieces.map(piece => piece.body)).toEqual(bodies);
		}));
	});
});
