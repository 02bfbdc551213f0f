/** Heads that go on two lines so that the text columns keep their room: parted before their unit, or halved. */
import type { Cell, Prose } from '../../gongwen/types.ts';
import type { Context } from '../context.ts';
import type { Face } from '../text.ts';
import { sliceProse } from '../title.ts';
import { naturalWidth } from './words.ts';

/** Characters of a head that is never worth two lines. */
const SHORT_HEAD = 4;

export function twoLineWidth(cell: Cell, face: Face, ctx: Context): number {
  const natural = naturalWidth(cell.prose, face, ctx);
  if (natural <= SHORT_HEAD * face.size) return natural;
  const parts = headParts(cell.prose);
  if (parts.length > 1) return Math.max(...parts.map((part) => naturalWidth(part, face, ctx)));
  return natural / 2 + face.size / 2;
}

/** A head is parted before its unit: 蓄水量 | （万m³）. */
function headParts(prose: Prose): Prose[] {
  const text = prose.map((p) => (p.kind === 'phrase' ? p.text : '')).join('');
  const at = text.search(/[（(]/);
  return at > 0 && !prose.some((p) => p.kind === 'break')
    ? [sliceProse(prose, 0, at), sliceProse(prose, at, text.length)]
    : [prose];
}

/** A head cell as it is set in this width: parted before its unit when one line is too narrow. */
export function breakHead(cell: Cell, width: number, face: Face, ctx: Context): Prose {
  const [name, unit] = headParts(cell.prose);
  if (!name || !unit || naturalWidth(cell.prose, face, ctx) <= width) return cell.prose;
  return [...name, { kind: 'break', span: cell.span }, ...unit];
}
