import { describe, expect, it } from 'vitest';
import { githubCommand } from '../../src/commands/lint-github.ts';
import type { Diagnostic } from '../../src/diagnostics/types.ts';
import { sayWords } from '../../src/terminal/say-failure.ts';
import { showDiagnostic } from '../../src/terminal/show-diagnostic.ts';
import { visible } from '../../src/terminal/visible.ts';

const LOUD = '\u001b]0;题\u0007甲\u009b31m乙\u202e丙\r丁\u007f';
const SEEN = '␛]0;题␇甲<U+009B>31m乙<U+202E>丙␍丁␡';
const text = { zh: LOUD, en: LOUD };
const finding: Diagnostic = { code: 'x/y', severity: 'error', message: text, help: text };

describe('text of an article that is told of', () => {
  it('shows what would command a terminal, and leaves lines, tabs and other letters alone', () => {
    expect(visible(LOUD)).toBe(SEEN);
    expect(visible('甲\n\t乙 é 😀 👨‍👩‍👧')).toBe('甲\n\t乙 é 😀 👨‍👩‍👧');
  });

  it('does so in messages and in what is to be done', () => {
    const showing = {
      lang: 'zh',
      paint: (_: unknown, word: string) => word,
      columns: 80,
      line: () => undefined,
      name: (file: string) => file,
    } as const;
    expect(showDiagnostic(finding, showing)).toBe(`错误 ${SEEN} (x/y)\n  办法：${SEEN}\n`);
  });

  it('does so in failures and in the log of GitHub', () => {
    const said: string[] = [];
    const terminal = { env: {}, err: (words: string) => said.push(words) };
    sayWords({ exitCode: 3, message: text, help: text, trace: '' }, 'zh', terminal as never);
    expect(said).toEqual([`错误：${SEEN}\n${SEEN}\n`]);
    const command = githubCommand(finding, 'zh');
    expect(command).toContain('␛]0;题␇甲<U+009B>31m乙<U+202E>丙');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(command.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });
});
