/** The linter for programs. */
import { describe, expect, it } from 'vitest';
import { Failure, type LintOptions, lint } from '../../src/index.ts';
import { ARTICLE, desk } from '../cli/banxin.ts';

const SLIP = `${ARTICLE}\n强调,要压实责任。\n`;
const only = { all: 'off', 'L-56': 'warning' } as const;

async function failureOf(options: LintOptions): Promise<Failure> {
  try {
    await lint(options);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

describe('lint', () => {
  it('finds, in files and in texts, as plain data', async () => {
    const at = desk();
    at.write('a.md', SLIP);
    const inputs = ['a.md', { content: SLIP, name: '乙.md' }];
    const results = await lint({ inputs, cwd: at.folder, rules: only });
    expect(results.map(({ input, ok }) => [input, ok])).toEqual([
      ['a.md', true],
      ['乙.md', true],
    ]);
    for (const { diagnostics, text } of results) {
      expect(diagnostics).toMatchObject([
        { code: 'L-56', severity: 'warning', span: { line: 12, column: 3 } },
      ]);
      expect(structuredClone(diagnostics)).toEqual(diagnostics);
      expect(text).toBeUndefined();
    }
  });

  it('mends in memory, and writes only when asked', async () => {
    const at = desk();
    at.write('a.md', SLIP.replaceAll('\n', '\r\n'));
    const options = { inputs: 'a.md', cwd: at.folder, rules: only, fix: 'safe' } as const;
    const mended = SLIP.replace(',', '，').replaceAll('\n', '\r\n');
    expect(await lint(options)).toMatchObject([{ text: mended, diagnostics: [] }]);
    expect(at.read('a.md').toString()).toBe(SLIP.replaceAll('\n', '\r\n'));
    await lint({ ...options, write: true });
    expect(at.read('a.md').toString()).toBe(mended);
    expect((await lint(options))[0]).not.toHaveProperty('text');
  });

  it('takes weights from the settings and over them, and refuses what does not exist', async () => {
    const at = desk();
    at.write('a.md', SLIP);
    at.write('banxin.config.yaml', 'lint: { L-56: error }\n');
    const options = { inputs: 'a.md', cwd: at.folder };
    expect((await lint(options))[0]?.ok).toBe(false);
    expect((await lint({ ...options, rules: { l56: 'hint' } }))[0]?.ok).toBe(true);
    expect((await failureOf({ ...options, rules: { 'L-0': 'off' } })).exitCode).toBe(2);
    expect((await failureOf({ ...options, inputs: 'b.md' })).text.zh).toBe('找不到 b.md。');
    at.write('banxin.config.yaml', 'lint: { L-56: loud }\n');
    expect((await failureOf(options)).text.zh).toContain('“L-56”的值不合要求。');
  });
});
