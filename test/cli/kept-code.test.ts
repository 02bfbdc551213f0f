/** The compiled code that is kept between runs: it may be there, missing, damaged or unwanted; the PDF is the same. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { installed, run } from './installed.ts';

const TO_STDOUT = ['build', 'a.md', '-o', '-', '--quiet'];

describe('compiled code', () => {
  it('is kept by the first build, as one file, and changes nothing', () => {
    const { run, kept } = installed();
    run(['--version']);
    expect(kept()).toEqual([]);
    const first = run(TO_STDOUT);
    const [file] = kept();
    expect(kept()).toHaveLength(1);
    expect(file).toMatch(/^program-\w+\.cjs\.[\w.-]+\.compiled$/);
    expect(run(TO_STDOUT).equals(first)).toBe(true);
    expect(kept()).toEqual([file]);
  });

  it.each([
    [
      'a few bits in the middle',
      (code: Buffer) => code.fill(0x5a, code.length >> 1, (code.length >> 1) + 99),
    ],
    ['its end missing', (code: Buffer) => code.subarray(0, code.length >> 1)],
    ['nothing in it', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('not compiled code')],
  ])('with %s is made anew', (_name, damage) => {
    const { run, kept, inChunks } = installed();
    const first = run(TO_STDOUT);
    const file = inChunks(kept()[0] ?? '');
    const good = readFileSync(file);
    writeFileSync(file, damage(Buffer.from(good)));
    expect(run(TO_STDOUT).equals(first)).toBe(true);
    expect(readFileSync(file).length).toBeGreaterThan(good.length / 2 + 1);
    expect(run(TO_STDOUT).equals(first)).toBe(true);
  });

  it.skipIf(process.getuid?.() !== 0)('is not missed where nothing may be written', () => {
    const { folder, chunks, kept } = installed();
    chmodSync(folder, 0o755);
    chmodSync(chunks, 0o555);
    const nobody = { uid: 65534, gid: 65534 };
    expect(run(folder, TO_STDOUT, nobody).subarray(0, 5).toString()).toBe('%PDF-');
    expect(kept()).toEqual([]);
  });
});
