/**
 * The article that banxin began with, as it was typed: half-width marks in nearly every sentence, `---` for a
 * dash, 其它, 一是 twice. Every mark is put right; no title, quotation, name or figure is touched.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/index.ts';
import { packageRoot } from '../../src/source/package-root.ts';
import { fixedSafely } from './fixing.ts';
import { findings } from './support.ts';

const typed = readFileSync(join(packageRoot(), 'test/lint/texts/nanliujiayao.md'), 'utf8');
const { text: fixed, rounds } = fixedSafely(typed);

const MARKS = /[\p{P}\p{S}]/gu;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
const body = (text: string): string => text.replace(FRONT_MATTER, '');
const words = (text: string): string => body(text).replace(MARKS, '').replace(/\s+/g, ' ');
const inside = (text: string, marks: RegExp): readonly string[] => text.match(marks) ?? [];

describe('the article fixed', () => {
  it('has no half-width mark left between Han characters', () => {
    const typedMarks = typed.match(/(?<=[\p{Script=Han}”》])[,.;:?!]/gu) ?? [];
    expect(typedMarks.length).toBeGreaterThan(80);
    expect(body(fixed).match(/(?<=[\p{Script=Han}”》])[,.;:?!]|[,.;:?!](?=\p{Script=Han})/gu)).toBeNull();
    expect(body(fixed)).not.toContain('--');
  });

  it('has the same words, figures and front matter', () => {
    expect(words(fixed).replaceAll('其他', '其它')).toBe(words(typed));
    expect(inside(fixed, /\d+/g)).toEqual(inside(typed, /\d+/g));
    expect(FRONT_MATTER.exec(fixed)?.[0]).toBe(FRONT_MATTER.exec(typed)?.[0]);
  });

  it('has the same titles and quotations but for wrong marks', () => {
    expect(inside(fixed, /《[^》]*》/g)).toEqual(inside(typed, /《[^》]*》/g));
    const quoted = inside(typed, /“[^”]*”/g).map((one) => one.replaceAll(',', '，').replace('---', '——'));
    expect(inside(fixed, /“[^”]*”/g)).toEqual(quoted);
  });

  it('keeps the blanks that part the halves of a title', () => {
    expect(fixed).toContain('抓好党建促脱贫　昔日穷村焕生机');
    expect(fixed).toContain('“情系百姓\u2003倾情帮扶——记省科协驻怀安县南刘家窑村扶贫工作队”');
  });

  it('needs little: what is put right once stays so', () => {
    expect(rounds).toBeLessThanOrEqual(2);
    expect(fixedSafely(fixed)).toEqual({ text: fixed, rounds: 0 });
  });
});

describe('what is left', () => {
  it('is told with its reason: the doubled 一是', () => {
    const left = findings(fixed);
    expect(left.filter(({ severity }) => severity !== 'hint').map(({ code }) => code)).toEqual(['L-25']);
    for (const { rule, message, help } of left) {
      expect(message.zh).not.toBe('');
      expect(help?.zh ?? rule.why.zh).not.toBe('');
    }
  });

  it('comes to pages with warnings of nothing but missing pictures and the doubled 一是', async () => {
    const [result] = await check({
      inputs: [{ content: fixed, name: 'nanliujiayao.md', folder: packageRoot() }],
    });
    const heavy = result!.diagnostics.filter(({ severity }) => severity !== 'hint');
    const others = heavy.filter(({ code }) => code !== 'L-25' && !code.startsWith('picture'));
    expect(others.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([]);
  });
});
