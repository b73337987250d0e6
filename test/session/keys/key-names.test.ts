import {describe, expect, it} from 'vitest';
import {keyNames, type KeyFlags} from '../../../source/session/keys/key-names.js';

const none: KeyFlags = {
	upArrow: false, downArrow: false, leftArrow: false, rightArrow: false, pageDown: false, pageUp: false, return: false, escape: false, tab: false, shift: false, ctrl: false,
};

const names = (input: string, flags: Partial<KeyFlags> = {}): string[] => keyNames(input, {...none, ...flags});

describe('keyNames', () => {
	it('returns the characters themselves, also several from one report', () => {
		expect(names('j')).toEqual(['j']);
		expect(names('jjG')).toEqual(['j', 'j', 'G']);
	});

	it('names keys that have no character', () => {
		expect(names('', {upArrow: true})).toEqual(['up']);
		expect(names('', {pageDown: true})).toEqual(['pagedown']);
		expect(names('', {escape: true})).toEqual(['escape']);
		expect(names('', {tab: true})).toEqual(['tab']);
		expect(names('', {tab: true, shift: true})).toEqual(['shift+tab']);
		expect(names('c', {ctrl: true})).toEqual(['ctrl+c']);
		expect([names('', {backspace: true}), names('', {delete: true})]).toEqual([['backspace'], ['backspace']]);
	});

	it('finds Enter and Space within several keys', () => {
		expect(names('/war peace\r')).toEqual(['/', 'w', 'a', 'r', 'space', 'p', 'e', 'a', 'c', 'e', 'return']);
	});

	it('finds control keys within several keys', () => {
		expect(names('jj\u0003')).toEqual(['j', 'j', 'ctrl+c']);
		expect(names('j\u001A\u000C\u007F')).toEqual(['j', 'ctrl+z', 'ctrl+l', 'backspace']);
	});

	it.each(['[H', 'OH', '[1~', '[7~'])('reads %s as Home', sequence => {
		expect(names(sequence)).toEqual(['home']);
	});

	it.each(['[F', 'OF', '[4~', '[8~'])('reads %s as End', sequence => {
		expect(names(sequence)).toEqual(['end']);
	});

	it.each(['[<64;10;5M', '[200~', '[201~', '[15~'])('ignores the report %s', sequence => {
		expect(names(sequence)).toEqual([]);
	});

	it('keeps [ as a key', () => {
		expect(names('[')).toEqual(['[']);
		expect(names('[[')).toEqual(['[', '[']);
	});
});
