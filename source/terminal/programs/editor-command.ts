/** An editor: the command as the user has set it, which may have arguments, and its name for messages. */
export type Editor = {readonly command: string; readonly name: string};

/** Returns the name of the program that a command starts: `vim` for `/usr/bin/vim -u NONE`. */
function programName(command: string): string {
	const {quoted, plain} = /^\s*(?:"(?<quoted>[^"]+)"|(?<plain>\S+))/v.exec(command)?.groups ?? {};
	return (quoted ?? plain ?? '').replace(/^.*[\/\\]/v, '').replace(/\.(?:exe|cmd|bat)$/iv, '');
}

/** Returns the editor of the user: `$VISUAL`, else `$EDITOR`, else one that the system has. */
export function editorOf({VISUAL: visual = '', EDITOR: editor = ''}: NodeJS.ProcessEnv, platform: NodeJS.Platform): Editor {
	const command = [visual, editor].find(name => name.trim() !== '') ?? (platform === 'win32' ? 'notepad' : 'vi');
	return {command, name: programName(command)};
}

/** Editors that take a line as `+12` before the file. */
const takePlus = new Set(['vi', 'vim', 'nvim', 'view', 'vimx', 'ex', 'nano', 'pico', 'emacs', 'emacsclient', 'micro', 'kak', 'joe', 'jed', 'mg', 'ne']);

/** Editors that take a line as `file:12`. */
const takeColon = new Set(['hx', 'helix', 'subl', 'zed']);

/** Editors that take a line as `--goto file:12`. */
const takeGoto = new Set(['code', 'code-insiders', 'codium', 'cursor']);

/** Editors with a window of their own that go on in the background, unless they are told to wait until the file is closed. */
const needWait = new Set([...takeGoto, 'subl', 'zed']);

/**
 * Returns the arguments with which an editor opens a file.
 *
 * @param line counted from 1; `null` to open the file where the editor likes
 */
export function editorArguments({command, name}: Editor, file: string, line: number | null): string[] {
	const waits = needWait.has(name) && !/\s(?:-w|--wait)\b/v.test(command) ? ['--wait'] : [];
	if (line === null) {
		return [...waits, file];
	}

	if (takePlus.has(name)) {
		return [...waits, `+${line}`, file];
	}

	if (takeColon.has(name)) {
		return [...waits, `${file}:${line}`];
	}

	return takeGoto.has(name) ? [...waits, '--goto', `${file}:${line}`] : [...waits, file];
}
