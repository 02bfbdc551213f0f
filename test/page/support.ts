/**
 * Articles in, finished and measured documents out. What a test asks of a page it asks of the PDF.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Diagnostic, type Layout } from '../../src/index.ts';
import { measurePdf } from './measure/measure.ts';
import type { Line, MeasuredPage, MeasuredPdf } from './measure/types.ts';
import { BODY_SIZE } from './standard.ts';

export interface Proof {
  readonly name: string;
  readonly markdown: string;
  readonly layout: Layout;
  readonly pdf: MeasuredPdf;
  readonly diagnostics: readonly Diagnostic[];
}

const HERE = dirname(fileURLToPath(import.meta.url));
export const ROOT = join(HERE, '../..');
export const CASES = join(HERE, 'cases');
export const INPUT = join(ROOT, 'input');

type Options = Pick<BuildOptions, 'lint' | 'singleSided' | 'template'>;

/** Builds and measures one article; a faulty one is a fault of the test. */
export async function proof(
  markdown: string,
  options: Options = {},
  { name = 'article', folder = CASES } = {},
): Promise<Proof> {
  const [result] = await build({
    inputs: { content: markdown, name, folder },
    cwd: ROOT,
    picturesRoot: folder,
    ...options,
  });
  if (!result?.pdf || !result.layout)
    throw new Error(result?.diagnostics.map((d) => d.message.zh).join('\n') ?? 'no result');
  const { layout, diagnostics } = result;
  return { name, markdown, layout, diagnostics, pdf: await measurePdf(result.pdf) };
}

/** Articles every general proof is held against: those of `input/` and the cases. */
export const SAMPLES: readonly { readonly name: string; readonly folder: string }[] = [INPUT, CASES].flatMap(
  (folder) => articlesIn(folder).map((name) => ({ name, folder })),
);

export function articlesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort();
}

const made = new Map<string, Promise<Proof>>();

/** A sample, built once per test file. */
export function sample({ name, folder }: (typeof SAMPLES)[number]): Promise<Proof> {
  const path = join(folder, name);
  const known = made.get(path) ?? proof(readFileSync(path, 'utf8'), {}, { name, folder });
  made.set(path, known);
  return known;
}

/** An article as a writer would type it: front matter by its Chinese keys, then the body. */
export function article(fields: Readonly<Record<string, unknown>>, body: string): string {
  const front = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}

/** A briefing with a plain masthead, so that pages after the first are all body. */
export const HEAD = {
  简报名称: '工作简报',
  期号: 5,
  编印单位: '云川市水务局办公室',
  日期: '2026-08-01',
  标题: '汛期值守工作有序开展',
} as const;

/** `count` Han characters, the same everywhere: no mark, no number, nothing to adjust. */
export const han = (count: number, character = '汛'): string => character.repeat(count);

/** Lines of body type: three-number type in the column, page number and notes left out. */
export function bodyLines(page: MeasuredPage): Line[] {
  return page.lines.filter((line) => line.size === BODY_SIZE && line.bottom < 263);
}

export function pageOf(proof: Proof, number: number): MeasuredPage {
  const page = proof.pdf.pages[number - 1];
  if (!page) throw new Error(`no page ${number} in ${proof.name}`);
  return page;
}

/** The line that reads so, wherever it stands. */
export function lineReading(proof: Proof, text: string | RegExp): Line & { page: number } {
  for (const page of proof.pdf.pages) {
    const line = page.lines.find((l) =>
      typeof text === 'string' ? l.text.includes(text) : text.test(l.text),
    );
    if (line) return { ...line, page: page.number };
  }
  throw new Error(`no line reads ${text} in ${proof.name}`);
}

/** Part of a line: the glyphs of `text`. */
export function part(line: Line, text: string): Line['glyphs'] {
  const at = line.text.indexOf(text);
  if (at < 0) throw new Error(`“${line.text}” does not hold ${text}`);
  let position = 0;
  return line.glyphs.filter((glyph) => {
    const start = position;
    position += glyph.text.length;
    return start >= at && start < at + text.length;
  });
}
