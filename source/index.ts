export {analyze} from './analysis/analyze.js';
export type {
	Analysis, Cue, Entity, EntityType, Quote, QuoteKind,
} from './analysis/analysis.js';
export type {Span} from './article/span.js';
