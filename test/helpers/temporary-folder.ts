import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';

/**
 * A folder that is removed when the test ends.
 *
 * @param files names (with folders) and their content
 */
export const temporaryFolder = async (files: Record<string, string | Uint8Array> = {}): Promise<string> => {
	const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'newsreader-test-'));
	onTestFinished(async () => fs.rm(folder, {recursive: true, force: true}));
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		// eslint-disable-next-line no-await-in-loop -- A few files.
		await fs.mkdir(path.dirname(file), {recursive: true});
		// eslint-disable-next-line no-await-in-loop
		await fs.writeFile(file, content);
	}

	return folder;
};
