import {sanitizeText} from '../text/sanitize.js';

/** The ways in which a terminal tells of something new. */
export type NotificationWay = 'bell' | 'osc-9' | 'osc-777';

/** The longest text that is told, in code units. Terminals cut it on the desktop. */
const maxLength = 200;

const bell = '\u0007';

/** Returns a text in one line without control characters. A semicolon would end a part of the sequence. */
const partOf = (text: string): string => sanitizeText(text).replaceAll(/[\s;]+/gv, ' ').trim().slice(0, maxLength).toWellFormed();

/** Returns the characters by which a terminal tells of something new: its bell, or a notification on the desktop (OSC 9 of iTerm2, OSC 777 of rxvt). */
export function notificationSequence(way: NotificationWay, title: string, body: string): string {
	switch (way) {
		case 'bell': {
			return bell;
		}

		case 'osc-9': {
			return `\u001B]9;${partOf(`${title}: ${body}`)}${bell}`;
		}

		case 'osc-777': {
			return `\u001B]777;notify;${partOf(title)};${partOf(body)}${bell}`;
		}
	}
}
