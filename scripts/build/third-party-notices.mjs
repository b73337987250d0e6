import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {root} from './options.mjs';

const isLicenceFile = name => /^(?:licen[cs]e|copying|notice)\b/iv.test(name);

/** Returns the folder of the package that a bundled file belongs to, relative to the project. Some packages have a package.json without a name in sub-folders. */
function packageFolder(file) {
	for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
		const manifest = path.join(root, folder, 'package.json');
		if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version !== undefined) {
			return folder;
		}
	}

	throw new Error(`${file} belongs to no package`);
}

/** Returns the folders of all packages of which code is in the outputs that esbuild's metafiles describe. */
export function bundledPackages(metafiles) {
	const inputs = metafiles.flatMap(({outputs}) => Object.values(outputs).flatMap(output => Object.entries(output.inputs)));
	const files = inputs.filter(([name, {bytesInOutput}]) => bytesInOutput > 0 && name.startsWith('node_modules/')).map(([name]) => name);
	return [...new Set(files.map(file => packageFolder(file)))].toSorted();
}

/** Returns the licence of each package: its name, version, SPDX identifier, and the text of its licence files, if it has any. */
export function thirdPartyNotices(folders) {
	const notices = folders.map(folder => {
		const {name, version, license} = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
		const files = readdirSync(path.join(root, folder)).filter(file => isLicenceFile(file)).toSorted();
		const texts = files.map(file => readFileSync(path.join(root, folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
		return [`${name} ${version} (${license})`, ...texts.length === 0 ? ['The package contains no licence file.'] : texts].join('\n\n');
	});
	return `newsreader contains code of these packages, under their licences:\n\n${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
