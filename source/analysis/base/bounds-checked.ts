/**
 * Returns the number at an index, or 0 beyond the ends. There is one function for each kind of array: V8 makes a function
 * that reads several kinds slow for all of them.
 */
export const intOrZeroAt = (values: Int32Array, index: number): number => index < 0 ? 0 : values[index] ?? 0;

/** Returns the code unit at an offset, or 0 beyond the ends. */
export const unitOrZeroAt = (units: Uint16Array, offset: number): number => units[offset] ?? 0;

/**
 * Returns the element at an index, or `undefined` beyond the ends. The engine writes -1 for a missing index. Reading an
 * array at -1 looks up a property named "-1", which is slow and slows down all other reads at the same place in the code.
 */
export const elementAt = <Value>(values: readonly Value[], index: number): Value | undefined => index < 0 ? undefined : values[index];

/** Returns the number at an index, or `undefined` beyond the ends. */
export const intAt = (values: Int32Array, index: number): number | undefined => index < 0 ? undefined : values[index];

/** Converts a boolean feature into 0 or 1. */
export const flag = (value: boolean): number => value ? 1 : 0;
