/**
 * 成文日期 under signature seals: two blank lines below the text each seal four 字 from the right, the post of
 * its signer two 字 to its left and centred on it, all posts and seals in columns; the date one blank line
 * below, four 字 from the right. A signer without a seal to print has the name set in its place, and
 * without either the place is left blank. (7.3.5.3, B-48, B-49)
 */
import type { Closing, Field, Signed } from '../../../gongwen/types.ts';
import { addNode, type PaperContext } from '../../context.ts';
import { kept, type Row, row, shift } from '../../row.ts';
import { plain, type SetLine, setLabel } from '../../text.ts';
import type { PageItem } from '../../types.ts';
import { blankLines } from '../line-row.ts';
import { centredAt, setDate, setName } from './organ.ts';
import { reportOutside, type SealBox, type SetSeal, sealAt, setSeal } from './seal.ts';

/** One row for each signer, one for the date. */
export function signedRows(closing: Closing, parent: number, ctx: PaperContext): Row[] {
  const { signed, size } = ctx.template.closing;
  const marks = closing.signatures.map((signature) => markOf(signature, ctx));
  const left = ctx.geometry.column - signed.indent - Math.max(0, ...marks.map((mark) => mark.width));
  const signers = closing.signatures.map((signature, i) =>
    signerRow(signature, marks[i] as Mark, left, parent, ctx),
  );
  const date = closing.date && setDate(closing.date, parent, ctx);
  const x = ctx.geometry.column - signed.indent - (date?.right ?? 0);
  const day = date
    ? [row({ ...partsOf(signed.dateBlankLines, ctx), height: size, items: shift(date.items, x, 0) })]
    : [];
  const [first, ...rest] = [...signers, ...day];
  if (!first) return [];
  return kept([{ ...first, before: blankLines(signed.blankLines, ctx), grid: true }, ...rest], false);
}

/** Where a seal ends the lines below it stand as far from it as the standard says, not on the page grid. */
function partsOf(blank: number, ctx: PaperContext) {
  return { before: blankLines(blank, ctx), closing: true } as const;
}

/** What stands for the signer's hand: a seal, else a name, else nothing but room. */
interface Mark extends SealBox {
  readonly seal?: SetSeal;
  readonly name?: Field<string>;
}

function markOf({ seal, name }: Signed, ctx: PaperContext): Mark {
  const { signed, size } = ctx.template.closing;
  if (seal) {
    const set = setSeal(seal, ctx);
    return { width: set.width, height: set.height, seal: set };
  }
  return name ? { width: setSigner(name, -1, quietly(ctx)).right, height: size, name } : signed.reserve;
}

const quietly = (ctx: PaperContext): PaperContext => ({ ...ctx, structure: [], diagnostics: [] });

function setSigner(name: Field<string>, parent: number, ctx: PaperContext): SetLine {
  const { size, signed } = ctx.template.closing;
  const face = { role: signed.nameRole, size };
  return setLabel(plain(name.value, name.span), face, ctx, addNode(ctx, 'P', parent));
}

/** Post and mark, the middle of one at the height of the middle of the other; `left` is that of all marks. */
function signerRow(signature: Signed, mark: Mark, left: number, parent: number, ctx: PaperContext): Row {
  const { signed, size } = ctx.template.closing;
  const { pitch } = ctx.geometry;
  const post = signature.post && setName(signature.post, left - signed.gap, parent, ctx);
  const lines = post?.lines ?? [];
  const depth = lines.length > 0 ? (lines.length - 1) * pitch + size : 0;
  const height = Math.max(mark.height, depth);
  const x = left - signed.gap - (post?.width ?? 0) / 2;
  const top = (height - depth) / 2;
  const items = lines.flatMap((line, i) => centredAt(line, x, top + i * pitch));
  const drawn = markItems(signature, mark, left, height, parent, ctx);
  return row({ ...partsOf(0, ctx), height, items: [...items, ...drawn] });
}

function markItems(
  signature: Signed,
  mark: Mark,
  left: number,
  height: number,
  parent: number,
  ctx: PaperContext,
): PageItem[] {
  const { seal, name, width } = mark;
  if (name) return shift(setSigner(name, parent, ctx).items, left, (height - mark.height) / 2);
  if (!seal) return [];
  const x = left + width / 2;
  reportOutside(seal, x, ctx);
  const alt = `${signature.name?.value ?? signature.post?.value ?? ''}签名章`;
  return sealAt(seal, x, height / 2, alt, parent, ctx);
}
