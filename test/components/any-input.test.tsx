import fc from 'fast-check';
import {
	afterEach, beforeEach, describe, expect, it, vi,
} from 'vitest';
import {debate, ferries} from '../helpers/articles/articles.js';
import {keys, renderApp} from '../helpers/screen/render.js';
import {openSession} from '../helpers/screen/session.js';

const anyCharacter = fc.oneof(fc.constantFrom('\u001B', '[', 'O', ';', '5', '~', '$', '^', 'P', '/', 'w', ','), fc.string({maxLength: 1, unit: 'binary'}));
const parameters = fc.array(fc.constantFrom('1', '5', '27', '29', '200', '201', '99999', ';', ':', '<', '?', '', '!', '$'), {maxLength: 6}).map(parts => parts.join(''));
const finalByte = fc.integer({min: 0x40, max: 0x7E}).map(code => String.fromCodePoint(code));
const escapes = fc.constantFrom('\u001B', '\u001B\u001B', '\u001B\u001B\u001B');
const modified = fc.tuple(fc.integer({min: 0, max: 60}), fc.integer({min: 0, max: 20})).map(([number, modifier]) => `${number};${modifier}`);

/** A report of a terminal: characters, CSI, SS3, kitty, mouse and string sequences, whole or cut off. */
const input = fc.oneof(
	anyCharacter,
	fc.array(anyCharacter, {maxLength: 12}).map(characters => characters.join('')),
	fc.tuple(escapes, fc.constantFrom('[', '[[', 'O', 'N'), fc.oneof(parameters, modified), finalByte).map(parts => parts.join('')),
	fc.tuple(escapes, modified, fc.constantFrom('~', '^', '$', 'u', 'P', '')).map(([escape, pair, end]) => `${escape}[${pair}${end}`),
	fc.tuple(fc.integer({min: 0, max: 120_000}), fc.integer({min: 0, max: 300})).map(([code, modifiers]) => `\u001B[${code};${modifiers}:1u`),
	fc.tuple(fc.nat(200), fc.nat(200), fc.constantFrom('M', 'm')).map(([column, row, end]) => `\u001B[<0;${column};${row}${end}`),
	fc.string({maxLength: 6}).map(text => `\u001B]11;${text}\u0007`),
);

const errors: unknown[] = [];
const keepError = (error: unknown): void => {
	errors.push(error);
};

describe('the app', () => {
	// React logs the errors of effects and of rendering, and does not throw them.
	beforeEach(() => {
		errors.length = 0;
		vi.spyOn(console, 'error').mockImplementation(keepError);
	});
	afterEach(() => {
		vi.restoreAllMocks();
	});

	it('survives whatever a terminal sends', async () => {
		await fc.assert(fc.asyncProperty(fc.array(input, {minLength: 1, maxLength: 12}), async reports => {
			const screen = await renderApp(openSession({stories: [ferries(), debate(3)]}));
			await screen.type(...reports);
			expect(errors).toEqual([]);
			expect(screen.rows().length).toBeGreaterThan(0);
		}), {numRuns: 60});
	// Beside other tests on a slow machine, this one takes longer than the usual limit.
	}, 120_000);

	it.each(['/', 'w', ',', '?', 'o', '3'])('survives keys that Ink cannot name after %s', async opening => {
		const screen = await renderApp(openSession({stories: [ferries(), debate(3)]}));
		await screen.type(opening, '\u001B[1;5P', '\u001B[1;5Q', '\u001B[27;5;9~', '\u001B[25;5~', '\u001B[29;5~', '\u001B[1;5$');
		await screen.type('\u001B', '\u001B', 'q');
		expect(errors).toEqual([]);
		expect(screen.effects.quit).toHaveBeenCalledTimes(1);
	});

	it.each([6130, 100_000])('survives %i characters pasted into the search box', async length => {
		const screen = await renderApp(openSession());
		await screen.type('/', '\u001B[200~', 'Boats (and) 𝒞 '.repeat(length / 10), '\u001B[201~', keys.enter);
		expect(errors).toEqual([]);
		expect(screen.text()).toContain('Not found');
	});
});
