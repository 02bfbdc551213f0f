/** `banxin init`: what it writes is ready to be set, and what is there is left alone. */
import { describe, expect, it } from 'vitest';
import { desk } from './banxin.ts';

const KINDS = [
  ['文件', 'document'],
  ['上行文', 'document-upward'],
  ['信函', 'letter'],
  ['命令', 'order'],
  ['纪要', 'minutes'],
  ['普通', 'plain'],
  ['简报', 'briefing'],
] as const;

describe('init', () => {
  it.each(KINDS)('%s writes an article that is set without an error or a warning', (zh, en) => {
    const at = desk();
    const written = at.run(['init', zh]);
    expect([written.code, written.err, at.files()]).toEqual([0, '', [`${zh}.md`]]);
    expect(written.out).toContain(`写好了：${zh}.md\n`);
    const built = at.run(['build', `${zh}.md`, '--strict', '--json']);
    const [document] = JSON.parse(built.out).documents;
    expect(document.diagnostics).toEqual([]);
    expect([built.code, at.has(`output/${zh}.pdf`)]).toEqual([0, true]);

    const english = at.run(['init', en, '--lang', 'en']);
    expect([english.code, at.has(`${en}.md`)]).toEqual([0, true]);
    expect(at.read(`${en}.md`).toString()).toContain(`\ntemplate: ${en}\n`);
    expect(JSON.parse(at.run(['check', `${en}.md`, '--json']).out).documents[0].diagnostics).toEqual([]);
  });

  it('never touches a file that is there', () => {
    const at = desk();
    at.write('文件.md', 'mine');
    const { code, out, err } = at.run(['init', '文件']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('文件.md 已经有了，没有动它');
    expect(at.read('文件.md').toString()).toBe('mine');
  });

  it('writes where it is told to', () => {
    const at = desk();
    at.write('年/.keep', '');
    expect(at.run(['init', '信函', '-o', '商请函.md']).out).toContain('商请函.md');
    expect(at.run(['init', '信函', '-o', '年']).code).toBe(0);
    expect(at.run(['init', '信函', '-o', '新/']).code).toBe(0);
    expect(at.files()).toEqual(['年/.keep', '年/信函.md', '商请函.md', '新/信函.md'].sort());
    const wrong = at.run(['init', '信函', '-o', '函.pdf']);
    expect([wrong.code, at.has('函.pdf')]).toEqual([2, false]);
    expect(wrong.err).toContain('-o 后面应是文件夹或文件名');
  });

  it('writes a template of ten lines that follows the standard, and articles that use it', () => {
    const at = desk();
    expect(at.run(['init', 'template']).code).toBe(0);
    const yaml = at.read('ours.yaml').toString();
    expect(yaml.trimEnd().split('\n')).toHaveLength(10);
    expect(JSON.parse(at.run(['templates', 'ours.yaml', '--json']).out).templates[0].diagnostics).toEqual([]);
    at.write('all.yaml', yaml.replace(/^# (?=[a-zA-Z]+:)/gm, ''));
    expect(at.run(['templates', 'all.yaml']).err).toBe('');

    expect(at.run(['init', 'ours.yaml', '-o', '年/']).code).toBe(0);
    expect(at.read('年/本单位文件.md').toString()).toContain('\n模板: ../ours.yaml\n');
    expect(at.run(['build', '年/本单位文件.md', '--strict'])).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    [['init'], '缺少文种'],
    [['init', '公函'], '找不到模板“公函”'],
    [['init', '文件', '信函'], '一次写一个文件'],
  ])('%j is wrong use', (args, words) => {
    const at = desk();
    const { code, err } = at.run(args);
    expect([code, at.files()]).toEqual([2, []]);
    expect(err).toContain(words);
  });
});
