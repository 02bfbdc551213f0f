/** The linter on a terminal: colours where there are some, and nowhere else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readArguments } from '../../src/cli/read-arguments.ts';
import { run } from '../../src/commands/lint.ts';
import { COMMANDS } from '../../src/commands/table.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';

const ARTICLE =
  '---\n简报名称: 简报\n期号: 3\n编印单位: 甲县\n日期: 2026-08-01\n---\n\n# 题\n\n强调,要压实责任。\n';

async function told(args: readonly string[], colours: boolean) {
  const cwd = mkdtempSync(join(tmpdir(), 'banxin-lint-'));
  onTestFinished(() => rmSync(cwd, { recursive: true }));
  writeFileSync(join(cwd, 'a.md'), ARTICLE);
  const heard = { out: '', err: '' };
  const terminal: Terminal = {
    out(text) {
      heard.out += text;
    },
    err(text) {
      heard.err += text;
    },
    bytes: () => undefined,
    input: () => new Uint8Array(),
    outIsTerminal: colours,
    errIsTerminal: colours,
    inputIsTerminal: false,
    colours: { out: colours, err: false },
    lively: false,
    columns: 80,
    cwd,
    env: {},
  };
  const spec = COMMANDS.find(({ name }) => name === 'lint')!;
  const given = readArguments(['a.md', '--rule', 'all=off,L-56=warning', ...args], spec);
  return { code: await run(given, terminal), ...heard };
}

const red = (text: string) => `\u001b[31m${text}\u001b[0m`;
const green = (text: string) => `\u001b[32m${text}\u001b[0m`;

test('findings are coloured on a terminal: weight, rule, caret, and the words that change', async () => {
  const { out } = await told([], true);
  expect(out).toContain('\u001b[33m警告\u001b[0m \u001b[1mL-56\u001b[0m');
  expect(out).toContain('\u001b[33m^\u001b[0m');
  expect(out).toContain(`强调${red(',')}要压实责任。 → 强调${green('，')}要压实责任。`);
});

test('a diff has the very words coloured on a terminal, and is plain elsewhere', async () => {
  const { out, code } = await told(['--diff'], true);
  expect(code).toBe(1);
  expect(out).toContain(
    `${red('-')}强调${red(',')}要压实责任。\n${green('+')}强调${green('，')}要压实责任。\n`,
  );
  const plain = await told(['--diff'], false);
  expect(plain.out).toContain('-强调,要压实责任。\n+强调，要压实责任。\n');
  expect(plain.out + plain.err + (await told([], false)).out).not.toContain('\u001b');
});
