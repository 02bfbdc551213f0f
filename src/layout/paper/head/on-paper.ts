/** 套打: the sheets carry everything red already; what is black is printed, each part in its usual place. */
import type { Paper } from '../../../gongwen/types.ts';
import type { Colour, PageItem } from '../../types.ts';

export function isOnPaper({ preprinted }: Paper, colour: Colour): boolean {
  return preprinted && colour === 'red';
}

/** What remains to be printed. */
export function printed(items: readonly PageItem[], paper: Paper): readonly PageItem[] {
  return items.filter((item) => item.kind === 'picture' || !isOnPaper(paper, item.colour));
}
