import path from 'node:path';
import {
	afterAll, afterEach, describe, expect, it,
} from 'vitest';
import {temporaryFolder} from '../helpers/system/folder.js';
import {killAll, launch, type TerminalProgram} from '../helpers/system/pty.js';

afterEach(killAll);
afterAll(killAll);

const guide = `# A guide

See the [timetable of all ferries that call at the harbour of the island in winter](https://ferries.example/winter?a=1) for more.[^1]

[bad](<https://ferries.example/\u001B]0;owned\u0007>) and &lt;end&gt;.

9. nine
10. ten

> [!WARNING]
> The pier is closed.

[^1]: Or ask [the office](https://office.example/).
`;

/** Opens the guide in the reader. */
async function open(env: Readonly<Record<string, string>> = {}): Promise<TerminalProgram> {
	const folder = temporaryFolder({'guide.md': guide});
	const reader = launch(['--no-state', path.join(folder, 'guide.md')], {columns: 100, rows: 30, env});
	await reader.waitFor('Or ask the office');
	return reader;
}

const links = (written: string): string[] => [...new Set([...written.matchAll(/\u001B\]8;(?<link>[^\u0007\u001B]*)\u001B\\/gv)].map(({groups}) => groups?.['link'] ?? ''))];

describe('markup in a terminal', () => {
	it('is drawn by its structure', async () => {
		const reader = await open();
		const screen = await reader.waitFor('1. Or ask');
		expect(screen).toMatch(/ 9\. nine/v);
		expect(screen).toMatch(/10\. ten/v);
		expect(screen).toMatch(/▎ Warning\s[\s\S]*▎ The pier is closed\./v);
		expect(screen).toContain('for more.[1]');
	});

	it('has links of the terminal, one for the parts of a link on two rows', async () => {
		const reader = await open();
		const written = reader.written();
		const ferry = links(written).find(link => link.includes('winter')) ?? '';
		expect(ferry).toMatch(/^id=t\d+;https:\/\/ferries\.example\/winter\?a=1$/v);
		expect(written.split(`\u001B]8;${ferry}\u001B\\`).length).toBeGreaterThan(2);
		expect(links(written)).toContain(';');
		expect(written).not.toContain('owned\u0007');
	});

	it('has no links where the terminal takes none', async () => {
		const reader = await open({FORCE_HYPERLINK: '0'});
		expect(links(reader.written())).toEqual([]);
	});
});
