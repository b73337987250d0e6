/**
 * The number at an index, or 0 beyond the ends. For arrays of one kind only: a function that reads arrays of several
 * kinds is slow for all of them.
 */
export const intOrZeroAt = (values: Int32Array, index: number): number => index < 0 ? 0 : values[index] ?? 0;

/** The code unit at an offset, or 0 beyond the ends. */
export const unitOrZeroAt = (units: Uint16Array, offset: number): number => units[offset] ?? 0;

/**
 * The element at an index, `undefined` beyond the ends. -1 stands for "none" all over the engine, and an array that is
 * read at -1 looks for a property of that name, which is slow and makes every other reading at the same place slow too.
 */
export const elementAt = <Value>(values: readonly Value[], index: number): Value | undefined => index < 0 ? undefined : values[index];

/** The number at an index, `undefined` beyond the ends. */
export const intAt = (values: Int32Array, index: number): number | undefined => index < 0 ? undefined : values[index];

/** A yes-or-no feature as a number. */
export const flag = (value: boolean): number => value ? 1 : 0;
