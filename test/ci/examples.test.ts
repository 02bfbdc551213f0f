/** The ready files of docs/ci: what they are, and that banxin knows every word that they say to it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readArguments } from '../../src/cli/read-arguments.ts';
import { reportWishes } from '../../src/commands/report-wishes.ts';
import { COMMANDS } from '../../src/commands/table.ts';
import { shardWish } from '../../src/run/shards/shard-wish.ts';
import { callsIn } from './shell-words.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'docs/ci');
const textOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

type Plain = Readonly<Record<string, unknown>>;

function yaml(name: string): readonly Plain[] {
  const documents = parseAllDocuments(textOf(name));
  if (!Array.isArray(documents)) throw new Error(`${name} is empty`);
  expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  return documents.map((document) => document.toJS() as Plain);
}

/** Every text of a tree, by its key. */
function texts(tree: unknown, key = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof tree === 'string') return [[key, tree]];
  if (Array.isArray(tree)) return tree.flatMap((one) => texts(one, key));
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, one]) => texts(one, name));
}

describe('every example', () => {
  const FILES = readdirSync(FOLDER).filter((name) => name !== 'Dockerfile.dockerignore');
  const CALLS = {
    'README.md': 4,
    'github-actions.yml': 4,
    'gitlab-ci.yml': 4,
    'kubernetes-job.yaml': 2,
    Dockerfile: 1,
  };

  it('is looked at', () => {
    expect(FILES.sort()).toEqual(Object.keys(CALLS).sort());
  });

  it.each(Object.entries(CALLS))('%s says to banxin what it knows', (name, least) => {
    const calls = callsIn(textOf(name));
    expect(calls.length).toBeGreaterThanOrEqual(least);
    for (const [verb, ...words] of calls) {
      const command = COMMANDS.find((one) => one.name === verb);
      expect(command, `${name}: banxin ${verb}`).toBeDefined();
      const given = readArguments(words, command!);
      reportWishes(given, '/');
      const shard = given.text('shard');
      if (shard !== undefined) expect(shardWish(shard)).toEqual({ index: 2, count: 5 });
      if (command!.positional?.required) expect(given.positionals, words.join(' ')).not.toEqual([]);
    }
  });
});

it('publishes no PDF that is marked as a secret', () => {
  for (const name of ['github-actions.yml', 'gitlab-ci.yml', 'kubernetes-job.yaml']) {
    const builds = callsIn(textOf(name)).filter(([verb]) => verb === 'build');
    expect(builds.length, name).toBeGreaterThan(0);
    for (const words of builds) expect(words, name).toContain('--omit-classified');
  }
});

describe('github-actions.yml', () => {
  const workflow = yaml('github-actions.yml')[0] as {
    readonly permissions: unknown;
    readonly env: { readonly SHARDS: number };
    readonly jobs: Readonly<
      Record<string, { readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } } }>
    >;
  };

  it('gives nothing of an event or an input to a shell as its text', () => {
    const runs = texts(workflow).filter(([key]) => key === 'run');
    expect(runs.length).toBeGreaterThan(4);
    expect(runs.filter(([, text]) => text.includes('${{'))).toEqual([]);
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('has a machine for every part', () => {
    const { matrix } = workflow.jobs.build!.strategy!;
    expect(matrix.shard).toEqual(Array.from({ length: workflow.env.SHARDS }, (_, i) => i + 1));
  });

  it('hands over what begins with a dot', () => {
    expect(textOf('github-actions.yml')).toContain('include-hidden-files: true');
  });
});

describe('gitlab-ci.yml', () => {
  const pipeline = yaml('gitlab-ci.yml')[0] as Readonly<Record<string, Plain>>;

  it('has jobs of stages that there are, and reports that are written', () => {
    const { default: _, variables, stages, ...jobs } = pipeline;
    for (const { stage } of Object.values(jobs)) expect(stages).toContain(stage);
    for (const [key, file] of texts(jobs).filter(([name]) => name === 'junit'))
      expect(textOf('gitlab-ci.yml')).toContain(`--report ${key}=${file}`);
  });
});

describe('kubernetes-job.yaml', () => {
  it('has a pod for every part, and nobody who may everything', () => {
    const jobs = yaml('kubernetes-job.yaml') as readonly { readonly spec: Plain }[];
    expect(jobs).toHaveLength(2);
    const [build] = jobs;
    const { completionMode, completions, parallelism } = build!.spec;
    expect([completionMode, completions, parallelism]).toEqual(['Indexed', 5, 5]);
    expect(textOf('kubernetes-job.yaml')).toContain('"$((JOB_COMPLETION_INDEX + 1))/5"');
    for (const job of jobs) expect(JSON.stringify(job)).toContain('"runAsNonRoot":true');
  });
});

describe('Dockerfile', () => {
  const lines = textOf('Dockerfile')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const of = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));

  it('has two stages, of usual images, and ends as nobody in particular', () => {
    expect(of('FROM')).toEqual(['node:22-slim AS build', 'node:22-slim']);
    expect(of('USER')).toEqual(['node']);
    expect(lines.indexOf('USER node')).toBeGreaterThan(
      lines.findLastIndex((line) => line.startsWith('RUN ')),
    );
    expect(textOf('Dockerfile')).not.toMatch(/https?:|chromium|registry/);
  });

  it('copies what is there', () => {
    const sources = of('COPY').flatMap((line) => line.split(' ').slice(0, -1));
    const paths = sources
      .filter((word) => !word.startsWith('--') && word !== '.')
      .map((word) => word.replace('/banxin/', ''));
    const made = ['dist', 'node_modules'];
    expect(paths.filter((path) => !made.includes(path) && !existsSync(join(ROOT, path)))).toEqual([]);
    const ignored = textOf('Dockerfile.dockerignore').trim().split('\n');
    expect(ignored).toEqual(expect.arrayContaining(made));
    expect(paths.filter((path) => ignored.includes(path) && !made.includes(path))).toEqual([]);
  });
});
