import {expect, test} from 'vitest';
import {attributePassages} from '../../../source/analysis/attribution/attribute-passages.js';
import {parseDocument} from '../../../source/analysis/document/document.js';
import {listEntities} from '../../../source/analysis/list-entities.js';
import {assembleQuotes} from '../../../source/analysis/quotes/assemble-quotes.js';
import {findReports} from '../../../source/analysis/reported-speech/find-reports.js';

const text = 'Rosa Lindqvist met Nils Berg on Monday. She was late. “We deserved it,” she said. He said that it was “luck”.';

test('attributePassages leaves the document unchanged', () => {
	const document = parseDocument(text);
	const copy = structuredClone(document);
	attributePassages(document);
	expect(document).toEqual(copy);
});

test('attributePassages returns the entity of each pronoun', () => {
	const document = parseDocument(text);
	const {mentionEntities} = attributePassages(document);
	const pronouns = document.mentions.flatMap(({kind, start, end}, index) => kind === 'pronoun' ? [`${text.slice(start, end)}: ${document.entities[mentionEntities[index] ?? -1]?.name ?? '?'}`] : []);
	expect(pronouns).toEqual(expect.arrayContaining(['She: Rosa Lindqvist', 'she: Rosa Lindqvist', 'He: Nils Berg']));
});

test('the steps of an analysis give the same result in any order', () => {
	const [first, second] = [parseDocument(text), parseDocument(text)];
	const attributions = attributePassages(first);
	const [reports, entities] = [findReports(first), listEntities(first)];
	const [entitiesBefore, reportsBefore] = [listEntities(second), findReports(second)];
	expect(entitiesBefore).toEqual(entities);
	expect(assembleQuotes(second, attributePassages(second), reportsBefore)).toEqual(assembleQuotes(first, attributions, reports));
});
