/** Titles, headings and paragraphs as printed. (B-01…B-06, B-10…B-14, B-17…B-21, J-15, J-16, C-60) */
import { describe, expect, test } from 'vitest';
import type { Glyph, Line } from './measure/types.ts';
import { BODY_EM, CELL, NOT_AT_END, NOT_AT_START, PITCH, RED, TOLERANCE, typeArea } from './standard.ts';
import { article, bodyLines, HEAD, han, lineReading, type Proof, pageOf, part, proof } from './support.ts';

const middle = (line: Line) => (line.left + line.right) / 2;
const titleLines = (made: Proof, page = 1) => pageOf(made, page).lines.filter((l) => l.size === 22);
const facesOf = (glyphs: readonly Glyph[]) => [...new Set(glyphs.map((g) => g.face))];

/** An issue of several items: no title of its own, and here no 目录 in which the titles stand once more. */
const { 标题: _, ...IMPRINT } = HEAD;
const ISSUE = { ...IMPRINT, 目录: false };

describe('the title', () => {
  const TITLES = [
    '汛期值守工作有序开展',
    '云川市防汛抗旱指挥部关于做好台风“海葵”防御应对工作的紧急部署',
    '全市基层治理现代化试点工作推进会暨网格化管理现场观摩活动在平江县城关街道举行',
    '中共云川市委办公室、云川市人民政府办公室关于印发《云川市防汛应急预案（2026年修订）》的通知',
    '防汛一线见担当　党员先锋当标杆',
  ];

  test.each(TITLES)('%s: 2号 小标宋, centred, two lines below the rule (B-01, B-02)', async (title) => {
    const made = await proof(article({ ...HEAD, 标题: title }, han(60)));
    const lines = titleLines(made);
    expect(lines.map((l) => l.text).join('')).toBe(title.replaceAll('　', lines.length > 1 ? '' : '　'));
    for (const line of lines) {
      expect(new Set(line.glyphs.map((g) => `${g.face} ${g.colour} ${g.mode}`))).toEqual(
        new Set(['NotoSerifSC-Bold #000000 0']),
      );
      expect(Math.abs(middle(line) - 106)).toBeLessThanOrEqual(22 / 4);
    }
    const rule = pageOf(made, 1).rules.find((r) => r.colour === RED);
    const gap = (lines[0]?.top ?? 0) - (rule?.bottom ?? 0);
    expect(gap).toBeGreaterThanOrEqual(20);
    expect(gap).toBeLessThanOrEqual(26);
  });

  test.each(TITLES)('%s: whole words, trapezoid or diamond, even pitch (B-04…B-06)', async (title) => {
    const made = await proof(article({ ...HEAD, 标题: title }, han(60)));
    const lines = titleLines(made);
    const widths = lines.map((l) => l.text.length);
    for (const line of lines) {
      expect(line.right - line.left).toBeLessThanOrEqual(156.3);
      expect(line.text).not.toMatch(NOT_AT_START);
      expect(line.text).not.toMatch(NOT_AT_END);
    }
    for (const line of lines.slice(0, -1)) expect(line.text).not.toMatch(/(关于|的|和|与)$/);
    for (const line of lines.slice(1)) expect(line.text).not.toMatch(/^(的|了|和|与)/);
    const steps = widths.slice(1).map((w, i) => w - (widths[i] as number));
    const turns = steps.map(Math.sign).filter((sign) => sign !== 0);
    expect(turns.join()).toMatch(/^(1(,1)*)?,?(-1(,-1)*)?$/);
    if (widths.length > 1) expect(widths.at(-1)).toBeGreaterThanOrEqual(4);
    const pitches = lines.slice(1).map((l, i) => l.baseline - (lines[i]?.baseline ?? 0));
    for (const pitch of pitches) expect(pitch).toBeCloseTo(12.64, 1);
  });

  test('a subtitle in 3号 楷体 opens with —— (J-15)', async () => {
    const made = await proof(article({ ...HEAD, 副标题: '平江县城关街道调查' }, han(60)));
    const line = lineReading(made, '平江县城关街道调查');
    expect(line.text.startsWith('——')).toBe(true);
    expect(facesOf(part(line, '平江县城关街道调查'))).toEqual(['FandolKai-Regular']);
    expect(line.size).toBe(16);
    expect(middle(line)).toBeCloseTo(106, 0);
  });

  test.each([200, 280, 360, 440, 520, 600, 680, 760])(
    'one blank line parts it from the text, wherever it stands: after %i characters',
    async (length) => {
      const made = await proof(article(ISSUE, `# 第一篇\n\n${han(length)}\n\n# 第二篇\n\n${han(300)}`));
      for (const name of ['第一篇', '第二篇']) {
        const title = lineReading(made, name);
        const next = bodyLines(pageOf(made, title.page)).find((l) => l.top > title.bottom);
        const gap = (next?.top ?? 0) - title.bottom;
        expect(gap).toBeGreaterThanOrEqual(13);
        expect(gap).toBeLessThanOrEqual(18.5);
      }
    },
  );

  test('a further one stands two lines below the text before it, with three lines of its own (J-16)', async () => {
    const made = await proof(article(ISSUE, `# 第一篇\n\n${han(100)}\n\n# 第二篇\n\n${han(300)}`));
    const title = lineReading(made, '第二篇');
    const lines = bodyLines(pageOf(made, title.page));
    const before = lines.filter((l) => l.bottom < title.top).at(-1);
    const gap = title.top - (before?.bottom ?? 0);
    expect(gap).toBeGreaterThanOrEqual(24);
    expect(gap).toBeLessThanOrEqual(34);
    expect(lines.filter((l) => l.top > title.bottom).length).toBeGreaterThanOrEqual(3);
  });

  test('of every item has the same size (J-16)', async () => {
    const made = await proof(article(ISSUE, `# 第一篇\n\n${han(100)}\n\n# 第二篇\n\n${han(100)}`));
    expect(lineReading(made, '第一篇').size).toBe(lineReading(made, '第二篇').size);
  });
});

