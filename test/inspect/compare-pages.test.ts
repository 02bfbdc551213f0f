/** Pages that are drawn alike, however they are written; and what makes one differ. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { differentPages } from '../../src/inspect/compare-pages.ts';
import { ARTICLES, builtArticle } from './built.ts';
import { document, spoilt } from './papers.ts';
import { type TypedPaper, typedPdf } from './typed-pdf.ts';

const PAPER = document();
const differing = (paper: TypedPaper) => differentPages(typedPdf(paper), typedPdf(PAPER));
type Change = Parameters<typeof spoilt>[2];
const onTwo =
  (change: ReturnType<Change>): Change =>
  (one) =>
    one.page === 2 ? change : {};

describe('a page is the same', () => {
  it('with numbers rounded otherwise', async () => {
    const rounded = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
      ...one,
      x: one.x + 0.02,
      y: one.y - 0.02,
    });
    const paper = { ...PAPER, texts: PAPER.texts.map(rounded), lines: PAPER.lines.map(rounded) };
    expect(await differing(paper)).toEqual([]);
  });

  it('on a sheet of whole points', async () => {
    const written = Buffer.from(typedPdf(PAPER)).toString('latin1');
    const sheet = /0 0 595\.276 841\.890/g;
    expect(written).toMatch(sheet);
    const whole = Buffer.from(written.replace(sheet, '0 0 595     842    '), 'latin1');
    expect(await differentPages(whole, typedPdf(PAPER))).toEqual([]);
  });
});

describe('a page differs', () => {
  const CHANGES: readonly (readonly [string, string, ReturnType<Change>])[] = [
    ['in its words', 'level-1', { text: '一、总体安排' }],
    ['in a place', 'level-1', { x: 30 }],
    ['in a size', 'level-1', { size: 17 }],
    ['in a colour', 'level-1', { red: true }],
    ['in what it made bold', 'level-1', { before: '2 Tr' }],
    ['by a line less', 'level-1', undefined],
  ];

  it.each(CHANGES)('%s', async (_what, tag, change) => {
    expect(await differing(spoilt(PAPER, tag, onTwo(change)))).toEqual([2]);
  });

  it('by a rule that is longer, or a page that is not there', async () => {
    expect(await differing(spoilt(PAPER, 'head-rule', () => ({ width: 157 })))).toEqual([1]);
    expect(await differing({ ...PAPER, pages: 3 })).toEqual([4]);
  });

  it('on every page where one of the files is none', async () => {
    expect(await differentPages(new Uint8Array([1]), typedPdf(PAPER))).toEqual([1, 2, 3, 4]);
  });
});

/** Not every machine has them; a test that did not run is told as such. */
const isThere = (program: string): boolean => !spawnSync(program, ['--version']).error;

describe('saved anew by another program', () => {
  const PROGRAMS: readonly (readonly [string, readonly string[]])[] = [
    ['mutool', ['clean', '-gggg', '-z', '-s', 'in.pdf', 'out.pdf']],
    ['qpdf', ['--linearize', '--object-streams=disable', 'in.pdf', 'out.pdf']],
  ];

  for (const [program, args] of PROGRAMS)
    it.skipIf(!isThere(program))(`${program}: all pages are the same`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'banxin-pages-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const made = await builtArticle(ARTICLES.find((name) => name.startsWith('通知'))!);
      writeFileSync(join(folder, 'in.pdf'), made);
      execFileSync(program, args, { cwd: folder, stdio: 'ignore' });
      expect(await differentPages(readFileSync(join(folder, 'out.pdf')), made)).toEqual([]);
    });
});
