import {decodeHTMLAttribute, decodeHTMLStrict} from 'entities/decode';

/** C1 controls that windows-1252 leaves unassigned. HTML decodes references to all other C1 controls as windows-1252. */
const unassignedC1 = /[\u0081\u008D\u008F\u0090\u009D]/g;

const withoutControls = (decoded: string): string => decoded.replaceAll(unassignedC1, '\uFFFD');

/**
 * Decodes character references that end with a semicolon (`&amp;`, `&#8217;`, `&#x2019;`), as XML and Markdown require. Names
 * that HTML does not define stay as written. The result is not sanitised, and may hold C0 controls.
 */
export const decodeCharacterReferences = (text: string): string => text.includes('&') ? withoutControls(decodeHTMLStrict(text)) : text;

/**
 * Decodes character references of HTML; the old names (`&copy`) and numbers also without a semicolon. A name before a letter,
 * a digit or `=` needs one, so addresses stay as they are (`?a=1&copy=2`): HTML has this rule for attributes. The result is
 * not sanitised, and may hold C0 controls.
 */
export const decodeHtmlReferences = (html: string): string => html.includes('&') ? withoutControls(decodeHTMLAttribute(html)) : html;
