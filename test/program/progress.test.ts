import {setTimeout as wait} from 'node:timers/promises';
import {
	afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launchShell} from '../helpers/system/pty.js';
import {story} from '../helpers/articles/story.js';

afterEach(killAll);

/** Runs the program on an article, a missing file and standard input, which stays open until a key is pressed. */
const start = (output: string, options = '') => {
	const folder = temporaryFolder({'story.txt': story});
	return launchShell(`set -o pipefail; stty -echo; cd '${folder}'; newsreader -f json ${options} story.txt missing.txt - ${output.replace('FOLDER', folder)}; echo "code $?"`);
};

const finish = async ({type, waitFor, screen}: ReturnType<typeof start>): Promise<string> => {
	type('Another story.\n\u0004');
	await waitFor('code 1');
	return screen().join('\n').trim();
};

describe('the progress line', () => {
	it.each([['> FOLDER/out.json'], ['> /dev/null'], ['--output FOLDER/out.json']])('is shown and erased at the end with %s', async output => {
		const reader = start(output);
		await reader.waitFor(/^1\/2, 0\.0 MB: story\.txt$/mv);
		expect(await finish(reader)).not.toContain('MB');
	});

	it('never hides a message', async () => {
		const reader = start('> /dev/null');
		await reader.waitFor('1/2');
		expect(await finish(reader)).toContain('newsreader: missing.txt: no such file or folder\n');
	});

	it.each([['> /dev/null', '--quiet'], ['| cat', ''], ['', '']])('is not shown with the output "%s" and the options "%s"', async (output, options) => {
		const reader = start(output, options);
		// The line would be shown after one second.
		await wait(2500);
		await finish(reader);
		expect(reader.written()).not.toContain('0.0 MB');
	});
});
