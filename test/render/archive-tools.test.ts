/** What other people's programs say of our files. A program that is not on this machine is named, and its test left out. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareFiles } from '../../src/archive/compare.ts';
import { ARTICLES, bytesOf, takenApart } from './archive-articles.ts';
import { wordsOf } from './structure-tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-tools-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (at: number): string => join(folder, `${at}.pdf`);
const bytes: Uint8Array[] = [];
beforeAll(async () => {
  for (const [at, { content, folder: from }] of ARTICLES.entries()) {
    bytes[at] = await bytesOf(content, from);
    writeFileSync(path(at), bytes[at]);
  }
});

function run(
  program: string,
  ...args: readonly string[]
): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, said: stdout + stderr };
}

/** The program, or undefined after saying that it is missing. */
function found(program: string, why: string): string | undefined {
  if (!spawnSync(program, ['--version']).error) return program;
  process.stderr.write(`  （本机没有 ${program}，没有做：${why}）\n`);
  return undefined;
}

const qpdf = found('qpdf', '文件结构的检查');
const mutool = found('mutool', '不经修补地打开');
const gs = found('gs', '照 PostScript 的读法从头读到尾');
const pdfinfo = found('pdfinfo', '按标签顺序取出文字');
const solid = (text: string): string => text.replace(/[\s\u200b\ufeff]/gu, '');

describe.runIf(qpdf)('qpdf', () => {
  test.each(ARTICLES.map(({ name }, at) => [name, at] as const))('finds nothing wrong in %s', (_, at) => {
    const { code, said } = run(qpdf!, '--check', path(at));
    expect({
      code,
      faults: /WARNING|ERROR|errors that/.exec(said.replace(/errors\s+that qpdf cannot detect/, ''))?.[0],
    }).toEqual({ code: 0, faults: undefined });
  });
});

describe.runIf(mutool)('mutool', () => {
  test.each(ARTICLES.map(({ name }, at) => [name, at] as const))('draws %s without mending it', (_, at) => {
    const { code, said } = run(mutool!, 'draw', '-q', '-r', '20', '-o', join(folder, '%d.png'), path(at));
    expect({ code, faults: /repair|error|broken/i.exec(said)?.[0] }).toEqual({ code: 0, faults: undefined });
  });
});

describe.runIf(gs)('Ghostscript', () => {
  test.each(ARTICLES.map(({ name }, at) => [name, at] as const))('has nothing to say of %s', (_, at) => {
    const { code, said } = run(gs!, '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=nullpage', path(at));
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });
  test('but would of half a file', () => {
    writeFileSync(join(folder, 'cut.pdf'), bytes[0]!.subarray(0, bytes[0]!.length / 2));
    const { said } = run(gs!, '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=nullpage', join(folder, 'cut.pdf'));
    expect(said).not.toBe('');
  });
});

/** How each of them saves a file anew. */
const SAVERS: readonly (readonly [string, string | undefined, (to: string) => readonly string[]])[] = [
  [
    'Ghostscript',
    gs,
    (to) => ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${to}`, path(0)],
  ],
  ['qpdf', qpdf, (to) => ['--linearize', path(0), to]],
  ['mutool', mutool, (to) => ['clean', '-gggg', path(0), to]],
];

describe('saved anew by another program', () => {
  test.each(SAVERS.filter(([, program]) => program))(
    '%s: other bytes, and every page draws the same',
    async (name, program, args) => {
      const to = join(folder, `${name}.pdf`);
      expect(run(program!, ...args(to)).code).toBe(0);
      const compared = await compareFiles(Uint8Array.from(readFileSync(to)), bytes[0]!);
      expect(compared).toMatchObject({ kind: 'different', rewritten: true, pages: [] });
    },
  );
});

describe.runIf(pdfinfo)('pdfinfo', () => {
  test.each(ARTICLES.map(({ name }, at) => [name, at] as const))(
    'reads %s in the order of its tags',
    (_, at) => {
      const { said } = run(pdfinfo!, '-struct-text', path(at));
      const words = [...said.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1]).join('');
      const tagged = takenApart(bytes[at]!);
      expect(solid(words)).toBe(solid(tagged.roots.map((root) => wordsOf(tagged, root)).join('')));
    },
  );
  test('knows them as tagged', () => {
    expect(run(pdfinfo!, path(0)).said).toMatch(/Tagged: +yes/);
  });
});
