/** Returns a number with its noun: `1 quote`, `2 quotes`. The plural of the noun ends in `s`. */
export const countLabel = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
