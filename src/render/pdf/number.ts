/** Numbers as PDF wants them: plain decimals, here of a thousandth of a point. */

/** Rounds to what will be written, so that positions derived from each other do not drift. */
export function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** `12`, `0.5`, `-3.125`: never an exponent, never more than three decimals. */
export function decimal(value: number): string {
  const rounded = round3(value);
  return rounded === 0 ? '0' : String(rounded);
}
