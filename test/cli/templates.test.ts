/** `banxin templates` as people and programs meet it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED } from '../../src/template/shipped.ts';
import { desk } from './banxin.ts';

const OURS = `extends: document
name: ours
label: 本单位文件
about: 本单位的红头文件
grid: { pitch: 28.95pt }
pageNumber: { position: center }
title: { role: heiti }
`;

describe('templates', () => {
  it('lists every shipped template with its names and a line', () => {
    const { code, out, err } = desk().run(['templates']);
    expect([code, err]).toEqual([0, '']);
    for (const { name, zh } of SHIPPED)
      expect(out).toMatch(new RegExp(`^${zh.join('、')} +${name} +\\S.{8,}$`, 'm'));
    expect(out).toContain('没有找到您自己的模板');
  });

  it('lists your own, beside the settings and in templates/, and what is wrong with them', () => {
    const at = desk();
    at.write('banxin.config.yaml', 'template: templates/ours.yaml\n');
    at.write('templates/ours.yaml', OURS);
    at.write('模板/旧.yml', 'extends: letter\nname: old\nlabel: 旧函\nabout: 旧式\nmargin: { top: wide }\n');
    at.write('lost.yaml', 'extends: nowhere\nname: lost\n');
    at.write('other.yaml', 'services: {}\n');
    at.write('broken.yaml', 'a: [\n');
    at.write('年/a.md', '');
    const { code, out } = at.run(['templates']);
    expect(code).toBe(0);
    const own = out.split('您的模板')[1]!.split('\n').slice(1, 4);
    expect(own.map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['lost.yaml', '有 1 个错误，不能用'],
      ['templates/ours.yaml', '本单位文件', '本单位的红头文件；3 处与标准不同'],
      ['模板/旧.yml', '旧函', '旧式；有 1 个错误，不能用'],
    ]);
    const english = at.run(['templates', '--lang', 'en']);
    expect(english.out).toContain('3 deviations from the standard');
  });

  it('shows every value of one, what it comes to and where it stands, and its deviations', () => {
    const at = desk();
    at.write('ours.yaml', OURS);
    const { code, out, err } = at.run(['templates', 'ours.yaml']);
    expect(code).toBe(0);
    expect(out).toContain('ours.yaml，继承 document.yaml → base.yaml');
    expect(out).toMatch(/^ +margin\.top +37mm +37mm +104\.88pt +6\.64字 +base\.yaml:\d+$/m);
    expect(out).toMatch(/^ +grid\.pitch +28\.95pt +10\.21mm +28\.95pt +1\.83字 +ours\.yaml:5$/m);
    expect(out).toMatch(/^ +body\.indent +2字 +11\.14mm +31\.59pt +2字 +base\.yaml:\d+$/m);
    expect(out).toMatch(/^ +headings\[2\]\.role +kaiti +base\.yaml:\d+$/m);
    expect(out).not.toContain('masthead');
    expect(err.match(/template\/deviation/g)).toHaveLength(3);
    expect(at.run(['templates', '信函']).out).toContain('没有出入');
    expect(at.run(['templates', '简报']).out).toContain('masthead.name.size');
  });

  it('gives programs the same', () => {
    const at = desk();
    at.write('ours.yaml', OURS);
    const listed = JSON.parse(at.run(['templates', '--json']).out);
    expect(listed).toMatchObject({ command: 'templates', ok: true, exitCode: 0 });
    expect(listed.templates).toHaveLength(SHIPPED.length + 1);
    expect(listed.templates.at(-1)).toMatchObject({ shipped: false, label: '本单位文件', kind: 'document' });
    expect(listed.templates.at(-1).diagnostics).toHaveLength(3);
    const [ours] = JSON.parse(at.run(['templates', 'ours.yaml', '--json']).out).templates;
    expect(ours.extends.map((file: string) => file.split('/').at(-1))).toEqual([
      'document.yaml',
      'base.yaml',
    ]);
    const top = ours.values.find(({ key }: { key: string }) => key === 'margin.top');
    expect(top).toMatchObject({ written: '37mm', length: { millimetres: 37 } });
    const pitch = ours.values.find(({ key }: { key: string }) => key === 'grid.pitch');
    expect(pitch).toMatchObject({ file: join(at.folder, 'ours.yaml'), line: 5, length: { points: 28.95 } });
  });

  it('refuses one that is not there, and names what is wrong with one that is', () => {
    const at = desk();
    at.write('bad.yaml', 'extends: document\nname: bad\nmargin: { top: wide }\n');
    const missing = at.run(['templates', '信']);
    expect([missing.code, missing.out]).toEqual([2, '']);
    expect(missing.err).toContain('是不是要写“信函”');
    const bad = at.run(['templates', 'bad.yaml']);
    expect([bad.code, bad.out]).toEqual([1, '']);
    expect(bad.err).toContain('bad.yaml:3:16 错误 模板键“margin.top”的值不合要求');
  });
});

describe('build with a template of one’s own', () => {
  const ARTICLE = `---
模板: ours.yaml
发文机关: 云川市人民政府
发文字号: 云政发〔2026〕5号
标题: 云川市人民政府关于做好防汛工作的通知
主送: 各县（区）人民政府
成文日期: 2026-08-01
印发机关: 云川市人民政府办公室
印发日期: 2026-08-02
---

现就做好防汛工作通知如下。
`;

  it('lists each deviation with clause and strength, and sets the article all the same', () => {
    const at = desk();
    at.write('ours.yaml', OURS);
    at.write('a.md', ARTICLE);
    const { code, out, err } = at.run(['build', 'a.md', '--strict']);
    expect(code).toBe(0);
    expect(at.has('output/a.pdf')).toBe(true);
    expect(err.split('\n').filter((line) => line.includes('template/deviation'))).toEqual([
      'ours.yaml:5:16 提示 行距 grid.pitch 是 28.95pt，标准一般是 fill（撑满版心） (template/deviation, GB/T 9704—2012 5.2.3, DEF)',
      'ours.yaml:6:25 提示 页码位置 pageNumber.position 是 center（居中），标准是 outer（单双页外侧） (template/deviation, GB/T 9704—2012 7.5, MUST)',
      'ours.yaml:7:16 提示 标题字体 title.role 是 heiti（黑体），标准一般是 xiaobiaosong（小标宋） (template/deviation, GB/T 9704—2012 7.3.1, DEF)',
    ]);
    expect(out).toContain('3 条提示');
    expect(at.run(['build', 'a.md', '--quiet']).err).toBe('');
  });

  it('says so once for all articles of a run', () => {
    const at = desk();
    at.write('ours.yaml', OURS);
    at.write('a.md', ARTICLE);
    at.write('b.md', ARTICLE);
    const { err, out } = at.run(['build', 'a.md', 'b.md']);
    expect(err.match(/template\/deviation/g)).toHaveLength(3);
    expect(out.match(/3 条提示/g)).toHaveLength(2);
  });

  it('says nothing of those that are known', () => {
    const at = desk();
    at.write('ours.yaml', `${OURS}deviations: [grid.pitch, pageNumber.position, title.role]\n`);
    at.write('a.md', ARTICLE);
    const { code, err } = at.run(['build', 'a.md']);
    expect([code, err]).toEqual([0, '']);
  });
});
