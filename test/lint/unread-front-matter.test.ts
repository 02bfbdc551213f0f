/**
 * Front matter that cannot be read: one fault is told, and nothing that follows from it. A colon at the end of a
 * value is no fault. Shown with every line of the front matter of every format's ready article.
 */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/types.ts';
import { FORMATS } from '../../src/gongwen/front-matter/keys/row.ts';
import { readFrontMatter } from '../../src/gongwen/front-matter/read.ts';
import { skeletonOf } from '../../src/gongwen/skeleton.ts';
import { byTemplate } from '../gongwen/support.ts';
import { findings } from './support.ts';

const VALUE = /^([^\s#:]+): ([^\s["'|>].*)$/;

function said(text: string): readonly Diagnostic[] {
  const { earlier, diagnostics } = byTemplate(text);
  return [...earlier, ...diagnostics, ...findings(text)];
}

function fieldsOf(text: string) {
  const { tree, source, gongwen } = byTemplate(text);
  const format = gongwen.kind === 'briefing' ? 'briefing' : gongwen.format;
  const { fields, broken } = readFrontMatter(tree.frontMatter, source, format);
  return { broken, values: new Map(Object.entries(fields).map(([id, { value }]) => [id, plain(value)])) };
}

/** Without places, which move. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => (key === 'span' ? undefined : inner));

describe.each(FORMATS.map(({ id, templates }) => [id, templates[0]!] as const))('%s', (id, template) => {
  const lines = skeletonOf(id, { template, lang: 'zh' }).split('\n');
  const body = lines.indexOf('---', 1);
  const values = lines.flatMap((line, at) => {
    const [, key, value] = (at < body && VALUE.exec(line)) || [];
    return key && value && key !== '模板' ? [{ at, key, value }] : [];
  });
  const changed = (at: number, line: string) => lines.with(at, line).join('\n');

  it('has values to try', () => expect(values.length).toBeGreaterThan(2));

  it('a fault is all that is told', () => {
    for (const { at, key, value } of values)
      for (const broken of [`${key}: 甲: ${value}`, `${key}: "${value}`, `${key}: [${value}`]) {
        const codes = said(changed(at, broken)).map(({ code, span }) => `${code}:${span?.line}`);
        expect(codes, broken).toEqual([`front-matter/broken-yaml:${at + 1}`]);
      }
  });

  it('a colon at the end of a value leaves it and the others readable', () => {
    const before = fieldsOf(lines.join('\n')).values;
    for (const { at, key, value } of values)
      for (const end of [':', '::', ': ', ': # 说明']) {
        const after = fieldsOf(changed(at, `${key}: ${value}${end}`));
        expect(after.broken, `${key}: ${value}${end}`).toBe(false);
        const others = [...before].filter(([name, own]) => after.values.get(name) !== own);
        expect(others.length, `${key}: ${value}${end}`).toBeLessThanOrEqual(1);
      }
  });
});

describe('a colon at the end of a value', () => {
  const HEAD = '---\n模板: 文件\n发文机关: 云川市人民政府\n';
  const text = (line: string) =>
    `${HEAD}${line}\n抄送: 市委办公室，市政府办公室。\n成文日期: 2026年8月1日\n---\n\n正文一段。\n`;
  const codes = (line: string) => findings(text(line)).map(({ code, span }) => `${code}@${span.line}`);

  it('is told by the rule about that value, and the rest is left alone', () => {
    expect(codes('标题: 关于做好防汛工作的通知\n主送: 县电信公司:')).toEqual(['L-41@5']);
    expect(codes('主送: 县电信公司\n标题: 关于做好防汛工作的通知:')).toEqual(['L-20@5']);
    expect(codes('标题: 甲\n印发机关: 市政府办公室:')).toEqual(['L-56@5']);
  });

  it('is to be deleted where the page sets the mark, and what is said says so', () => {
    for (const line of [
      '主送: 县电信公司:',
      '标题: 甲\n印发机关: 市政府办公室:',
      '编者按: 甲\n附注: 此件公开:',
    ]) {
      const [found] = findings(text(line)).filter(({ span }) => span.line >= 4);
      expect(found!.help!.zh, line).toContain('请删去');
      expect(
        found!.fix!.edits.map((edit) => edit.text),
        line,
      ).toEqual(['']);
    }
  });

  it('is in the value as it was typed', () => {
    const { diagnostics } = byTemplate(text('标题: 甲\n印发机关: 市政府办公室: # 校对过'));
    expect(diagnostics.filter(({ code }) => code.includes('yaml'))).toEqual([]);
    const { values } = fieldsOf(text('标题: 甲\n印发机关: 市政府办公室: # 校对过'));
    expect(values.get('printer')).toContain('市政府办公室:');
  });
});
