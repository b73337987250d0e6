// Bundles the program into dist/: the entry point (cli.js), the chunks that it loads when it needs them, the worker, the library, and the manual page.
import {
	copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {buildLibrary} from './build/library.mjs';
import {buildManualPage} from './build/manual-page.mjs';
import {buildProgram} from './build/program.mjs';
import {root} from './build/options.mjs';
import {bundledPackages, thirdPartyNotices} from './build/third-party-notices.mjs';

process.chdir(root);
mkdirSync('dist', {recursive: true});
// Removes what earlier builds left, except for the type declarations, which `declarations.mjs` makes.
for (const name of readdirSync('dist').filter(name => name !== 'types')) {
	rmSync(path.join('dist', name), {recursive: true});
}

const metafiles = [await buildProgram(), await buildLibrary()];
copyFileSync('source/output/article.schema.json', 'dist/article.schema.json');
await buildManualPage();
writeFileSync('dist/metafile.json', JSON.stringify(metafiles));
writeFileSync('THIRD-PARTY-NOTICES', thirdPartyNotices(bundledPackages(metafiles)));
