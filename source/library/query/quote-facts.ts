import {type Analysis, type Entity, type Quote} from '../../analysis/result/analysis.js';
import {overlaps} from '../../article/span.js';

/** The facts about a quote that a query asks for. */
export type QuoteFacts = Pick<Quote, 'speaker' | 'text' | 'kind' | 'confidence'> & {
	/** The names of the people, organizations and places that are mentioned in the quote, with their other forms. */
	readonly names: readonly string[];
};

/** Returns the names of all people, organizations and places, with their other forms. */
export const namesOf = (entities: ReadonlyArray<Pick<Entity, 'name' | 'aliases'>>): readonly string[] => entities.flatMap(({name, aliases}) => [name, ...aliases]);

/** Returns the names of those who are mentioned in a quote, with their other forms. */
export function namesInQuote(quote: Pick<Quote, 'start' | 'end' | 'parts'>, entities: ReadonlyArray<Pick<Entity, 'name' | 'aliases' | 'mentions'>>): readonly string[] {
	const {parts = [quote]} = quote;
	return namesOf(entities.filter(({mentions}) => mentions.some(mention => parts.some(part => overlaps(part, mention)))));
}

/** Returns the facts about the quotes of an analysis, in their order. */
export const quoteFacts = ({quotes, entities}: Analysis): readonly QuoteFacts[] => quotes.map(quote => {
	const {speaker, text, kind, confidence} = quote;
	return {
		speaker, text, kind, confidence, names: namesInQuote(quote, entities),
	};
});
