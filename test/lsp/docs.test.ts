/** docs/editors.md: what can be held against the program is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { desk, ROOT } from '../cli/banxin.ts';

const PAGE = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
const blocks = (language: string): string[] =>
  [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map((match) => match[1]!);

interface Matcher {
  readonly severity: string;
  readonly pattern: { readonly regexp: string; readonly message: number };
}

it('the task of VS Code reads every finding of banxin lint, and nothing else', () => {
  const at = desk();
  at.write(
    'a b.md',
    '---\n模板: 普通\n标题: 甲\n签发时间: 2026-08-01\n文号: 一\n---\n\n甲村,乙村:到2026年底,做好其它工作\n',
  );
  const { out, err } = at.run(['lint', 'a b.md']);
  const { documents } = JSON.parse(at.run(['lint', 'a b.md', '--json']).out);
  const [, tasks] = blocks('json').map((text) => JSON.parse(text));
  const matchers: readonly Matcher[] = tasks.tasks[0].problemMatcher;
  const read = `${out}${err}`.split('\n').flatMap((line) =>
    matchers.flatMap(({ severity, pattern }) => {
      const match = new RegExp(pattern.regexp).exec(line);
      return match ? [[severity, ...match.slice(1, 4)]] : [];
    }),
  );
  const names: Record<string, string> = { error: 'error', warning: 'warning', hint: 'info' };
  const told = documents[0].diagnostics.map(
    (one: { severity: string; file: string; line: number; column: number }) => [
      names[one.severity],
      one.file,
      String(one.line),
      String(one.column),
    ],
  );
  expect(read).toEqual(told);
  expect(new Set(told.map(([severity]: string[]) => severity)).size).toBeGreaterThan(1);
});

it('starts the server in the same way in every editor', () => {
  const all = ['lua', 'elisp', 'json', 'toml'].flatMap(blocks).filter((text) => /lsp"|lsp'/.test(text));
  expect(all.length).toBe(4);
  for (const text of all) expect(text).toMatch(/banxin.*lsp.*--stdio/s);
});
