import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {openFilesInPool, parseInPool} from '../../source/engine/parse-in-pool.js';
import {runTask} from '../../source/engine/run-task.js';
import {type TaskRequest, type TaskName, type Tasks} from '../../source/engine/tasks.js';
import {type TaskOutcome} from '../../source/engine/worker-pool.js';
import {temporaryFolder} from '../helpers/system/folder.js';
import {unitOf} from '../helpers/loading/units.js';

/** A pool that runs tasks in this thread, and lists them. */
const here = () => {
	const tasks: TaskName[] = [];
	const run = async <Name extends TaskName>(task: Name, input: TaskRequest<Name>['input']): Promise<TaskOutcome<Tasks[Name]['output']>> => {
		tasks.push(task);
		return {output: await runTask(task, input)};
	};

	return {pool: {run}, tasks};
};

const text = (content: string) => unitOf(content, {format: 'text', isWhole: true});

describe('parseInPool', () => {
	it('parses short texts in this thread at once', async () => {
		const {pool, tasks} = here();
		expect(await parseInPool(pool)(text('Title\n\nWords.'))).toMatchObject([{kind: 'article', article: {title: 'Title'}}]);
		expect(tasks).toEqual([]);
	});

	it('parses everything else in another thread', async () => {
		const {pool, tasks} = here();
		const parse = parseInPool(pool);
		expect(await parse(text(`Title\n\n${'Words. '.repeat(20_000)}`))).toMatchObject([{kind: 'article', article: {title: 'Title'}}]);
		expect(await parse(unitOf('{"id":"a","text":"Words."}\n'))).toMatchObject([{kind: 'article', article: {id: 'a'}}]);
		expect(tasks).toEqual(['parse', 'parse']);
	});
});

describe('openFilesInPool', () => {
	const names = ['a.txt', 'b.txt', 'c.txt', 'd.xml'];
	const files = () => {
		const folder = temporaryFolder(Object.fromEntries(names.map(name => [name, `Story ${name}\n\nWords.`])));
		return names.map(name => ({kind: 'file' as const, path: path.join(folder, name), isUncertain: false}));
	};

	/** Returns the results of the files in few words. */
	const told = (opened: Awaited<ReturnType<ReturnType<typeof openFilesInPool>>>) => opened.flat().map(each =>
		each && 'failure' in each ? each.failure.message.replace(/^.*\//v, '') : (each && 'article' in each ? each.article.title : null));

	it('opens files in one task with a deadline', async () => {
		const {pool, tasks} = here();
		const deadlines: Array<number | undefined> = [];
		const run: typeof pool.run = async (task, input, deadline?: number) => {
			deadlines.push(deadline);
			return pool.run(task, input);
		};

		expect(told(await openFilesInPool({run})(files(), null))).toEqual(['Story a.txt', 'Story b.txt', 'Story c.txt', 'Story d.xml']);
		expect(tasks).toEqual(['open']);
		expect(deadlines).toEqual([expect.any(Number)]);
	});

	it('loses only the file that ends its thread or takes too long', async () => {
		const {pool} = here();
		const fails = (problem: 'failed' | 'timed-out'): typeof pool.run => async (task, input, ...rest) =>
			JSON.stringify(input).includes('b.txt') ? {problem} : pool.run(task, input, ...rest);

		expect(told(await openFilesInPool({run: fails('failed')})(files(), null))).toEqual(['Story a.txt', 'b.txt: cannot be read (too large or too deeply nested)', 'Story c.txt', 'Story d.xml']);
		expect(told(await openFilesInPool({run: fails('timed-out')})(files(), null))).toEqual(['Story a.txt', 'b.txt: takes too long to read, and was left out', 'Story c.txt', 'Story d.xml']);
	});
});
