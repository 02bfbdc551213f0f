/** Keys and groups of keys that many parts of a template have. */
import { choice, group, length, number, whole } from '../kinds.ts';

export const role = choice('字体类别 (P-27)', 'xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti');
export const colour = choice('颜色；红色只用于标志、红线 (P-09)', 'black', 'red');
export const size = length('字号 (P-11)');
/** What letters are drawn with. */
export const face = { role, size };

/** A gap that may give way so that the body stands on the page grid. */
export const elastic = (what: string) =>
  group(what, { least: length('最小'), usual: length('通常'), most: length('最大') });
/** A line of the grid at the head of 版心. */
export const row = whole('版心第几行', 1, 5);

export const blank = (what: string) => number(`${what}：空几行 (P-17)`, 0, 10);
