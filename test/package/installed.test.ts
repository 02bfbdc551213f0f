/**
 * The package as somebody gets it: built and packed in a copy of the checkout, installed into an empty project from
 * what npm has at hand, and used there. One installation for all.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, npm, type Packed, pack } from '../../scripts/packed.mjs';
import { ARTICLE, ROOT } from '../cli/banxin.ts';

const MB = 1e6;
/** Megabytes that nobody should be surprised by: packed, unpacked, and installed with all that it needs. */
const MOST = { packed: 32, unpacked: 54, installed: 65 } as const;
const MOST_PACKAGES = 20;

let folder = '';
let packed: Packed;
let project = '';
let installedBytes = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-package-'));
  packed = pack(folder);
  ({ project, bytes: installedBytes } = install(packed.file, folder));
  write('简报.md', `${ARTICLE}\n![示意](图.svg)\n`);
  write(
    '图.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60"/></svg>',
  );
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(project, path), text);
const installedAt = (...path: string[]) => join(project, 'node_modules', ...path);
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** Whoever opens a connection is thrown out. */
const OFFLINE = `import net from 'node:net';
net.Socket.prototype.connect = () => { throw new Error('the network was asked'); };`;

function node(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(OFFLINE)}`, ...args],
    {
      cwd: project,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
    },
  );
  return { code: status, out: stdout, err: stderr };
}
const banxin = (...words: string[]) => node(installedAt('banxin', 'scripts', 'banxin.mjs'), ...words);

describe('the tarball', () => {
  it('holds what is needed to use it, and nothing that is only needed to make it', () => {
    const { files } = packed;
    const tops = new Set(files.map((path) => path.split('/')[0]));
    expect([...tops].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'fonts',
      'package.json',
      'scripts',
      'templates',
    ]);
    const odd = files.filter((path) =>
      /\.(?:map|tgz|compiled|test\.\w+)$|(?<!\.d)\.ts$|(?:^|\/)(?:tests?|samples?|bench)\//.test(path),
    );
    expect(odd).toEqual([]);
    expect(files.filter((path) => path.startsWith('scripts/'))).toEqual(['scripts/banxin.mjs']);
  });

  it('is no larger than it says', () => {
    const sizes = {
      packed: packed.size / MB,
      unpacked: packed.unpackedSize / MB,
      installed: installedBytes / MB,
    };
    for (const [what, most] of Object.entries(MOST))
      expect(sizes[what as keyof typeof MOST], what).toBeLessThan(most);
    const page = readFileSync(join(ROOT, 'docs/api.md'), 'utf8');
    const said = /包 ([\d.]+) MB，解开 ([\d.]+) MB，空项目里装好 ([\d.]+) MB/.exec(page)!;
    Object.values(sizes).forEach((size, i) => {
      expect(Math.abs(size - Number(said[i + 1])), `docs/api.md: ${size.toFixed(1)} MB`).toBeLessThan(1);
    });
  });

  it('has the licence of everybody whose code is inside', () => {
    const page = readFileSync(installedAt('banxin', 'dist', 'THIRD-PARTY.md'), 'utf8');
    const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].slice(2);
    const { devDependencies, license } = json(join(ROOT, 'package.json'));
    for (const name of ['liquidjs', 'markdown-it', 'pdfjs-dist', 'pdfmake', 'yaml', 'yargs'])
      expect(rows.map((row) => [row[1], row[2]])).toContainEqual([name, devDependencies[name]]);
    for (const [, name, version, licence] of rows) {
      expect(license.split(' AND '), name).toContain(licence);
      const text = page.split(`\n## ${name} ${version}\n`)[1]?.split('\n## ')[0] ?? '';
      expect(text.length, name).toBeGreaterThan(600);
    }
    for (const name of ['Fandol', 'NotoSerifSC', 'NotoSansSC', 'Liberation', 'LXGW'])
      expect(
        packed.files.some((path) => new RegExp(`^fonts/(?:OFL|LICENSE)-${name}`).test(path)),
        name,
      ).toBe(true);
    expect(existsSync(installedAt('banxin', 'dist', 'pdfjs', 'LICENSE'))).toBe(true);
  });
});

