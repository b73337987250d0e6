import {type Quote} from '../../analysis/result/analysis.js';
import {type Span} from '../../article/span.js';
import {ticksOf} from '../../layout/margin/scrollbar.js';
import {type Session} from '../state/session.js';
import {type ShownQuotes, shownQuotes} from './shown-quotes.js';

/** Returns the last value of a function of spans, a length and a height, kept with the spans. */
function keepTicks<Key extends object, Tick>(make: (key: Key, length: number, height: number) => ReadonlyMap<number, Tick>) {
	const kept = new WeakMap<Key, {readonly length: number; readonly height: number; readonly ticks: ReadonlyMap<number, Tick>}>();
	return (key: Key, length: number, height: number): ReadonlyMap<number, Tick> => {
		const known = kept.get(key);
		if (known?.length === length && known.height === height) {
			return known.ticks;
		}

		const ticks = make(key, length, height);
		kept.set(key, {length, height, ticks});
		return ticks;
	};
}

const ticksOfQuotes = keepTicks((quotes: ShownQuotes, length, height) => ticksOf(quotes.map(({quote}) => quote), length, height));

/** Returns the rows of a scrollbar of `height` rows, for a text of `length` code units, at which shown quotes start, with the first of each row. */
export const quoteTicks = (session: Session, length: number, height: number): ReadonlyMap<number, Quote> => ticksOfQuotes(shownQuotes(session), length, height);

/** Returns the rows of a scrollbar of `height` rows, for a text of `length` code units, at which matches start. */
export const matchTicks = keepTicks((matches: readonly Span[], length: number, height: number) => ticksOf(matches, length, height));
