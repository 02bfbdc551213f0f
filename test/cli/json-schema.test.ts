/** `build|check --json` held against the schema that is shipped: of runs that went well, and of those that did not. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { ARTICLE, type Desk, desk, ROOT } from './banxin.ts';
import { expectValid } from './sarif-schema.ts';

const FILE = join(ROOT, 'templates/schema/report.schema.json');
const validate = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(FILE, 'utf8')),
);

const KEPT = ['--cache', 'kept', '-o', 'out'];

function report(at: Desk, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const ended = at.run([...args, '--json'], { env });
  const value = JSON.parse(ended.out);
  expectValid(validate, value);
  expect(value).toMatchObject({ exitCode: ended.code, ok: ended.code === 0 });
  return value;
}

it('is exported by its name', () => {
  expect(createRequire(join(ROOT, 'package.json')).resolve('banxin/schema/report.json')).toBe(FILE);
});

it('is right of what is good, and of the same when it is known', () => {
  const at = desk();
  at.write('in/a.md', `${ARTICLE.replace('8月1日', '王喆 8月1日')}\n![现场](没有.png)\n`);
  const [fresh, known] = [1, 2].map(() => report(at, ['build', 'in', ...KEPT]).documents[0]);
  expect([fresh.known, fresh.standing, known.known, known.standing]).toEqual([
    false,
    'missing',
    true,
    'right',
  ]);
  expect(fresh.substitutions.length * fresh.fonts.length * fresh.diagnostics.length).toBeGreaterThan(0);
});

it('is right of print helpers, of check, and of what is compared', () => {
  const at = desk();
  at.write('in/a.md', ARTICLE);
  at.write('in/README.md', '# 说明\n');
  const helped = report(at, ['build', 'in', ...KEPT, '--booklet', '--draft', '--watermark', '征求意见稿']);
  expect(helped.documents[0].finishing.sides).toBeGreaterThan(0);
  expect(helped.notes).toHaveLength(1);
  expect(report(at, ['check', 'in']).documents[0]).toMatchObject({ output: null, standing: null });
  at.write('out/b.pdf', 'x');
  expect(report(at, ['build', 'in', ...KEPT, '--check'])).toMatchObject({
    surplus: ['out/b.pdf'],
    documents: [{ standing: 'missing', ok: false }],
  });
});

it('is right of an article that is wrong, of one that cannot be written, and of one that is lost', () => {
  const at = desk();
  at.write('in/a.md', ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n'));
  at.write('in/b.md', '%PDF-1.7');
  at.write('full', 'a file');
  const { documents } = report(at, ['build', 'in', '-o', 'out', '--no-cache']);
  expect(documents.map(({ pages }: { pages: number | null }) => pages)).toEqual([null, null]);
  at.write('c.md', ARTICLE);
  expect(report(at, ['build', 'c.md', '-o', 'full/x']).documents[0].failure.exitCode).toBe(3);
  at.write('d/a.md', `${ARTICLE}\n${`${'各乡镇要压实责任，**落实**措施。'.repeat(20)}\n\n`.repeat(20_000)}`);
  for (const name of ['b', 'c', 'e']) at.write(`d/${name}.md`, ARTICLE);
  const little = { NODE_OPTIONS: '--max-old-space-size=100' };
  const lost = report(at, ['build', 'd', '-o', 'out', '--no-cache', '-j', '2'], little);
  expect(lost.documents[0].failure.message.en).toContain('not enough memory');
});

it('is right of a run that did not begin', () => {
  const at = desk();
  expect(report(at, ['build', 'none']).failure.exitCode).toBe(2);
  at.write('a.md', ARTICLE);
  at.write('banxin.config.yaml', '审教: 1\n');
  expect(report(at, ['check', 'a.md']).settings[0].code).toBe('config/unknown-key');
});
