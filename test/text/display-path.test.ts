import {expect, test} from 'vitest';
import {displayPath} from '../../source/text/display-path.js';

test('displayPath does not change an ordinary path', () => {
	expect(displayPath('articles/été 漢字.txt')).toBe('articles/été 漢字.txt');
});

test('displayPath escapes control, invisible and direction-changing characters', () => {
	expect(displayPath('a\u001B[2J\n\u202Eb\u009D')).toBe(String.raw`a\u{1b}[2J\u{a}\u{202e}b\u{9d}`);
});
