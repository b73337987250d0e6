import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {
	describe, expect, it, vi,
} from 'vitest';
import {notifyByCommand} from '../../../source/terminal/programs/notify-command.js';
import {temporaryFolder} from '../../helpers/system/folder.js';

describe('notifyByCommand', () => {
	it('runs a command with its arguments, the title and the text, without a shell', async () => {
		const file = path.join(temporaryFolder(), 'told');
		const script = `fs.writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.argv.slice(1)))`;
		expect(await notifyByCommand([process.execPath, '-e', script, '--', 'own'], 'Ada', '--$(rm x)\nb')).toBeNull();
		await vi.waitFor(() => {
			expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual(['own', 'Ada', '$(rm x) b']);
		}, 5000);
	});

	it('says in one line why a command cannot be run', async () => {
		expect(await notifyByCommand(['/nowhere/notify'], 'Ada', 'x')).toMatch(/^\/nowhere\/notify cannot be run: /v);
		expect(await notifyByCommand([], 'Ada', 'x')).toBe('The setting notify.command names no command');
	});
});
