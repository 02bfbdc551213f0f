/** What has changed since a commit is found, whatever way it changed, and nothing else. */
import { appendFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findArticles } from '../../src/run/find-articles.ts';
import { settle } from '../../src/run/press.ts';
import { shelfFor } from '../../src/run/settle.ts';
import { changedSince } from '../../src/run/since/since.ts';
import { ARTICLE, type Desk, ROOT } from '../cli/banxin.ts';
import { commit, ending, first, git, repository, SVG } from './since-repository.ts';

const ALL = 5;

interface Found {
  readonly chosen: readonly string[];
  readonly notes: readonly string[];
}

async function since(at: Desk, rev = 'HEAD', words = ['in'], config?: string): Promise<Found> {
  const cwd = at.folder;
  const named = config === undefined ? undefined : join(cwd, config);
  const wishes = { cwd, config: named };
  const { articles } = findArticles(words, { cwd, stdin: () => new Uint8Array() });
  const settings = settle(articles, wishes, shelfFor(wishes));
  const all = articles.map((article, i) => ({ article, settings: settings[i]! }));
  const { chosen, notes } = await changedSince(all, { rev, cwd, config: named, env: process.env });
  return { chosen: chosen.map(({ article }) => article.shown), notes: notes.map(({ zh }) => zh.trim()) };
}

