/** 模板: 通知 — a kind of paper where a template is asked for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.ts';
import { shippedFor, templateFile, templateOfKind } from '../../src/template/shipped.ts';

describe('a kind of paper', () => {
  it.each([
    ['通知', 'document'],
    ['公告', 'document'],
    ['决定', 'document'],
    ['请示', 'document-upward'],
    ['报告', 'document-upward'],
    ['函', 'letter'],
    ['会议纪要', 'minutes'],
    ['讲话稿', 'plain'],
    ['文件', 'document'],
    ['令', 'order'],
  ])('%s is set by %s', (word, name) => {
    expect(shippedFor(word, '/')).toBe(name);
    expect(templateFile(word, '/')).toMatch(new RegExp(`/${name}\\.yaml$`));
  });
  it.each(['议案', '甲', ''])('%j is not guessed', (word) => expect(templateOfKind(word)).toBeUndefined());
  it('a template file of that name goes before it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'banxin-kind-'));
    writeFileSync(join(folder, '通知.yaml'), 'extends: letter\n');
    expect(templateFile('通知', folder)).toBe(join(folder, '通知.yaml'));
    expect(shippedFor('通知', folder)).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
  it('in an article is understood, and the template is named', async () => {
    const content = '---\n模板: 请示\n发文机关: 甲局\n标题: 甲局关于乙的请示\n---\n\n正文。\n';
    const [result] = await build({ inputs: { content, name: '甲' } });
    const found = result!.diagnostics.find(({ code }) => code === 'template/kind-of-paper');
    expect(found).toMatchObject({ severity: 'hint', span: { line: 2, column: 5 } });
    expect(found!.help?.zh).toBe('请写“模板: 上行文”。');
    expect(result!.diagnostics.map(({ code }) => code)).not.toContain('template/unusable');
  });
});
