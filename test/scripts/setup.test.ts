import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, missingPackages } from '../../scripts/setup.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const lock = (packages: object) => JSON.stringify({ packages: { '': {}, ...packages } });

describe('what is installed', () => {
  const wanted = {
    'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/b': { version: '2.0.0', integrity: 'y' },
  };

  it('is nothing in a fresh clone', () => {
    write('package-lock.json', lock(wanted));
    expect(missingPackages(folder)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('is enough when every locked package is there in its version', () => {
    write('package-lock.json', lock({ ...wanted, 'node_modules/c': { version: '3.0.0', optional: true } }));
    write('node_modules/.package-lock.json', lock(wanted));
    for (const name of ['a', 'b']) write(`node_modules/${name}/package.json`, '{}');
    expect(missingPackages(folder)).toEqual([]);
  });

  it('lacks a package of another version, and one whose folder is gone', () => {
    write('package-lock.json', lock(wanted));
    write(
      'node_modules/.package-lock.json',
      lock({ ...wanted, 'node_modules/a': { version: '0.9.0', integrity: 'z' } }),
    );
    write('node_modules/a/package.json', '{}');
    expect(missingPackages(folder)).toEqual(['node_modules/a', 'node_modules/b']);
  });
});

describe('the fingerprint of the bundles', () => {
  it('changes with a source and not with a test', () => {
    cpSync(join(ROOT, 'src', 'yaml'), join(folder, 'src', 'yaml'), { recursive: true });
    const before = fingerprint(folder);
    write('test/a.test.ts', '');
    expect(fingerprint(folder)).toBe(before);
    write('src/yaml/new.ts', '');
    expect(fingerprint(folder)).not.toBe(before);
  });
});

describe('the lock file', () => {
  it('names no host, so that it installs from whatever registry npm is set to', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved": "https?:/);
    expect(text('.npmrc').trim()).toBe('omit-lockfile-registry-resolved=true');
  });

  it('locks exactly what package.json asks for', () => {
    const { dependencies, devDependencies } = JSON.parse(text('package.json'));
    const locked = JSON.parse(text('package-lock.json')).packages;
    expect([locked[''].dependencies, locked[''].devDependencies]).toEqual([dependencies, devDependencies]);
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('locks every package that another one wants, also for other platforms: npm ci refuses a gap', () => {
    const locked: Record<string, { optionalDependencies?: object; dependencies?: object }> = JSON.parse(
      text('package-lock.json'),
    ).packages;
    const names = new Set(Object.keys(locked).map((path) => path.replace(/^.*node_modules\//, '')));
    const wanted = Object.values(locked).flatMap((one) =>
      Object.keys({ ...one.dependencies, ...one.optionalDependencies }),
    );
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('has the native parts of the tools for the usual platforms', () => {
    const locked = Object.keys(JSON.parse(text('package-lock.json')).packages);
    for (const tool of ['@biomejs/cli', '@esbuild/', '@typescript/typescript']) {
      for (const platform of ['linux-x64', 'darwin-arm64', 'win32-x64']) {
        expect(
          locked.filter((path) => path.includes(tool) && path.includes(platform)),
          `${tool} ${platform}`,
        ).not.toEqual([]);
      }
    }
  });
});

describe('the scripts of a newcomer', () => {
  it('import nothing that is not there before npm ci', () => {
    const own = ['./setup.mjs', './chromium.mjs'];
    for (const script of ['start', 'test', 'setup', 'chromium']) {
      const imports = [...text(`scripts/${script}.mjs`).matchAll(/^import .* from '([^']+)'/gm)].map(
        (match) => match[1]!,
      );
      expect(
        imports.filter((name) => !name.startsWith('node:') && !own.includes(name)),
        script,
      ).toEqual([]);
    }
  });
});
