import {expect, test} from 'vitest';
import {importCounting} from './count-steps.js';

const growthOf = async (script: string): Promise<number> => {
	const {run, analyze} = await importCounting(`export const analyze = ${script};`);
	const [some, more] = [100, 400].map(length => run(() => {
		analyze('a'.repeat(length));
	}));
	return (more ?? 0) / (some ?? 0);
};

test.each([
	['a loop', 'text => { for (let at = 0; at < text.length; at++); }'],
	['a callback for each character', 'text => [...text].map(letter => letter)'],
	['one search', 'text => text.indexOf("b")'],
])('countSteps counts %s as linear', async (_, script) => {
	expect(await growthOf(script)).toBeCloseTo(4, 0);
});

test.each([
	['a loop in a loop', 'text => { for (const a of text) for (const b of text); }'],
	['a while loop in a function that a loop calls', 'text => { const back = at => { while (at > 0) at--; }; for (let at = 0; at < text.length; at++) back(at); }'],
	['a search from every character', 'text => { for (let at = 0; at < text.length; at++) text.indexOf("b", at); }'],
	['a search backwards from every character', 'text => { for (let at = 0; at < text.length; at++) text.lastIndexOf("b", at); }'],
	['a copy for every character', 'text => { let all = []; for (const letter of text) all = [letter, ...all.slice()]; }'],
])('countSteps counts %s as quadratic', async (_, script) => {
	expect(await growthOf(script)).toBeGreaterThan(12);
});
