export {analyze} from './analysis/analyze.js';
export type {
	Analysis, TextSpan as Cited, Cue, Entity, EntityType, Evidence, Pattern, Quote, QuoteKind,
} from './analysis/result/analysis.js';
export type {Span} from './article/span.js';
