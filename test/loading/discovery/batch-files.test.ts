import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {batchFiles, type FileBatch} from '../../../source/loading/discovery/batch-files.js';
import {type FoundSource, type FoundFile} from '../../../source/loading/discovery/find-files.js';

const file = (path: string): FoundFile => ({kind: 'file', path, isUncertain: false});

const grouped = async (found: readonly FoundSource[]): Promise<Array<FoundSource | FileBatch>> => {
	const all: Array<FoundSource | FileBatch> = [];
	for await (const each of batchFiles(found)) {
		all.push(each);
	}

	return all;
};

describe('batchFiles', () => {
	it('yields everything that was found, in order', async () => {
		const found = fc.oneof<Array<fc.Arbitrary<FoundSource>>>(
			fc.nat().map(number => file(`${number}.txt`)),
			fc.nat().map(number => file(`${number}.html`)),
			fc.constant({kind: 'standard-input'}),
			fc.constant({kind: 'folder-end', path: 'folder'}),
		);
		await fc.assert(fc.asyncProperty(fc.array(found, {maxLength: 200, size: 'max'}), async all => {
			const groups = await grouped(all);
			expect(groups.flatMap<FoundSource>(each => each.kind === 'files' ? each.files : [each])).toEqual(all);
		}));
	});

	it('yields files of the first screen, and files that are neither texts nor pages, one by one', async () => {
		const texts = Array.from({length: 300}, (_, index) => file(`${index}.txt`));
		const groups = await grouped(texts);
		expect(groups.slice(0, 20).every(({kind}) => kind === 'file')).toBe(true);
		expect(groups.length).toBeLessThan(50);
		const feeds = texts.map(({path}) => file(path.replace('.txt', '.xml')));
		expect(await grouped(feeds)).toEqual(feeds);
	});

	it('puts fewer pages into a batch, because they take longer', async () => {
		const sizes = async (extension: string): Promise<number[]> => {
			const groups = await grouped(Array.from({length: 300}, (_, index) => file(`${index}.${extension}`)));
			return groups.flatMap(each => each.kind === 'files' ? [each.files.length] : []);
		};

		expect(Math.max(...await sizes('html'))).toBe(Math.max(...await sizes('txt')) / 4);
	});
});
