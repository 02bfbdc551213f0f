/**
 * 签发人 at the right: the label in 仿宋, the names in 楷体, in the order of the organs, two a row, further rows
 * under the first name. (7.2.6, H-16…H-18)
 */
import type { Field, Paper } from '../../../gongwen/types.ts';
import { addNode, cellOf, type PaperContext } from '../../context.ts';
import { distribute } from '../../distribute.ts';
import { fitName } from '../../fitted-name.ts';
import { EM_ASCENT } from '../../geometry.ts';
import { shift } from '../../row.ts';
import { generated, type SetLine, setLabel } from '../../text.ts';
import { titleWidth } from '../../title-lines.ts';
import type { PageItem } from '../../types.ts';

export interface SignerBlock {
  /** Items of each row, x from the left of 版心, y from the top of the em box. */
  readonly rows: readonly (readonly PageItem[])[];
  /** Where the last row begins: up to here the number may stand beside it. */
  readonly lastLeft: number;
}

/** Those that the head names: of an upward paper alone, elsewhere they sign at its end (7.2.6, 7.3.5.3). */
export function headSigners({ format, signers }: Paper): readonly Field<string>[] {
  return format === 'document-upward' ? signers : [];
}

/**
 * Two a row, or fewer where the number, which ends at `taken`, would not find room beside the last row.
 * @param signers at least one
 */
export function signerBlock(
  signers: readonly Field<string>[],
  taken: number,
  parent: number,
  ctx: PaperContext,
): SignerBlock {
  const { perRow } = ctx.template.head.signers;
  const node = addNode(ctx, 'P', parent);
  const label = setLabelText(signers, node, ctx);
  const names = setNames(signers, label.right, node, parent, ctx);
  const blocks = Array.from({ length: perRow }, (_, i) => arrange(label, names, perRow - i, ctx));
  const fitting = blocks.filter((b) => b.left >= ctx.template.head.signers.indent - 0.01);
  const beside = fitting.find((b) => taken <= b.lastLeft - ctx.template.cell + 0.01);
  return beside ?? fitting[0] ?? (blocks.at(-1) as Arranged);
}

function setLabelText(signers: readonly Field<string>[], node: number, ctx: PaperContext): SetLine {
  const { label, role, size } = ctx.template.head.signers;
  const [first] = signers as [Field<string>];
  const line = setLabel(generated(label, first.span), { role, size }, ctx, node);
  // The composer narrows a colon at the end of a line; here the names follow it.
  return { ...line, right: Math.max(line.right, titleWidth(label) * cellOf(ctx, size)) };
}

interface Name {
  readonly items: readonly PageItem[];
  readonly width: number;
}

/**
 * Every signer is a paragraph, the first with the label, so that names are not read as one. Among longer names
 * one of two characters is spread to three, as lists of names are.
 */
function setNames(
  signers: readonly Field<string>[],
  label: number,
  node: number,
  parent: number,
  ctx: PaperContext,
): Name[] {
  const mixed = signers.some(({ value }) => [...value].length >= EVEN);
  return signers.map((signer, i) => {
    const name = setName(signer, label, i === 0 ? node : addNode(ctx, 'P', parent), ctx);
    if (!mixed || !TWO_HAN.test(signer.value)) return name;
    const width = EVEN * cellOf(ctx, ctx.template.head.signers.size);
    return { items: distribute({ ...name.line, items: name.items }, width), width };
  });
}

const EVEN = 3;
const TWO_HAN = /^\p{Script=Han}{2}$/u;

/** Smaller only where it would leave 版心 even alone on its row. */
function setName(signer: Field<string>, label: number, node: number, ctx: PaperContext) {
  const { nameRole: role, size, indent } = ctx.template.head.signers;
  const widest = ctx.geometry.column - 2 * indent - label;
  const style = { role, size, smallest: 0, narrowest: 0, widest, spread: 0 };
  const { line, size: fitted } = fitName(signer, style, ctx, node);
  return { line, items: shift(line.items, 0, EM_ASCENT * (size - fitted)), width: line.right };
}

interface Arranged extends SignerBlock {
  readonly left: number;
}

function arrange(label: SetLine, names: readonly Name[], perRow: number, ctx: PaperContext): Arranged {
  const { indent, gap } = ctx.template.head.signers;
  const widths = Array.from({ length: Math.min(perRow, names.length) }, (_, column) =>
    Math.max(...names.filter((_, i) => i % perRow === column).map((n) => n.width)),
  );
  const width = label.right + widths.reduce((sum, w) => sum + w, 0) + gap * (widths.length - 1);
  const left = ctx.geometry.column - indent - width;
  const at = widths.map((_, c) => left + label.right + widths.slice(0, c).reduce((x, w) => x + w + gap, 0));
  const rows = Array.from({ length: Math.ceil(names.length / perRow) }, (_, r) =>
    names.slice(r * perRow, (r + 1) * perRow).flatMap((name, c) => shift(name.items, at[c] as number, 0)),
  );
  const labelled = rows.map((items, r) => (r === 0 ? [...shift(label.items, left, 0), ...items] : items));
  return { rows: labelled, left, lastLeft: rows.length > 1 ? (at[0] as number) : left };
}
