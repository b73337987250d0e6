import {describe, expect, it} from 'vitest';
import {analyze} from '../../source/analysis/analyze.js';
import {parseAnalysis, serializeAnalysis} from '../../source/engine/serialized-analysis.js';

const report = 'The bridge\n\n“We have waited since May,” Anna Berg of the Harbour Board told reporters in Leeds. She said that “nobody” knew why.\n\n';

describe('serializeAnalysis', () => {
	it('makes pieces from which parseAnalysis returns the same analysis', async () => {
		const analysis = analyze(report);
		expect(analysis.quotes.length).toBeGreaterThan(1);
		expect(await parseAnalysis(serializeAnalysis(analysis))).toEqual(analysis);
		expect(await parseAnalysis(serializeAnalysis(analyze('')))).toEqual({quotes: [], entities: []});
	});

	it('makes several pieces of a long analysis, between which key presses are handled', async () => {
		const analysis = analyze(report.repeat(1500));
		const sent = serializeAnalysis(analysis);
		let turns = 0;
		const count = (): void => {
			turns++;
			timer = setImmediate(count);
		};

		let timer = setImmediate(count);
		expect(await parseAnalysis(sent)).toEqual(analysis);
		clearImmediate(timer);
		expect(sent.quotes.length).toBeGreaterThan(2);
		expect(turns).toBeGreaterThan(2);
	});
});
