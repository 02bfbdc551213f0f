/** action.yml: its steps run in a shell as a runner runs them, with inputs that try to be commands. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ARTICLE, type Desk, desk, ROOT } from '../cli/banxin.ts';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const ACTION: Action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
const STEPS = ACTION.runs.steps;
const step = (name: string): Step => STEPS.find((one) => one.id === name || one.name === name)!;

describe('action.yml', () => {
  it('gives inputs to shells by the environment alone', () => {
    const shells = STEPS.filter(({ run }) => run !== undefined);
    expect(shells.map(({ shell }) => shell)).toEqual(['bash', 'bash', 'bash']);
    expect(shells.filter(({ run }) => run!.includes('${{'))).toEqual([]);
  });

  it('uses every input, and each that it uses is one', () => {
    const used = [...JSON.stringify(STEPS).matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name!);
    expect(new Set(used)).toEqual(new Set(Object.keys(ACTION.inputs)));
    for (const { value } of Object.values(ACTION.outputs))
      expect(value).toMatch(/^\$\{\{ steps\.build\.outputs\.(report|failed) \}\}$/);
  });

  it('builds what is not committed, and only where it is not there', () => {
    expect(readFileSync(join(ROOT, '.gitignore'), 'utf8')).toContain('dist/');
    expect(step('编译').run).toMatch(
      /-f dist\/cli\.js[^\n]*exit 0; fi\nnpm ci .*\nnode scripts\/build\.mjs\n/,
    );
  });
});

/** The action as a runner has it, with what its second step would build. */
function actionPath(at: Desk): string {
  const folder = join(at.folder, 'action path');
  mkdirSync(folder);
  const all = [
    'dist',
    'node_modules',
    'scripts',
    'fonts',
    'templates',
    'src',
    'package.json',
    'package-lock.json',
  ];
  for (const name of all) symlinkSync(join(ROOT, name), join(folder, name));
  return folder;
}

function run({ run: script, env = {} }: Step, at: Desk, inputs: Readonly<Record<string, string>>) {
  const values = Object.entries(env).map(([name, text]) => [
    name,
    text.replace(
      /\$\{\{ inputs\.([a-z-]+) \}\}/g,
      (_, input) => inputs[input] ?? ACTION.inputs[input]!.default,
    ),
  ]);
  const output = join(at.folder, 'outputs.txt');
  writeFileSync(output, '');
  const path = join(at.folder, 'action path');
  const own = {
    ...Object.fromEntries(values),
    GITHUB_ACTION_PATH: existsSync(path) ? path : actionPath(at),
    GITHUB_OUTPUT: output,
  };
  // As a runner calls it.
  const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script!], {
    cwd: at.folder,
    env: { ...process.env, ...own },
    encoding: 'utf8',
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr, outputs: readFileSync(output, 'utf8') };
}

describe('its steps', () => {
  it('know the version by what it holds, and build nothing that is there', () => {
    const at = desk();
    const [one, two] = [run(step('digest'), at, {}), run(step('digest'), at, {})];
    expect(one.outputs).toMatch(/^sum=[0-9a-f]{40}\n$/);
    expect(two.outputs).toBe(one.outputs);
    expect(run(step('编译'), at, {})).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('build articles, annotate them and say how many failed', () => {
    const at = desk();
    at.write('input/a.md', ARTICLE);
    at.write('input/b.md', ARTICLE.replace('---\n', '---\n模板: 没有.yaml\n'));
    const ended = run(step('build'), at, {});
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/^::error file=input\/b\.md,/);
    expect(ended.outputs).toBe(`report=${join(at.folder, 'banxin-report.xml')}\nfailed=1\n`);
    expect(at.files('output')).toEqual(['a.pdf']);
  });

  it('take lists by their lines, and compare, and make a site', () => {
    const at = desk();
    at.write('甲 乙/a.md', ARTICLE);
    at.write('c.md', ARTICLE);
    at.write('甲 乙/密.md', ARTICLE.replace('---\n', '---\n密级: 秘密\n'));
    const inputs = {
      paths: '甲 乙/\r\nc.md\n',
      site: 'true',
      args: '--cache\nkept\n',
      output: '成 品',
      report: 'r/报告.xml',
    };
    expect(run(step('build'), at, inputs)).toMatchObject({
      code: 0,
      outputs: `report=${join(at.folder, 'r/报告.xml')}\nfailed=0\n`,
    });
    expect(at.files('成 品')).toEqual(expect.arrayContaining(['a.pdf', 'c.pdf', 'index.html']));
    expect(at.has('成 品/密.pdf')).toBe(false);
    at.write('成 品/c.pdf', 'x');
    const checked = run(step('build'), at, { ...inputs, check: 'true', lint: 'false' });
    expect(checked).toMatchObject({ code: 1, outputs: expect.stringContaining('failed=') });
    expect(checked.out).toContain('title=build/stale');
  });

  it('take no input for a command', () => {
    const at = desk();
    at.write('a.md', ARTICLE);
    const evil = '$(touch hacked) `touch hacked`; touch hacked #"\'';
    const ended = run(step('build'), at, { paths: `a.md\n${evil}`, args: evil, output: evil, report: evil });
    expect(ended.code).toBe(2);
    expect(ended.outputs).toMatch(/^report=.*\nfailed=\d+\n$/);
    expect(at.has('hacked')).toBe(false);
    const lines = run(step('build'), at, { paths: 'a.md', report: 'x\nfailed=99' });
    expect(lines.outputs).toBe('report=\nfailed=0\n');
    // An option among the paths is a path.
    expect(run(step('build'), at, { paths: '--help' }).code).toBe(2);
  });
});
