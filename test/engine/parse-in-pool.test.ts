import {describe, expect, it} from 'vitest';
import {parseInPool} from '../../source/engine/parse-in-pool.js';
import {runTask} from '../../source/engine/run-task.js';
import {type Request, type TaskName, type Tasks} from '../../source/engine/tasks.js';
import {type Outcome} from '../../source/engine/worker-pool.js';
import {unitOf} from '../helpers/units.js';

/** A pool of this one thread, and the tasks that it was given. */
const here = () => {
	const tasks: TaskName[] = [];
	const run = async <Name extends TaskName>(task: Name, input: Request<Name>['input']): Promise<Outcome<Tasks[Name]['output']>> => {
		tasks.push(task);
		return {output: await runTask(task, input)};
	};

	return {pool: {run}, tasks};
};

const text = (content: string) => unitOf(content, {format: 'text', isWhole: true});

describe('for the screen', () => {
	it('short texts are parsed at once', async () => {
		const {pool, tasks} = here();
		expect(await parseInPool(pool)(text('Title\n\nWords.'))).toMatchObject([{kind: 'article', article: {title: 'Title'}}]);
		expect(tasks).toEqual([]);
	});

	it('everything else is parsed in another thread', async () => {
		const {pool, tasks} = here();
		const parse = parseInPool(pool);
		expect(await parse(text(`Title\n\n${'Words. '.repeat(20_000)}`))).toMatchObject([{kind: 'article', article: {title: 'Title'}}]);
		expect(await parse(unitOf('{"id":"a","text":"Words."}\n'))).toMatchObject([{kind: 'article', article: {id: 'a'}}]);
		expect(tasks).toEqual(['parse', 'parse']);
	});
});
