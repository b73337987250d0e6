import {collapseWhitespace} from '../../text/collapse-whitespace.js';

const address = String.raw`[^\s()<>"]+@[^\s()<>"]+`;
const addressThenName = new RegExp(String.raw`^<?(?:mailto:)?${address}>?\s*\((?<name>[^()]+)\)$`, 'i');
const nameThenAddress = new RegExp(String.raw`^"?(?<name>[^"<>()@]*[^"<>()@\s])"?(?:\s*[<(\[]|\s+)(?:mailto:)?${address}[>)\]]?$`, 'i');
const roleAddress = /^(?:no-?reply|do-?not-?reply|webmaster|admin|info|rss|feeds?)@/i;

/** Longer is no name; the patterns need not look at a megabyte. */
const maxNameLength = 300;

/** The name in `mail@example.com (Name)` or `Name <mail@example.com>`, else what is written; `null` for nothing, or an address of no person. */
export const personName = (written: string): string | null => {
	const person = collapseWhitespace(written.slice(0, maxNameLength));
	const name = (addressThenName.exec(person) ?? nameThenAddress.exec(person))?.groups?.['name']?.trim() ?? person;
	return name === '' || roleAddress.test(name) ? null : name;
};
