/** The least and the most of numbers, however many: as arguments of one call a hundred thousand are too many. */

/** Infinity of none. */
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

/** -Infinity of none. */
export const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
