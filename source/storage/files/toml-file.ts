import {Buffer, isUtf8} from 'node:buffer';
import fs from 'node:fs/promises';
import {logError} from '../../debug/log-error.js';
import {type FileProblem, type TomlTable} from '../../settings/parse-toml.js';
import {displayPath} from '../../text/display-path.js';
import {describeSystemError, errorCode} from '../../text/system-error.js';
import {truncate} from '../../text/width.js';

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

/** In columns: the longest word and the longest problem that are shown whole. A file may have a name of 256 KB. */
const maxColumns = {word: 80, problem: 1000} as const;

/** More lines of one file would not be read by anyone. */
const maxProblems = 50;

/** Returns a problem of a file as one line that is safe to show, in which what the file has is not too long to be read. */
export function fileProblemLine(name: string, {line, text}: FileProblem): string {
	const shortened = truncate(displayPath(text).replaceAll(/\S{40,}/gv, word => truncate(word, maxColumns.word)), maxColumns.problem);
	return `${name}${line === null ? '' : `, line ${line}`}: ${shortened}`;
}

/** Returns the first problems of a file as lines, and one about the others. */
export function fileProblemLines(name: string, problems: readonly FileProblem[]): string[] {
	const lines = problems.slice(0, maxProblems).map(problem => fileProblemLine(name, problem));
	return problems.length > maxProblems ? [...lines, `${name}: ${problems.length - maxProblems} more lines are wrong`] : lines;
}
