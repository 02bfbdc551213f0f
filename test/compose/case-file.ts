/**
 * Composition cases as text. A case is four parts, each closed by a line with a single dot: title,
 * options, text, expected lines. Cells and type are 10 points, metrics are square.
 *
 * options   width=12 first=2 rest=0 (cells), align=left, strict, notrim, gap=0 (em)
 * text      ⏎ is a break piece, ⟦name:text⟧ a piece of its own: clings, sup (raised), code, firm
 * expected  one line each: x:run x:run(+tracking) … |right edge; a blank is ␣, U+3000 is □;
 *           then remarks, each after a !
 */
import { compose, DEFAULT_OPTIONS } from '../../src/compose/compose.ts';
import type {
  ComposedLine,
  ComposeOptions,
  Measure,
  Piece,
  Remark,
  TextStyle,
} from '../../src/compose/types.ts';
import { squareMetrics } from './square-metrics.ts';

export const CELL = 10;
const BASE: TextStyle = { role: 'body', size: CELL, cell: CELL };
const STYLES: Readonly<Record<string, TextStyle>> = {
  clings: { ...BASE, clings: true },
  sup: { ...BASE, size: 6, cell: 6, rise: 4, clings: true },
  code: { ...BASE, verbatim: true },
  firm: { ...BASE, firm: true },
};

export interface Case {
  readonly title: string;
  readonly options: string;
  readonly text: string;
  readonly expected: string;
}

export function readCases(source: string): Case[] {
  const parts = source.split(/^\.\n/m).map((part) => part.replace(/^\n+|\n+$/g, ''));
  const cases: Case[] = [];
  for (let k = 0; k + 3 < parts.length; k += 4) {
    const [title, options, text, expected] = parts.slice(k, k + 4) as [string, string, string, string];
    cases.push({ title, options, text, expected });
  }
  return cases;
}

export function piecesOf(text: string): Piece<string>[] {
  const pieces: Piece<string>[] = [];
  let origin = 0;
  for (const [, name, styled, plain] of text.matchAll(/⟦(\w+):([^⟧]*)⟧|([^⟦⏎]+)|⏎/g)) {
    const words = styled ?? plain;
    if (words === undefined) {
      pieces.push({ kind: 'break' });
      continue;
    }
    const style = STYLES[name ?? ''] ?? BASE;
    pieces.push({ kind: 'text', text: words, style, payload: name ?? 'plain', origin });
    origin += words.length;
  }
  return pieces;
}

export function settingsOf(text: string): { measure: Measure; options: ComposeOptions } {
  const found = new Map<string, string | undefined>(
    text.split(/\s+/).map((word) => {
      const [name = '', value] = word.split('=');
      return [name, value];
    }),
  );
  const cells = (name: string, usual: number) => Number(found.get(name) ?? usual) * CELL;
  return {
    measure: { width: cells('width', 28), firstIndent: cells('first', 0), restIndent: cells('rest', 0) },
    options: {
      ...DEFAULT_OPTIONS,
      align: (found.get('align') ?? 'justify') as ComposeOptions['align'],
      strictness: found.has('strict') ? 'strict' : 'gb',
      trimLineStart: !found.has('notrim'),
      latinGap: Number(found.get('gap') ?? DEFAULT_OPTIONS.latinGap),
    },
  };
}

const round = (value: number) => String(Math.round(value * 1000) / 1000);

function showLine(line: ComposedLine<string>): string {
  const runs = line.runs.map(({ x, text, tracking }) => {
    const shown = text.replaceAll(' ', '␣').replaceAll('\u3000', '□');
    const pitch = Math.abs(tracking) < 5e-4 ? '' : `(${tracking > 0 ? '+' : ''}${round(tracking)})`;
    return `${round(x)}:${shown}${pitch}`;
  });
  return [...runs, `|${round(line.right)}`].join(' ');
}

function showRemark(remark: Remark): string {
  switch (remark.kind) {
    case 'missing-glyph':
      return `! missing-glyph ${remark.cluster} ${remark.origin}`;
    case 'loose-line':
    case 'lone-character':
      return `! ${remark.kind} ${remark.line}`;
    case 'broken-joint':
    case 'cut-sequence':
      return `! ${remark.kind} ${remark.line} ${remark.text}`;
  }
}

export function showCase({ options: settings, text }: Case): string {
  const { measure, options } = settingsOf(settings);
  const { lines, remarks } = compose(piecesOf(text), measure, options, squareMetrics);
  return [...lines.map(showLine), ...remarks.map(showRemark)].join('\n');
}
