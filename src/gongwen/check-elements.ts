/** Which elements of its format a paper lacks. In: the paper and the reading of its front matter. Out: findings. */
import type { Span } from '../source/span.ts';
import type { Context } from './context.ts';
import { NEEDS, type Need } from './elements.ts';
import { paperFindings } from './findings/paper.ts';
import type { Words } from './findings/say.ts';
import { FORMATS, type KeyRow, nameIn } from './front-matter/keys/row.ts';
import { KEYS } from './front-matter/keys.ts';
import type { FrontMatterReading } from './front-matter/read.ts';
import type { Paper } from './types.ts';

/** A value that could not be read has been reported; it is not missing. */
export function checkElements(paper: Paper, reading: FrontMatterReading, top: Span, context: Context): void {
  if (reading.broken) return;
  for (const need of NEEDS) if (lacks(paper, need, reading)) report(paper, need, top, context);
}

function lacks(paper: Paper, { key, or, formats, of, has }: Need, { given }: FrontMatterReading): boolean {
  if (!formats.includes(paper.format) || (of && !of(paper)) || has(paper)) return false;
  return ![key, ...(or ?? [])].some((id) => given.has(id));
}

function report(paper: Paper, { key, severity, rule, how }: Need, top: Span, context: Context): void {
  const row: KeyRow = KEYS.find(({ id }) => id === key)!;
  const { label } = FORMATS.find(({ id }) => id === paper.format)!;
  const name = nameIn(row, paper.format);
  const example = Array.isArray(row.example) ? `[${row.example.join(', ')}]` : String(row.example);
  const general: Words = [
    `请在文件头写上，如“${name}: ${example}”。`,
    `Add it to the front matter, e.g. \`${row.id}: ${example}\`.`,
  ];
  const words = { paper: [label.zh, label.en], element: [name, row.id], how: how ?? general } as const;
  context.report(paperFindings.missing(top, severity, words, rule));
}