describe('installed into an empty project', () => {
  it('brings few packages, none of which runs anything when it is installed', () => {
    const { packages } = json(join(project, 'package-lock.json'));
    const { '': _, ...others } = packages as Record<string, { hasInstallScript?: boolean }>;
    expect(Object.keys(others).length).toBeLessThanOrEqual(MOST_PACKAGES);
    expect(Object.keys(others).filter((path) => others[path]?.hasInstallScript)).toEqual([]);
    const { scripts } = json(installedAt('banxin', 'package.json'));
    expect(Object.keys(scripts).filter((name) => /^(?:(?:pre|post)?install|prepare)$/.test(name))).toEqual(
      [],
    );
  });

  it.each(['cyclonedx', 'spdx'])(
    'has a bill of materials with the licence of every package (%s)',
    (format) => {
      const bill = JSON.parse(npm(['sbom', '--sbom-format', format], project));
      const parts: readonly { name: string; licenses?: object[]; licenseDeclared?: string }[] =
        bill.components ?? bill.packages;
      expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['banxin', 'fontkit']));
      const bare = parts.filter(
        ({ licenses, licenseDeclared = 'NOASSERTION', name }) =>
          name !== 'empty' && !licenses?.length && licenseDeclared === 'NOASSERTION',
      );
      expect(bare.map(({ name }) => name)).toEqual([]);
      expect(() => npm(['ls', '--all'], project)).not.toThrow();
    },
  );

  it('has every file that its exports name', () => {
    const { exports, bin } = json(installedAt('banxin', 'package.json'));
    const paths = Object.values(exports).flatMap((one) =>
      typeof one === 'string' ? [one] : Object.values(one as object),
    );
    expect(
      [...paths, ...Object.values(bin)].filter((path) => !existsSync(installedAt('banxin', String(path)))),
    ).toEqual([]);
  });

  it('can be required by programs that are no modules', () => {
    const words = ['-p', "typeof require('banxin').build"];
    expect(spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' }).stdout.trim()).toBe(
      'function',
    );
  });

  it('works by npx and without a network', () => {
    const started = npm(['exec', '--offline', '--', 'banxin', '--version'], project);
    expect(started.trim()).toBe(json(join(ROOT, 'package.json')).version);
    const all: readonly (readonly [string[], string])[] = [
      [['build', '简报.md', '--pdf', 'a-3a+ua'], '简报.md → output/简报.pdf'],
      [['lint', '简报.md'], '没有发现问题'],
      [['inspect', 'output/简报.pdf', '--format', 'briefing'], '版心'],
      [['templates'], 'briefing'],
      [['explain', 'L-44'], 'L-44'],
      [['extract', 'output/简报.pdf', '-o', '取出'], '图.svg'],
      [['verify', 'output/简报.pdf'], '逐字节相同'],
      [['fonts'], 'FandolFang'],
    ];
    for (const [words, says] of all) {
      const { out, err } = banxin(...words);
      expect([err, out.includes(says)], words.join(' ')).toEqual(['', true]);
    }
    expect(banxin('lsp').code).not.toBe(3);
  });

  it('is a library: threads, types and all', () => {
    write(
      'use.mjs',
      `import { build, buildBatch, EXIT, Failure, inspect, lint, templates } from 'banxin';
      const [{ ok, pdf }] = await build({ inputs: '简报.md' });
      const { pages } = await inspect(pdf);
      const many = Array.from({ length: 20 }, (_, n) => ({ content: ${JSON.stringify(ARTICLE)}, name: 'a' + n }));
      const done = [];
      for await (const one of buildBatch({ inputs: many, output: 'many', jobs: 2, cache: false })) done.push(one.ok);
      console.log(ok, pages.length, done.filter(Boolean).length, (await lint({ inputs: '简报.md' })).length, templates().length, EXIT.usage, Failure.name);`,
    );
    expect(node('use.mjs')).toEqual({ code: 0, out: 'true 1 20 1 7 2 Failure\n', err: '' });
    expect(readdirSync(join(project, 'many'))).toHaveLength(20);
  });

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'preserve'],
  ])('has types that a strict project reads (moduleResolution: %s)', (moduleResolution, module) => {
    write(
      'use.ts',
      `import { build, buildBatch, type BatchResult, type BuildResult } from 'banxin';
      const made: BuildResult[] = await build({ inputs: 'a.md' });
      export const sizes: (number | undefined)[] = made.map(({ pdf }) => pdf?.length);
      for await (const one of buildBatch({ inputs: 'a.md' })) one satisfies BatchResult;
      // @ts-expect-error: there is no such option
      void build({ inputs: 'a.md', strikt: true });`,
    );
    const options = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: 'es2023',
      types: [],
      module,
      moduleResolution,
    };
    write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['use.ts'] }));
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'],
      { cwd: project, encoding: 'utf8' },
    );
    expect([stdout, status]).toEqual(['', 0]);
  });
});
