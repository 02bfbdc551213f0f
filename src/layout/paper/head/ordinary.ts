/**
 * The head of 文件, 上行文, 命令 and 纪要: marks of the corner, mark, number and signers, the imprint line of
 * minutes, the red rule. (7.2; 10.2, 10.3)
 */
import type { Diagnostic } from '../../../diagnostics/types.ts';
import type { Field, Paper } from '../../../gongwen/types.ts';
import { type Block, nothingBelow } from '../../block.ts';
import type { PaperContext } from '../../context.ts';
import { imprintLine } from '../../imprint-line.ts';
import { cornerBlock, cornerMarks } from './corner-marks.ts';
import { markBlock } from './mark.ts';
import { numbersOf } from './number.ts';
import { blankSpace, numberBlock } from './number-block.ts';
import { redRule } from './red-rule.ts';
import { headSigners } from './signers.ts';

/** A head that may part between mark and number: the blank there gives way to the page grid (H-12). */
export interface OrdinaryHead extends Block {
  /** Lower edge of the mark, with nothing but blank under it down to the number; absent for a head that does not part. */
  readonly parts?: number;
}

export function ordinaryHead(paper: Paper, parent: number, room: number, ctx: PaperContext): OrdinaryHead {
  const corner = cornerMarks(paper, parent, ctx);
  const mark = markBlock(paper, room - heightBelow(paper, ctx), parent, ctx);
  if (isBare(paper)) return cornerBlock(corner, NOTHING_BELOW, ctx);
  const corners = cornerBlock(corner, mark, ctx);
  const below = belowMark(paper, mark.bottom, parent, ctx);
  if (below.bottom > room + 0.01 && paper.mark && paper.mark.names.length > 1)
    ctx.diagnostics.push(tooTall(paper.mark.names));
  const parts = below.items.length > 0 && corners.bottom <= mark.bottom ? { parts: mark.bottom } : {};
  return { items: [...corners.items, ...mark.items, ...below.items], bottom: below.bottom, ...parts };
}

const NOTHING_BELOW = { left: 0, top: Number.POSITIVE_INFINITY };

/** Nothing but marks of the corner, as on a work paper. */
function isBare(paper: Paper): boolean {
  return !paper.mark && numbersOf(paper).length === 0 && headSigners(paper).length === 0;
}

/** From the mark down. A head that ends in a rule keeps the place of a number that is still to come. */
function belowMark(paper: Paper, above: number, parent: number, ctx: PaperContext): Block {
  const number = numberBlock(paper, above, parent, ctx);
  const imprint = ctx.template.head.imprint.show ? imprintBlock(paper, number, above, parent, ctx) : number;
  const { number: style, rule } = ctx.template.head;
  const isEmpty = rule.show && imprint.bottom === above;
  const closed = isEmpty ? above + blankSpace(style.blankLines, ctx) + style.size : imprint.bottom;
  const { items, bottom } = redRule(closed, ctx);
  const own = imprint === number ? [] : imprint.items;
  return { items: [...number.items, ...own, ...items], bottom };
}

/** Organs at the left, the date at the right; in the number's place where there is none. */
function imprintBlock(paper: Paper, number: Block, mark: number, parent: number, ctx: PaperContext): Block {
  const style = ctx.template.head.imprint;
  const takesPlace = number.bottom === mark;
  const above = takesPlace
    ? mark + blankSpace(ctx.template.head.number.blankLines, ctx) - style.above
    : number.bottom;
  const imprint = imprintLine({ unit: organs(paper), date: paper.date }, style, parent, above, ctx);
  return imprint.items.length > 0 ? imprint : nothingBelow(number.bottom);
}

function organs({ issuers }: Paper): Field<string> | undefined {
  const [first] = issuers;
  return first && { value: issuers.map(({ value }) => value).join('、'), span: first.span };
}

/** At its greatest: what the blank above the number may still grow by counts too. */
function heightBelow(paper: Paper, ctx: PaperContext): number {
  const trial = { ...ctx, structure: [], diagnostics: [] };
  return belowMark(paper, 0, -1, trial).bottom + ctx.template.head.number.give;
}

function tooTall(names: readonly Field<string>[]): Diagnostic {
  const [lead] = names as readonly [Field<string>];
  return {
    code: 'layout/head-too-tall',
    severity: 'warning',
    message: {
      zh: `联合行文的 ${names.length} 个机关都排进发文机关标志，首页就排不下正文了`,
      en: `with all ${names.length} organs in the mark page 1 has no room for body text`,
    },
    help: {
      zh: '发文机关标志可以只用主办机关的名称，其他机关在署名处写明',
      en: 'the mark may name the lead organ alone; the others are named at the end of the text',
    },
    clause: 'GB/T 9704—2012 7.2.4',
    strength: 'MAY',
    span: lead.span,
  };
}
