/** What a TypeScript project sees of banxin: the declarations as they are published. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { desk, ROOT } from '../cli/banxin.ts';

const tsc = (args: readonly string[], cwd: string) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...args], {
    cwd,
    encoding: 'utf8',
  });

const STRICT = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    module: 'nodenext',
    target: 'es2023',
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  },
  include: ['*.ts'],
};
const SAMPLE = `
import { build, check, EXIT, Failure, lint, type BuildResult, type Diagnostic, type Fix, type Layout, type LintResult } from 'banxin';
const results: BuildResult[] = await build({ inputs: { content: '# 题', name: 'a.md' }, fonts: { 仿宋: 'a.ttf' }, created: new Date(0) });
const first: Diagnostic | undefined = results[0]?.diagnostics[0];
const line: number | undefined = first?.span?.line;
const layout: Layout | undefined = results[0]?.layout;
const x: number | undefined = layout?.pages[0]?.typeArea.x;
const codes: readonly [0, 1, 2, 3] = [EXIT.good, EXIT.documents, EXIT.usage, EXIT.setup];
// @ts-expect-error: check makes no PDF
void (await check({ inputs: ['a.md'] }))[0]?.pdf;
// @ts-expect-error: there is no such option
void build({ inputs: 'a.md', strikt: true });
const linted: LintResult[] = await lint({ inputs: 'a.md', rules: { 'L-56': 'off' }, fix: 'suggested', write: true });
const fix: Fix | undefined = linted[0]?.diagnostics[0]?.fix;
// @ts-expect-error: there is no such weight
void lint({ inputs: 'a.md', rules: { 'L-56': 'loud' } });
export { codes, Failure, fix, line, x };
`;

describe('declarations', () => {
  it('are whole, and fit a strict project without a warning', () => {
    const at = desk();
    const types = join(at.folder, 'node_modules', 'banxin', 'dist', 'types');
    expect(tsc(['-p', join(ROOT, 'tsconfig.types.json'), '--outDir', types], ROOT).stdout).toBe('');
    mkdirSync(join(at.folder, 'node_modules'), { recursive: true });
    symlinkSync(join(ROOT, 'package.json'), join(at.folder, 'node_modules', 'banxin', 'package.json'));
    at.write('package.json', '{ "type": "module" }');
    at.write('tsconfig.json', JSON.stringify(STRICT));
    at.write('sample.ts', SAMPLE);
    at.write(
      'readme.ts',
      /```ts\n(.*?from 'banxin'.*?)```/s.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))![1]!,
    );
    at.write(
      'lint.ts',
      /```ts\n(.*?from 'banxin'.*?)```/s.exec(readFileSync(join(ROOT, 'docs/lint.md'), 'utf8'))![1]!,
    );
    const seen = tsc(['-p', '.'], at.folder);
    expect([seen.stdout, seen.status]).toEqual(['', 0]);
  });
});
