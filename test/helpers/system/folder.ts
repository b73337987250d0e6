import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';

/** Creates a temporary folder with `files` (content by name). It is removed when the test ends. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsreader-test-'));
	onTestFinished(() => {
		fs.rmSync(folder, {recursive: true, force: true});
	});
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		fs.mkdirSync(path.dirname(file), {recursive: true});
		fs.writeFileSync(file, content);
	}

	return folder;
}
