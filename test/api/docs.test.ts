/** The examples of docs/api.md, run as they stand by a program that has the package. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as banxin from '../../src/index.ts';
import { ARTICLE, desk, ROOT } from '../cli/banxin.ts';

const page = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
const examples = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code!);

function withPackage() {
  const at = desk();
  at.write('input/简报.md', ARTICLE);
  at.write('input/通知.md', '---\n模板: 普通\n---\n\n# 值班安排\n\n节日期间照常值班。\n');
  mkdirSync(join(at.folder, 'node_modules'));
  symlinkSync(ROOT, join(at.folder, 'node_modules', 'banxin'), 'junction');
  return at;
}

describe('docs/api.md', () => {
  it('has examples that run one after the other', () => {
    const at = withPackage();
    const said = examples.map((code, i) => {
      at.write(`${i}.mjs`, code);
      const { status, stdout, stderr } = spawnSync(process.execPath, [`${i}.mjs`], {
        cwd: at.folder,
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: join(at.folder, 'kept') },
      });
      expect([status, stderr], code).toEqual([0, '']);
      return stdout.trim().split('\n');
    });
    const [one, many, compared, linted, archived, templates] = said;
    expect(one?.[0]).toMatch(/^true \d+ 1$/);
    expect(many).toEqual(['1/2 input/简报.md true missing 0', '2/2 input/通知.md true missing 0']);
    expect(compared).toEqual(['0']);
    expect(linted?.join('\n')).toContain('强调，要落实。');
    expect(archived?.at(0)).toMatch(/^(?:pass|fail) \d+$/);
    expect(archived?.slice(1)).toEqual(['通知.md article', 'true']);
    expect(templates).toHaveLength(7);
    expect(at.files('output')).toEqual(['简报.pdf', '通知.pdf']);
  });

  it('names every function there is', () => {
    const functions = Object.entries(banxin).filter(
      ([name, value]) => typeof value === 'function' && name !== 'Failure',
    );
    for (const [name] of functions) expect(page, name).toContain(`\`${name}\``);
  });

  it('names every schema of the package', () => {
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    for (const path of Object.keys(exports).filter((one) => one.startsWith('./schema/')))
      expect(page, path).toContain(path.slice('./schema/'.length));
  });
});
