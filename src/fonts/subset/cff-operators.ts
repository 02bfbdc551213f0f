/**
 * Operators of the Compact Font Format that a subset keeps (Adobe Technical Note 5176, tables 9, 10 and 23),
 * in the order they are written, with the values that go unsaid. Data only.
 */
import { escaped } from './cff-dict.ts';

export type Defaults = readonly (readonly [operator: number, byDefault: readonly number[]])[];

/** Operators of a Top DICT that are kept, in the order they are written, with the value that goes unsaid. */
export const ROS = escaped(30);
export const CHARSET = 15;
export const CHAR_STRINGS = 17;
export const PRIVATE = 18;
export const SUBRS = 19;
export const CID_COUNT = escaped(34);
export const FD_SELECT = escaped(37);
export const FD_ARRAY = escaped(36);
const FONT_MATRIX: readonly [number, readonly number[]] = [escaped(7), [0.001, 0, 0, 0.001, 0, 0]];
export const STRINGS: readonly number[] = [0, 1, escaped(0), 2, 3, 4, escaped(21), escaped(22), escaped(38)];
export const TOP: Defaults = [
  [ROS, []],
  [0, []],
  [1, []],
  [escaped(0), []],
  [2, []],
  [3, []],
  [4, []],
  [escaped(1), [0]],
  [escaped(2), [0]],
  [escaped(3), [-100]],
  [escaped(4), [50]],
  [escaped(5), [0]],
  [escaped(6), [2]],
  FONT_MATRIX,
  [13, []],
  [5, [0, 0, 0, 0]],
  [escaped(8), [0]],
  [14, []],
  [CHARSET, []],
  [CHAR_STRINGS, []],
  [escaped(20), []],
  [escaped(21), []],
  [escaped(22), []],
  [escaped(23), []],
  [escaped(31), [0]],
  [escaped(32), [0]],
  [escaped(33), [0]],
  [CID_COUNT, [8720]],
  [escaped(35), []],
  [FD_SELECT, []],
  [FD_ARRAY, []],
  [escaped(38), []],
];
export const FONT: Defaults = [[PRIVATE, []], FONT_MATRIX, [escaped(5), [0]]];
export const PRIVATE_DICT: Defaults = [
  [6, []],
  [7, []],
  [8, []],
  [9, []],
  [escaped(9), [0.039625]],
  [escaped(10), [7]],
  [escaped(11), [1]],
  [10, []],
  [11, []],
  [escaped(12), []],
  [escaped(13), []],
  [escaped(14), [0]],
  [escaped(17), [0]],
  [escaped(18), [0.06]],
  [escaped(19), [0]],
  [20, [0]],
  [21, [0]],
];
export const NOMINAL_WIDTH = 21;
