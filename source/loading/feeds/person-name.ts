import {collapseWhitespace} from '../../text/collapse-whitespace.js';

const address = String.raw`[^\s()<>"]+@[^\s()<>"]+`;
const addressThenName = new RegExp(String.raw`^<?(?:mailto:)?${address}>?\s*\((?<name>[^()]+)\)$`, 'i');
const nameThenAddress = new RegExp(String.raw`^"?(?<name>[^"<>()@]*[^"<>()@\s])"?(?:\s*[<(\[]|\s+)(?:mailto:)?${address}[>)\]]?$`, 'i');
const roleAddress = /^(?:no-?reply|do-?not-?reply|webmaster|admin|info|rss|feeds?)@/i;

/** In code units. A longer text is not a name, and is not searched. */
const maxNameLength = 300;

/**
 * Returns the name in `mail@example.com (Name)` or `Name <mail@example.com>`, else the text as written; `null` if it is empty
 * or the address of a role.
 */
export const personName = (written: string): string | null => {
	const person = collapseWhitespace(written.slice(0, maxNameLength));
	const name = (addressThenName.exec(person) ?? nameThenAddress.exec(person))?.groups?.['name']?.trim() ?? person;
	return name === '' || roleAddress.test(name) ? null : name;
};
