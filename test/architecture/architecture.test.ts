import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  DOORS,
  KNOWS_THE_PROCESS,
  LONGEST,
  MAY_IMPORT,
  OFF_THE_STREET,
  SHIPPED_INSIDE,
  TABLES,
  TOUCHES_FILES,
} from './rooms.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface SourceFile {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly string[];
  /** Those that are there when the program runs. */
  readonly calls: readonly string[];
}

const IMPORT =
  /^\s*(?:import|export)\s[^'"`;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

const TYPES_ONLY = /^\s*(?:import|export) type\s[^'"`;]*?from\s+'[^']+'/gm;

const FILES: readonly SourceFile[] = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => {
    const path = relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    const text = readFileSync(join(ROOT, path), 'utf8');
    const code = withoutComments(text);
    return { path, code, imports: importsOf(code), calls: importsOf(code.replace(TYPES_ONLY, '')) };
  });

function importsOf(code: string): string[] {
  return [...code.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** Comments hold examples of imports and words like `process`. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/?\*.*$/gm, '').replace(/^\s*\/\/.*$/gm, '');
}

function roomOf(path: string): string {
  const inside = path.replace(/^src\//, '').replace(/\.ts$/, '');
  const named = Object.keys(MAY_IMPORT).filter((room) => inside === room || inside.startsWith(`${room}/`));
  const room = named.sort((a, b) => b.length - a.length)[0];
  if (!room) throw new Error(`${path} is in no room of test/architecture/rooms.ts`);
  return room;
}

const resolved = (from: string, specifier: string) => join(dirname(from), specifier).replaceAll('\\', '/');
const isLocal = (specifier: string) => specifier.startsWith('.');
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('the house', () => {
  it('has imports to look at', () => {
    expect(FILES.length).toBeGreaterThan(100);
    expect(FILES.flatMap(({ imports }) => imports).length).toBeGreaterThan(400);
  });

  it('is one street: every room imports only those it may know', () => {
    const wrong = FILES.flatMap(({ path, imports }) =>
      imports
        .filter(isLocal)
        .map((specifier) => [roomOf(path), roomOf(resolved(path, specifier))] as const)
        .filter(([from, to]) => from !== to && !MAY_IMPORT[from]?.includes(to))
        .map(([from, to]) => `${path}: ${from} must not know ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('allows nothing that nobody needs', () => {
    const used = new Set(
      FILES.flatMap(({ path, imports }) =>
        imports.filter(isLocal).map((specifier) => `${roomOf(path)} → ${roomOf(resolved(path, specifier))}`),
      ),
    );
    const allowed = Object.entries(MAY_IMPORT).flatMap(([from, rooms]) =>
      rooms.map((to) => `${from} → ${to}`),
    );
    expect(allowed.filter((edge) => !used.has(edge))).toEqual([]);
  });

  it('has one door for each dependency', () => {
    const wrong = FILES.flatMap(({ path, imports }) =>
      imports
        .filter((specifier) => !isLocal(specifier) && !specifier.startsWith('node:'))
        .filter((specifier) => DOORS[packageOf(specifier)] !== roomOf(path))
        .map(
          (specifier) => `${path}: ${specifier} comes in through ${DOORS[packageOf(specifier)] ?? 'no room'}`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('depends on what it imports and on nothing else', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const imported = new Set(
      FILES.flatMap(({ imports }) => imports.filter((i) => !/^(\.|node:)/.test(i)).map(packageOf)),
    );
    expect([...Object.keys(dependencies), ...SHIPPED_INSIDE].sort()).toEqual([...imported].sort());
    expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining([...SHIPPED_INSIDE]));
  });

  it('has no circle of files', () => {
    const graph = new Map(
      FILES.map(({ path, calls }) => [
        path,
        calls.filter(isLocal).map((specifier) => resolved(path, specifier)),
      ]),
    );
    expect(circles(graph)).toEqual([]);
  });

  it('touches the process only at its ends, and never the console', () => {
    const wrong = FILES.filter(({ code }) => /\bconsole\s*\./.test(code)).map(
      ({ path }) => `${path}: console`,
    );
    const outside = FILES.filter(({ path }) => !KNOWS_THE_PROCESS.includes(roomOf(path)));
    wrong.push(
      ...outside
        .filter(({ code }) => /\bprocess\s*\.|node:process/.test(code))
        .map(({ path }) => `${path}: process`),
    );
    expect(wrong).toEqual([]);
  });

  it('sees files as a witness: what an article asks for is known to the cache', () => {
    const isOff = (path: string) => OFF_THE_STREET.some((room) => path.startsWith(`src/${room}/`));
    const touching = FILES.filter(({ path }) => !isOff(path))
      .filter(({ imports }) =>
        imports.some((specifier) => /^(?:node:)?(?:fs|child_process)(?:\/|$)/.test(specifier)),
      )
      .map(({ path }) => path);
    expect(touching.sort()).toEqual(Object.keys(TOUCHES_FILES).sort());
  });

  it('keeps a file to one idea', () => {
    const lines = ({ path }: SourceFile) => readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1;
    const long = FILES.filter((file) => lines(file) > LONGEST && !TABLES.includes(file.path));
    expect(long.map((file) => `${file.path}: ${lines(file)} lines`)).toEqual([]);
  });

  it('opens every file with a few words', () => {
    const bare = FILES.filter(({ path }) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(join(ROOT, path), 'utf8')));
    expect(bare.map(({ path }) => path).filter((path) => !path.endsWith('.d.ts'))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| '));

  it('has a row for every room, with doors that are there', () => {
    for (const room of Object.keys(MAY_IMPORT).filter((name) => name !== 'source/span')) {
      const row = rows.find((line) => line.startsWith(`| \`${room}\` |`));
      expect(row, room).toBeDefined();
      const doors = [...row!.split('|')[3]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
      const paths = FILES.map(({ path }) => path);
      for (const door of doors)
        expect(
          paths.some((path) => path.startsWith(`src/${room.split('/')[0]}`) && path.endsWith(door)),
          door,
        ).toBe(true);
    }
  });

  it('has a row for every dependency, with its version, licence and room', () => {
    for (const [name, room] of Object.entries(DOORS)) {
      const { version, license } = JSON.parse(
        readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'),
      );
      expect(
        rows.some((row) => row.startsWith(`| ${name} | ${version} | ${license} | \`${room}\` |`)),
        name,
      ).toBe(true);
    }
  });
});

/** Each circle as the path that closes it. A type that looks back at its user makes none: it is gone when the program runs. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}
