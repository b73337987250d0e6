import {spawn} from 'node:child_process';
import {sanitizeText} from '../../text/sanitize.js';
import {describeSystemError} from '../../text/system-error.js';

const argumentOf = (text: string): string => sanitizeText(text).replaceAll(/\s+/gv, ' ').trim();

/**
 * Runs the command of the user that tells of something new, without a shell: the title and the text follow its own arguments, and
 * are not read as options. Resolves to a problem in one plain line, or `null`.
 */
export async function notifyByCommand([program, ...given]: readonly string[], title: string, body: string): Promise<string | null> {
	if (program === undefined || program === '') {
		return 'The setting notify.command names no command';
	}

	// A headline may begin with a dash.
	const safe = [title, body].map(text => argumentOf(text).replace(/^-+/v, ''));
	return new Promise(resolve => {
		const child = spawn(program, [...given, ...safe], {stdio: 'ignore', detached: true});
		child.once('error', error => {
			resolve(`${program} cannot be run: ${describeSystemError(error)}`);
		});
		child.once('spawn', () => {
			child.unref();
			resolve(null);
		});
	});
}