describe('the first page', () => {
  test.each([
    [
      'a long title',
      { 标题: '全市基层治理现代化试点工作推进会暨网格化管理现场观摩活动在平江县城关街道举行' },
    ],
    ['目录 and 编者按', { 目录: true, 编者按: han(80) }],
  ])('shows body text under %s (B-10)', async (_, fields) => {
    const made = await proof(
      article({ ...HEAD, ...fields }, `一、总体情况\n\n${han(900)}\n\n二、下一步\n\n${han(300)}`),
    );
    expect(bodyLines(pageOf(made, 1)).some((l) => /^汛+$/.test(l.text) && l.left < 28.3)).toBe(true);
  });
});

const LEVELS = `# 标题

一、加强组织领导

${han(80)}

（一）压实责任

${han(80)}

1.明确分工

${han(80)}

（1）落实到人

${han(80)}

（二）强化保障。${han(80)}`;

describe('headings', () => {
  test.each([
    ['一、加强组织领导', 'NotoSansSC-Medium'],
    ['（一）压实责任', 'FandolKai-Regular'],
    ['1.明确分工', 'FandolFang-Regular'],
    ['（1）落实到人', 'FandolFang-Regular'],
  ])('%s in its face, 3号, two characters in (B-13, B-14)', async (heading, face) => {
    const line = lineReading(await proof(article(HEAD, LEVELS)), heading);
    const han = line.glyphs.filter((g) => /\p{Script=Han}/u.test(g.text));
    expect(facesOf(han)).toEqual([face]);
    expect(new Set(line.glyphs.map((g) => g.size))).toEqual(new Set([16]));
    const trimmed = heading.startsWith('（') ? CELL / 2 : 0;
    const area = typeArea(line.page);
    expect(Math.abs(line.left + trimmed - (area.left + 2 * CELL))).toBeLessThanOrEqual(TOLERANCE.place);
  });

  test('run in: the heading’s face ends at its 。 (B-18)', async () => {
    const line = lineReading(await proof(article(HEAD, LEVELS)), '（二）强化保障。');
    expect(facesOf(part(line, '强化保障'))).toEqual(['FandolKai-Regular']);
    expect(facesOf(part(line, '汛汛'))).toEqual(['FandolFang-Regular']);
  });

  test('numbers are supplied in the standard’s order where the writer used # only (B-13)', async () => {
    const body = `# 标题\n\n## 甲\n\n${han(30)}\n\n### 乙\n\n${han(30)}\n\n#### 丙\n\n${han(30)}\n\n##### 丁\n\n${han(30)}`;
    const made = await proof(article(HEAD, body));
    for (const heading of ['一、甲', '（一）乙', '1.丙', '（1）丁'])
      expect(lineReading(made, heading).text).toBe(heading);
  });

  test('points inside a paragraph stay in it (B-20)', async () => {
    const made = await proof(article(HEAD, `会议要求：一是抓监测，二是抓预警，三是抓转移。${han(30)}`));
    expect(lineReading(made, '一是抓监测，二是抓预警').text).toContain('会议要求：');
  });

  test('never end a page: tried at every height (B-21)', async () => {
    for (let lines = 0; lines < 4; lines += 1) {
      const text = Array.from({ length: 3 + lines }, () => han(26)).join('\n\n');
      const body = `${text}\n\n${Array.from({ length: 20 }, (_, i) => `（${'一二三四五六七八九十'[i % 10]}）小标题\n\n${han(26 + 28 * (i % 3))}`).join('\n\n')}`;
      const made = await proof(article(HEAD, body));
      for (const page of made.pdf.pages) expect(bodyLines(page).at(-1)?.text).not.toMatch(/小标题$/);
    }
  });
});

