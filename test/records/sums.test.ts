import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sumsText } from '../../src/records/sums.ts';

const NAMES = ['乙 #?%.pdf', '-a.pdf', '😀.html', 'b.css'];
/** What Windows cannot have as a name. */
const ODD = ['two\nlines.pdf', 'back\\slash.pdf'];

describe('SHA256SUMS', () => {
  it('lists files by path', () => {
    expect(
      sumsText(
        new Map([
          ['b', '2'.repeat(64)],
          ['a', '1'.repeat(64)],
        ]),
      ),
    ).toBe(`${'1'.repeat(64)}  a\n${'2'.repeat(64)}  b\n`);
  });

  it('writes names that break a line in the way of coreutils', () => {
    expect(sumsText(new Map([['a\\b\n.pdf', 'f'.repeat(64)]]))).toBe(`\\${'f'.repeat(64)}  a\\\\b\\n.pdf\n`);
  });

  it.runIf(process.platform === 'linux')('is what sha256sum -c checks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'banxin-sums-'));
    const sums = new Map<string, string>();
    for (const name of [...NAMES, ...ODD]) {
      writeFileSync(join(folder, name), name);
      sums.set(name, createHash('sha256').update(name).digest('hex'));
    }
    writeFileSync(join(folder, 'SHA256SUMS'), sumsText(sums));
    const said = execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(said.match(/: OK$/gm)).toHaveLength(sums.size);
    rmSync(folder, { recursive: true });
  });
});
