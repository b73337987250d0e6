import {Buffer, isUtf8} from 'node:buffer';
import fs from 'node:fs/promises';
import {logError} from '../../debug/log-error.js';
import {type FileProblem, type TomlTable} from '../../settings/parse-toml.js';
import {describeSystemError, errorCode} from '../../text/system-error.js';

/** In bytes. What people write by hand is far smaller. */
const maxFileSize = 256 * 1024;

/** The content of a TOML file, or what is wrong with it as the end of a sentence that begins with its name. */
type TomlFile = {readonly text: string; readonly table: TomlTable} | {readonly problem: FileProblem};

/** Returns the first line that is not UTF-8, counted from 1. */
const brokenLine = (bytes: Buffer): number => 1 + bytes.toString('latin1').split('\n').findIndex(line => !isUtf8(Buffer.from(line, 'latin1')));

async function readBytes(file: string): Promise<Buffer | FileProblem> {
	const stats = await fs.stat(file);
	if (!stats.isFile()) {
		// Reading a pipe may never end.
		return {line: null, text: stats.isDirectory() ? 'is a folder' : 'is not a file'};
	}

	return stats.size > maxFileSize ? {line: null, text: `is larger than ${maxFileSize / 1024} KB`} : fs.readFile(file);
}

/** Reads a TOML file: settings, or a theme. Never rejects. Returns `null` if there is no such file. */
export async function readTomlFile(file: string): Promise<TomlFile | null> {
	try {
		const bytes = await readBytes(file);
		if (!Buffer.isBuffer(bytes)) {
			return {problem: bytes};
		}

		if (!isUtf8(bytes)) {
			return {problem: {line: brokenLine(bytes), text: 'not in UTF-8: save the file in that encoding'}};
		}

		const text = bytes.toString().replace(/^\uFEFF/v, '');
		const {parseToml} = await import('../../settings/parse-toml.js');
		const parsed = parseToml(text);
		return 'problem' in parsed ? parsed : {text, table: parsed.table};
	} catch (error) {
		if (errorCode(error) === 'ENOENT') {
			return null;
		}

		logError(`read ${file}`, error);
		return {problem: {line: null, text: describeSystemError(error)}};
	}
}

/** Returns a problem of a file as one line. */
export const fileProblemLine = (name: string, {line, text}: FileProblem): string => `${name}${line === null ? '' : `, line ${line}`}: ${text}`;