describe('paragraphs', () => {
  test('open two characters in, turn over flush, close at the right edge (B-11, M-09)', async () => {
    const text =
      '工作队驻村以后，先从看得见的地方入手，前后投入资金修路、引水、整治村容；路通了，水到了，村子的样子变了，后面的工作也就有了落脚的地方。';
    const made = await proof(article(HEAD, `${text}${text}\n\n${text}`));
    const lines = bodyLines(pageOf(made, 1)).filter((l) => text.repeat(3).includes(l.text));
    expect(lines.length).toBeGreaterThan(6);
    const firsts = lines.filter((l) => l.text.startsWith('工作队驻村') && l.left > 30);
    expect(firsts).toHaveLength(2);
    for (const line of lines) {
      const expected = firsts.includes(line) ? 28 + 2 * CELL : 28;
      expect(Math.abs(line.left - expected)).toBeLessThanOrEqual(TOLERANCE.place);
    }
    const starts = lines.slice(1).filter((l) => !firsts.includes(l));
    expect(starts.length).toBe(lines.length - 2);
    const pitches = lines.slice(1).map((l, i) => l.top - (lines[i]?.top ?? 0));
    for (const pitch of pitches) expect(Math.abs(pitch - PITCH)).toBeLessThanOrEqual(TOLERANCE.pitch);
  });

  test('never close with a lone character where the line before has room (C-60)', async () => {
    for (let length = 50; length < 62; length += 1) {
      const made = await proof(article(HEAD, `各地要加强值守，${han(length)}，确保安全`));
      const last = bodyLines(pageOf(made, 1)).at(-1);
      expect(last?.text.replace(/[^\p{Script=Han}]/gu, '').length, last?.text).toBeGreaterThanOrEqual(2);
    }
  });

  test('em box and not ascent places a line: one face’s line stands as another’s (P-18)', async () => {
    const made = await proof(
      article(HEAD, `${han(26)}\n\n**${han(26)}**\n\n*${han(26)}*\n\n喆堃翀頔${han(20)}`),
    );
    const lines = bodyLines(pageOf(made, 1)).filter((l) => l.text.includes('汛汛'));
    expect(new Set(lines.flatMap((l) => l.glyphs.map((g) => g.face))).size).toBeGreaterThanOrEqual(4);
    const steps = lines.slice(1).map((l, i) => l.baseline - (lines[i]?.baseline ?? 0));
    expect(steps).toHaveLength(3);
    for (const step of steps) expect(step).toBeCloseTo(PITCH, 2);
    expect(BODY_EM).toBeCloseTo(5.64, 2);
  });
});
