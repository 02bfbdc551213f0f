import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/diagnostics/failure.ts';
import { readShippedJson, readShippedText } from '../../src/source/shipped.ts';

const folder = mkdtempSync(join(tmpdir(), 'banxin-shipped-'));
const failureOf = (work: () => unknown): Failure => {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
  }
  throw new Error('no Failure');
};

describe('files that came with the package', () => {
  it('are read', () => {
    const path = join(folder, 'a.json');
    writeFileSync(path, '{"a": 1}');
    expect([readShippedText(path), readShippedJson(path)]).toEqual(['{"a": 1}', { a: 1 }]);
  });
  it('when gone or damaged, are a broken set-up that a new installation mends', () => {
    const path = join(folder, 'b.json');
    writeFileSync(path, '{"a": ');
    for (const work of [() => readShippedJson(path), () => readShippedText(join(folder, 'none'))]) {
      const failure = failureOf(work);
      expect([failure.exitCode, failure.help?.zh]).toEqual([3, '请重新安装 banxin。']);
      expect(failure.text.zh).toContain(folder);
    }
  });
});
