export {analyze} from './analysis/analyze.js';
export type {
	Analysis, Cited, Cue, Entity, EntityType, Evidence, Pattern, Quote, QuoteKind,
} from './analysis/analysis.js';
export type {Span} from './article/span.js';
