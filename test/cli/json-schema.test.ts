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

function report(at: Desk, args: readonly string[]) {
  const ended = at.run([...args, '--json']);
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

it('is right of a site: made, as it should be, compared, and one that cannot be made', () => {
  const at = desk();
  at.write('in/a.md', ARTICLE);
  const site = (...more: string[]) => report(at, ['build', 'in', ...KEPT, '--site', ...more]).site;
  expect(site().missing).toContain('index.html');
  expect(site().missing).toEqual([]);
  at.write('out/index.html', 'banxin');
  expect(site('--check').stale).toEqual(['index.html']);
  at.write('in/banxin.config.yaml', '网站:\n  模板: 页面\n');
  at.write('in/页面/index.html', '{{ nothing }}');
  expect(report(at, ['build', 'in', ...KEPT]).ok).toBe(false);
});

it('is right of an article that is wrong, of one that is no text, and of one that cannot be written', () => {
  const at = desk();
  at.write('in/a.md', ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n'));
  at.write('in/b.md', '%PDF-1.7');
  at.write('full', 'a file');
  const { documents } = report(at, ['build', 'in', '-o', 'out', '--no-cache']);
  expect(documents.map(({ pages }: { pages: number | null }) => pages)).toEqual([null, null]);
  at.write('c.md', ARTICLE);
  expect(report(at, ['build', 'c.md', '-o', 'full/x']).documents[0].failure.exitCode).toBe(3);
});

it('is right of a run that did not begin', () => {
  const at = desk();
  expect(report(at, ['build', 'none']).failure.exitCode).toBe(2);
  at.write('a.md', ARTICLE);
  at.write('banxin.config.yaml', '审教: 1\n');
  expect(report(at, ['check', 'a.md']).settings[0].code).toBe('config/unknown-key');
});
