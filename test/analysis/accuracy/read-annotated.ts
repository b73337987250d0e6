import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {type Span} from '../../../source/article/span.js';

/** The words that name a speaker beside a quote. */
const speakerKinds = ['name', 'pronoun', 'nominal', 'label'] as const;

export type SpeakerKind = (typeof speakerKinds)[number];

/** Words that somebody said, with the right answer to who said them. */
export type AnnotatedSpeech = Span & {
	/** The names that are right; empty if the text does not tell who speaks. */
	readonly speakers: readonly string[];
	readonly speakerKind: SpeakerKind;
	/** True for a reported clause without quotation marks. */
	readonly isIndirect: boolean;
};

export type AnnotatedArticle = {
	readonly id: string;
	readonly text: string;
	readonly speech: readonly AnnotatedSpeech[];
};

const annotation = /\[\[(?<speakers>[^\|\]]+)\|(?<kind>\w+)\|(?<indirect>indirect\|)?(?<words>[^\[\]]+)\]\]/gv;

const isSpeakerKind = (kind: string): kind is SpeakerKind => (speakerKinds as readonly string[]).includes(kind);

/** Removes the annotations from a text and returns them as spans of what is left. */
export const parseAnnotations = (id: string, annotated: string): AnnotatedArticle => {
	const speech: AnnotatedSpeech[] = [];
	let text = '';
	let last = 0;
	for (const match of annotated.matchAll(annotation)) {
		const {speakers = '', kind = '', indirect, words = ''} = match.groups ?? {};
		if (!isSpeakerKind(kind)) {
			throw new Error(`${id}: unknown kind of speaker "${kind}" in ${match[0]}`);
		}

		text += annotated.slice(last, match.index);
		speech.push({
			start: text.length,
			end: text.length + words.length,
			speakers: speakers === '?' ? [] : speakers.split('/'),
			speakerKind: kind,
			isIndirect: indirect !== undefined,
		});
		text += words;
		last = match.index + match[0].length;
	}

	text += annotated.slice(last);
	if (/\[\[|\]\]/v.test(text)) {
		throw new Error(`${id}: an annotation is not written as [[speaker|kind|words]]`);
	}

	return {id, text, speech};
};

/** Reads all annotated articles of a folder. */
export const readAnnotated = (folder: string): AnnotatedArticle[] => readdirSync(folder).filter(name => name.endsWith('.txt')).toSorted().flatMap(name =>
	readFileSync(path.join(folder, name), 'utf8').split(/^=== /mv).slice(1).map(section => {
		const lineEnd = section.indexOf('\n');
		return parseAnnotations(section.slice(0, lineEnd).trim(), section.slice(lineEnd).trim());
	}));