describe('what has changed since a commit', () => {
  it('is nothing where nothing has', async () => {
    const { chosen, notes } = await since(repository());
    expect(chosen).toEqual([]);
    expect(notes[0]).toMatch(/^自 HEAD（[0-9a-f]{12}）以来有变动的 0 篇，没有变动的 5 篇跳过。$/);
  });

  type Change = readonly [what: string, change: (at: Desk) => void, inputs: readonly string[], why: string];
  const CHANGES: readonly Change[] = [
    [
      'an article',
      (at) => appendFileSync(join(at.folder, 'in/a.md'), '\n'),
      ['in/a.md'],
      'in/a.md：文章变了',
    ],
    ['a new article', (at) => at.write('in/新.md', ARTICLE), ['in/新.md'], 'in/新.md：文章变了'],
    [
      'a picture',
      (at) => at.write('in/图/甲 乙.svg', `${SVG}\n`),
      ['in/图 中.md'],
      '用到的 in/图/甲 乙.svg 变了',
    ],
    [
      'a picture that is gone',
      (at) => rmSync(join(at.folder, 'in/图/甲 乙.svg')),
      ['in/图 中.md'],
      '甲 乙.svg 变了',
    ],
    [
      'an attachment',
      (at) => at.write('in/附/_任务.md', '# 任务分解表\n\n甲\n'),
      ['in/附.md'],
      '用到的 in/附/_任务.md 变了',
    ],
    [
      'the picture of an attachment',
      (at) => at.write('in/附/表.svg', `${SVG}\n`),
      ['in/附.md'],
      '用到的 in/附/表.svg 变了',
    ],
    [
      'a template',
      (at) => at.write('in/ours.yaml', 'extends: parent.yaml\n# x\n'),
      ['in/模.md'],
      '用到的 in/ours.yaml 变了',
    ],
    [
      'the parent of a template',
      (at) => at.write('in/parent.yaml', 'extends: briefing\n# x\n'),
      ['in/模.md'],
      '用到的 in/parent.yaml 变了',
    ],
    [
      'settings',
      (at) => at.write('in/设/banxin.config.yaml', '单面: false\n'),
      ['in/设/e.md'],
      '用到的 in/设/banxin.config.yaml 变了',
    ],
    [
      'settings that are gone',
      (at) => rmSync(join(at.folder, 'in/设/banxin.config.yaml')),
      ['in/设/e.md'],
      'banxin.config.yaml 变了',
    ],
    [
      'a font',
      (at) => appendFileSync(join(at.folder, 'in/设/字.otf'), 'x'),
      ['in/设/e.md'],
      '用到的 in/设/字.otf 变了',
    ],
  ];

  it.each(CHANGES)('is found: %s', async (_, change, inputs, why) => {
    const at = repository();
    change(at);
    const { chosen, notes } = await since(at);
    expect(chosen).toEqual(inputs);
    expect(notes.join('\n')).toContain(why);
  });

  it('is found in the working tree, staged, and committed', async () => {
    const at = repository();
    const old = first(at);
    at.write('in/a.md', `${ARTICLE}\n`);
    at.write('in/图/甲 乙.svg', `${SVG}\n`);
    for (const step of [() => {}, () => git(at, 'add', '-A'), () => commit(at)]) {
      step();
      expect((await since(at, old)).chosen).toEqual(['in/a.md', 'in/图 中.md']);
    }
    expect((await since(at)).chosen).toEqual([]);
  });

  it.each([
    ['--assume-unchanged', (at: Desk) => at.write('in/图/甲 乙.svg', `${SVG}\n`)],
    ['--assume-unchanged', (at: Desk) => rmSync(join(at.folder, 'in/图/甲 乙.svg'))],
    ['--skip-worktree', (at: Desk) => at.write('in/图/甲 乙.svg', `${SVG}\n`)],
  ])('is taken for granted of what git was told not to look at: %s', async (option, change) => {
    const at = repository();
    git(at, 'update-index', option, 'in/图/甲 乙.svg');
    change(at);
    const { chosen, notes } = await since(at);
    expect(chosen).toEqual(['in/图 中.md']);
    expect(notes.join('\n')).toContain('git 不管 in/图/甲 乙.svg，看不出有没有变');
  });

  it('is all where settings over all have changed', async () => {
    const at = repository();
    at.write('banxin.config.yaml', '语言: zh\n');
    expect((await since(at)).chosen).toHaveLength(ALL);
  });

  it('is what the settings file does that was named by hand', async () => {
    const at = repository();
    at.write('其他.yaml', '单面: true\n');
    commit(at);
    expect((await since(at, 'HEAD', ['in'], '其他.yaml')).chosen).toEqual([]);
    at.write('其他.yaml', '单面: false\n');
    expect((await since(at, 'HEAD', ['in'], '其他.yaml')).chosen).toHaveLength(ALL);
  });

  it('is what a name may mean: a picture that was missed appears, beside or under another spelling', async () => {
    const at = repository();
    at.write('in/缺.md', ending('![现场](现场.png)'));
    commit(at);
    expect((await since(at)).chosen).toEqual([]);
    at.write('in/现场.PNG', SVG);
    expect((await since(at)).chosen).toContain('in/缺.md');
  });

  it('is taken for granted of what git does not keep', async () => {
    const at = repository();
    at.write('in/私.md', ending('![现场](a.tmp.svg)'));
    at.write('in/a.tmp.svg', SVG);
    commit(at);
    const { chosen, notes } = await since(at);
    expect(chosen).toEqual(['in/私.md']);
    expect(notes.join('\n')).toContain('in/私.md：git 不管 in/a.tmp.svg，看不出有没有变');
    at.write('out/x.md', ARTICLE);
    expect((await since(at, 'HEAD', ['out'])).chosen).toEqual(['out/x.md']);
  });

  it('is nothing of what came with the program, wherever that is', async () => {
    const at = repository();
    at.write('in/借.md', ARTICLE.replace('---\n', `---\n模板: ${join(ROOT, 'templates/briefing.yaml')}\n`));
    commit(at);
    expect((await since(at)).chosen).toEqual([]);
  });

  it('is seen through links', async () => {
    const at = repository();
    mkdirSync(join(at.folder, 'share'));
    at.write('share/b.svg', SVG);
    symlinkSync('../share', join(at.folder, 'in/链'));
    at.write('in/链图.md', ending('![现场](链/b.svg)'));
    commit(at);
    expect((await since(at)).chosen).toEqual([]);
    at.write('share/b.svg', `${SVG}\n`);
    expect((await since(at)).chosen).toEqual(['in/链图.md']);
    git(at, 'checkout', '-q', '.');
    rmSync(join(at.folder, 'in/链'));
    symlinkSync('../other', join(at.folder, 'in/链'));
    expect((await since(at)).chosen).toEqual(['in/链图.md']);
  });

  it('is found whatever files are called', async () => {
    const at = repository();
    const names = ['-x', '--output=y', '甲 "乙"', "it's", 'a\nb', ':(top)', '*', 'é', 'e\u0301'];
    for (const name of names) at.write(`in/名/${name}.md`, ARTICLE);
    commit(at);
    expect((await since(at)).chosen).toEqual([]);
    for (const name of names) at.write(`in/名/${name}.md`, `${ARTICLE}\n`);
    expect((await since(at)).chosen).toHaveLength(names.length);
  });

  it('is the same of articles that are named, and through a link to the repository', async () => {
    const at = repository();
    appendFileSync(join(at.folder, 'in/a.md'), '\n');
    expect((await since(at, 'HEAD', ['in/a.md', 'in/模.md'])).chosen).toEqual(['in/a.md']);
    symlinkSync(at.folder, join(at.folder, 'out-link'));
    expect((await since(at, 'HEAD', ['out-link/in'])).chosen).toEqual(['out-link/in/a.md']);
  });
});
