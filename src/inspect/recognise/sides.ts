/** Where the text stands on odd pages and on even ones, and which those are. It refuses to know any line. */

export interface Side {
  readonly left: number;
  readonly right: number;
  /** Lines that begin at the left edge, and that end at the right one. */
  readonly atLeft: number;
  readonly atRight: number;
}

export interface Sides {
  readonly odd: Side | undefined;
  readonly even: Side | undefined;
  /** Printed number of the first page, less one: 0 where the numbers do not say. */
  readonly before: number;
}

/** By the number printed on it, where the printed numbers run on; else by its place in the file. */
export const isOdd = ({ before }: Pick<Sides, 'before'>, page: number): boolean => (page + before) % 2 === 1;

export const sideFor = (sides: Sides, page: number): Side | undefined =>
  isOdd(sides, page) ? (sides.odd ?? sides.even) : (sides.even ?? sides.odd);
