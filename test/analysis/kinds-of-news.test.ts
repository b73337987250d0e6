import {describe, expect, test} from 'vitest';
import {said} from '../helpers/articles/said.js';

describe('analyze finds the quotes of', () => {
	test('world news, where a dateline is not a speaker', () => {
		expect(said('PARIS — President Alain Ferrand said Friday that France would not sign. “Never,” he told reporters.')).toEqual([
			'Alain Ferrand: that France would not sign', 'Alain Ferrand: Never,',
		]);
	});

	test('a court report', () => {
		expect(said('The judge, Helen Mott, told the court: "You are a danger to the public." Defence lawyer Paul Greer said his client was sorry.')).toEqual([
			'Helen Mott: You are a danger to the public.', 'Paul Greer: his client was sorry',
		]);
	});

	test('science news, where "he" is the second of two doctors', () => {
		const first = '"Our results show a clear link," said Dr Priya Raman of the University of Leeds, who led the study.';
		const second = 'But Dr Ken Sato, who was not involved, was cautious. "The sample is small," he said.';
		expect(said(`${first} ${second}`)).toEqual([
			'Priya Raman: Our results show a clear link,', 'Ken Sato: The sample is small,',
		]);
	});

	test('a headline', () => {
		expect(said('Minister resigns: \'I have let you down\', says Crake')).toEqual(['Crake: I have let you down']);
	});

	test('a live blog', () => {
		expect(said('10:42 The minister, Ian Crake, is speaking now. "We have a plan," he says.\n\n11:05 Labour\'s Sue Tarn says the plan is "a joke".')).toEqual([
			'Ian Crake: We have a plan,', 'Sue Tarn: the plan is "a joke"',
		]);
	});

	test('a press release', () => {
		const text = 'Acme Pumps has opened a plant in Leeds. "This pump changes everything," said Dana Whitlock, Chief Executive Officer of Acme Pumps Inc.';
		expect(said(text)).toEqual(['Dana Whitlock: This pump changes everything,']);
	});
});

describe('analyze finds quotes in', () => {
	test('French', () => {
		expect(said('« Nous allons gagner », a déclaré Jeanne Morvan, la ministre.')).toEqual(['Jeanne Morvan: Nous allons gagner']);
	});

	test('German, where "er" is the previous speaker', () => {
		expect(said('„Wir schaffen das nicht“, sagte Karl Brenner, der Bürgermeister. Er sagte: „Es ist zu spät.“')).toEqual(['Karl Brenner: Wir schaffen das nicht', 'Karl Brenner: Es ist zu spät.']);
	});

	test('Chinese', () => {
		expect(said('张三说：“我们明天出发。”李四表示：「没有问题。」')).toEqual(['张三: 我们明天出发。', '李四: 没有问题。']);
	});

	test('Japanese', () => {
		expect(said('田中さんは「明日は雨です」と述べた。鈴木氏は「問題ない」と語った。')).toEqual(['田中: 明日は雨です', '鈴木: 問題ない']);
	});

	test('Chinese, where a term in marks is not a quote', () => {
		expect(said('他们讨论了“一带一路”倡议。')).toEqual([]);
	});
});
