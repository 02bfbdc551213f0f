/** `--since` of the commands: what has changed is gone through, and what is gone or wrong is told. */
import { appendFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commit, first, git, repository as withFont } from '../run/since-repository.ts';
import { ARTICLE, type Desk, desk, type Ended } from './banxin.ts';

/** Of articles that can be set. */
function repository(): Desk {
  const at = withFont();
  at.write('in/设/banxin.config.yaml', '单面: true\n');
  commit(at);
  return at;
}

const KEEP = ['-o', 'out', '--cache', 'kept'];

describe('build --since', () => {
  it('writes what has changed and leaves the rest alone, and tells of PDFs whose articles are gone', () => {
    const at = repository();
    at.run(['build', 'in', ...KEEP]);
    const before = at.files('out');
    renameSync(join(at.folder, 'in/a.md'), join(at.folder, 'in/b.md'));
    rmSync(join(at.folder, 'in/模.md'));
    const ended = at.run(['build', 'in', ...KEEP, '--since', 'HEAD']);
    expect(ended.code).toBe(0);
    expect(ended.err).toContain('in/a.md 已经没有了，out/a.pdf 是多余的，请删去它。');
    expect(ended.err).toContain('in/模.md 已经没有了，out/模.pdf 是多余的，请删去它。');
    expect(ended.out).toContain('in/b.md → out/b.pdf');
    expect(at.files('out')).toEqual([...before, 'b.pdf'].sort());
    rmSync(join(at.folder, 'out/a.pdf'));
    const glob = at.run(['build', 'in/*.md', ...KEEP, '--since', 'HEAD', '--lang', 'en']);
    expect(glob.err).not.toContain('a.pdf');
    expect(glob.err).toContain('in/模.md is gone; out/模.pdf is surplus and should be deleted.');
  });

  it('leaves a site of the settings alone and says so, and refuses one that is asked for by hand', () => {
    const at = repository();
    at.write('in/banxin.config.yaml', '网站:\n  标题: 文件\n');
    const ended = at.run(['build', 'in', ...KEEP, '--since', 'HEAD']);
    expect(ended).toMatchObject({
      code: 0,
      err: expect.stringContaining('网站没有动；要更新网站，请不写 --since'),
    });
    expect(at.files('out').filter((file) => !file.endsWith('.pdf'))).toEqual([]);
    const refused = at.run(['build', 'in', ...KEEP, '--since', 'HEAD', '--site']);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('有缓存时') });
  });

  it('with --check fails what has changed and was not built, and what is surplus', () => {
    const at = repository();
    at.run(['build', 'in', ...KEEP]);
    const check = () => at.run(['build', 'in', ...KEEP, '--check', '--since', 'HEAD']);
    expect(check().code).toBe(0);
    appendFileSync(join(at.folder, 'in/a.md'), '\n乙。\n');
    expect(check()).toMatchObject({ code: 1, out: expect.stringContaining('in/a.md → out/a.pdf，过时') });
  });
});

describe('lint --since', () => {
  it('lints what has changed, and what has it attached', () => {
    const at = repository();
    const lint = (): readonly string[] =>
      JSON.parse(at.run(['lint', 'in', '--since', 'HEAD', '--json']).out).documents.map(
        ({ input }: { input: string }) => input,
      );
    expect(lint()).toEqual([]);
    at.write('in/附/_任务.md', '# 任务分解表\n\n甲，乙。\n');
    expect(lint()).toEqual(['in/附.md']);
  });
});

describe('a hook', () => {
  it('may tell git of its repository by paths from where it was started', () => {
    const at = repository();
    at.write('in/a.md', `${ARTICLE}\n`);
    const env = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' };
    const ended = at.run(['check', 'in', '--since', 'HEAD', '--json'], { env });
    expect(JSON.parse(ended.out).documents.map(({ input }: { input: string }) => input)).toEqual(['in/a.md']);
  });
});

describe('--since says what is wrong', () => {
  const told = (ended: Ended) => [ended.code, ended.err];
  it.each([['-x'], ['--output=x'], ['a b'], ['a\nb']])('where a commit cannot be called %j', (rev) => {
    const at = repository();
    const ended = at.run(['check', 'in', `--since=${rev}`]);
    expect(told(ended)).toEqual([2, expect.stringContaining('--since 后面应是一个提交')]);
    expect(at.has('x')).toBe(false);
  });

  it('where there is no such commit, or the history is cut off', () => {
    const at = repository();
    expect(told(at.run(['check', 'in', '--since', 'nowhere']))).toEqual([
      2,
      expect.stringContaining('这个 git 仓库里没有提交 nowhere。'),
    ]);
    const old = first(at);
    commit(at);
    const shallow = desk();
    git(shallow, 'clone', '-q', '--depth', '1', pathToFileURL(at.folder).href, '.');
    expect(shallow.run(['check', 'in', '--since', old]).err).toContain('fetch-depth: 0');
    expect(shallow.run(['check', 'in', '--since', old, '--lang', 'en']).err).toContain(
      'The clone is shallow.',
    );
  });

  it('where there is no repository, and no git', () => {
    const at = desk();
    at.write('in/a.md', ARTICLE);
    expect(told(at.run(['check', 'in', '--since', 'HEAD']))).toEqual([
      3,
      expect.stringMatching(/不在 git 的工作区里，--since 无从比较。\ngit 说：.*not a git repository/),
    ]);
    expect(told(at.run(['check', 'in', '--since', 'HEAD'], { env: { PATH: '/nowhere' } }))).toEqual([
      3,
      expect.stringContaining('--since 要用 git，这里没有。'),
    ]);
  });
});
