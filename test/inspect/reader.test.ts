/**
 * What reads PDFs, in the sources and in the package: fonts that are not embedded and name a CMap, files that
 * make pdf.js complain. In the package pdf.js stands beside the bundles, and nothing of node_modules is there.
 */
import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import { ROOT } from '../cli/banxin.ts';
import { installed, run } from '../cli/installed.ts';
import { document } from './papers.ts';
import { CMAPS, type CMap, typedPdf } from './typed-pdf.ts';

const NAMES = Object.keys(CMAPS) as CMap[];

describe('fonts that are not embedded', () => {
  it.each(NAMES)('with %s are read as they were written', async (cmap) => {
    const inspection = await inspectPdf(typedPdf(document(), cmap));
    expect(inspection.format.name).toBe('document');
    const wrong = inspection.checks.filter(({ verdict }) => verdict === 'wrong');
    expect(wrong.map(({ name }) => name)).toEqual(['file/embedded']);
  });
});

describe('the package, without node_modules', () => {
  const place = () => {
    const made = installed();
    cpSync(join(ROOT, 'dist/pdfjs'), join(made.folder, 'dist/pdfjs'), { recursive: true });
    return made;
  };

  it('reads them too', () => {
    const { folder } = place();
    for (const cmap of NAMES) writeFileSync(join(folder, `${cmap}.pdf`), typedPdf(document(), cmap));
    const lines = run(folder, ['inspect', '.', '--quiet']).toString().split('\n').filter(Boolean);
    expect(lines).toHaveLength(NAMES.length);
    for (const line of lines) expect(line).toMatch(/^✓ .*量过 \d+ 项，1 项不合；惯例：字体全部嵌入$/);
  });

  it('says nothing of its own about a file with faults', () => {
    const { folder } = place();
    const text = String.fromCharCode(...typedPdf(document()));
    const faulty = text
      .replace('/FontBBox [0 -120 1000 880]', '/FontBBox [0 -120 1000 880] /FontFile3 1 0 R')
      .replace('startxref', 'startxxxx')
      .replace(' re f', ' re f /None Do (');
    writeFileSync(
      join(folder, 'faulty.pdf'),
      Uint8Array.from(faulty, (character) => character.charCodeAt(0)),
    );
    expect(run(folder, ['inspect', 'faulty.pdf', '--quiet']).toString()).toContain('faulty.pdf');
  });

  it('carries less than 3.5 MB to read with, its licences among it', () => {
    const files = readdirSync(join(ROOT, 'dist/pdfjs'), { recursive: true }) as string[];
    const sizes = files.map((name) => statSync(join(ROOT, 'dist/pdfjs', name))).filter((one) => one.isFile());
    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(3.5e6);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'pdfjs.cjs', join('cmaps', 'LICENSE')]));
  });
});
