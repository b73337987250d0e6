export {analyze} from './analysis/analyze.js';
export type {
	Analysis, Cue, Entity, EntityType, Evidence, Pattern, Quote, QuoteKind, TextSpan,
} from './analysis/result/analysis.js';
export type {Span} from './article/span.js';
