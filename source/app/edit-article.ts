import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {type Article} from '../article/article.js';
import {lineInSource} from '../article/line-in-source.js';
import {parseSource} from '../article/source.js';
import {logError} from '../debug/log-error.js';
import {articleMarkdown} from '../output/markdown/article-markdown.js';
import {type Message} from '../session/state/message.js';
import {type Request} from '../session/state/request.js';
import {editorArguments, editorOf, type Editor} from '../terminal/programs/editor-command.js';
import {failureOf, notFoundCode, runInTerminal} from '../terminal/programs/shell.js';
import {type Terminal} from '../terminal/terminal.js';
import {displayPath} from '../text/display-path.js';
import {describeSystemError} from '../text/system-error.js';

/** In bytes. In a larger file the place of the article is not looked for. */
const maxSearchedSize = 20_000_000;

/** Returns the file of an article; `null` if it is not from a file that is there. */
function fileOf({source}: Article): string | null {
	const parsed = parseSource(source);
	if (parsed.kind !== 'path') {
		return null;
	}

	const file = path.resolve(parsed.path);
	return fs.statSync(file, {throwIfNoEntry: false})?.isFile() ? file : null;
}

/** Returns what changes when a file is written. */
function versionOf(file: string): string {
	const stats = fs.statSync(file, {throwIfNoEntry: false, bigint: true});
	return stats ? [stats.mtimeNs, stats.size, stats.ino].join(' ') : '';
}

/** Returns the line of a file at which an article stands. */
function lineOf(file: string, article: Article, position: number): number | null {
	try {
		return fs.statSync(file).size > maxSearchedSize ? null : lineInSource(fs.readFileSync(file, 'utf8'), article, position);
	} catch (error) {
		logError(`read ${file}`, error);
		return null;
	}
}

/** Opens a file in the editor. Resolves to a problem in one plain line, or `null`. */
async function openInEditor(terminal: Pick<Terminal, 'lend'>, {command, name}: Editor, parameters: readonly string[]): Promise<string | null> {
	const end = await terminal.lend(async ({descriptor}) => runInTerminal(command, parameters, descriptor));
	if (end.code === notFoundCode) {
		return `The editor ${displayPath(name)} was not found: set $VISUAL or $EDITOR to the command of yours`;
	}

	const failure = failureOf(end);
	return failure === null ? null : `${displayPath(name)} ${failure}`;
}

/** Opens an article that is not from a file as Markdown, in a file that only the user can read and that is removed after it. */
async function editCopy(terminal: Pick<Terminal, 'lend'>, editor: Editor, article: Article): Promise<Message> {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsreader-'));
	const remove = (): void => {
		fs.rmSync(folder, {recursive: true, force: true});
	};

	// A signal may end the program while the editor is open.
	process.once('exit', remove);
	try {
		const file = path.join(folder, 'article.md');
		fs.writeFileSync(file, articleMarkdown(article), {mode: 0o600, flag: 'wx'});
		const before = versionOf(file);
		const problem = await openInEditor(terminal, editor, editorArguments(editor, file, null));
		return {
			text: problem ?? (versionOf(file) === before ? 'The article is not from a file: you have seen a copy' : 'The article is not from a file: your changes to the copy are lost'),
			isError: problem !== null,
		};
	} finally {
		process.off('exit', remove);
		remove();
	}
}

/**
 * Opens an article in the editor of the user, at the place on the screen: its file if it has one, else a copy. Resolves to a
 * message in one plain line.
 *
 * @param readAgain reads the file again; resolves to problems, one plain line each
 */
export async function editArticle(
	terminal: Pick<Terminal, 'lend'>,
	{article, position}: Extract<Request, {readonly kind: 'edit'}>,
	readAgain: (source: string) => Promise<readonly string[]>,
): Promise<Message> {
	const editor = editorOf(process.env, process.platform);
	const file = fileOf(article);
	try {
		if (file === null) {
			return await editCopy(terminal, editor, article);
		}

		const before = versionOf(file);
		const problem = await openInEditor(terminal, editor, editorArguments(editor, file, lineOf(file, article, position)));
		const isChanged = versionOf(file) !== before;
		const [readProblem = null] = isChanged ? await readAgain(article.source) : [];
		return {
			text: problem ?? readProblem ?? `${displayPath(article.source)} ${isChanged ? 'was changed, and is read again' : 'is unchanged'}`,
			isError: problem !== null || readProblem !== null,
		};
	} catch (error) {
		logError('edit', error);
		return {text: `The article could not be edited (${describeSystemError(error)})`, isError: true};
	}
}
