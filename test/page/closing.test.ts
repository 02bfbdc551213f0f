/**
 * 落款, 附件说明 and 附件 from the Markdown a writer types to the finished PDF: seals of several pictures and
 * sizes, on odd and on even pages, at the foot of a page. (B-30…B-33, B-40…B-52, B-60…B-63)
 */
import { describe, expect, test } from 'vitest';
import type { Line, MeasuredPage, Picture } from './measure/types.ts';
import {
  BODY_EM,
  CELL,
  lineTop,
  PITCH,
  RED,
  SEAL_REACH,
  SEALED_INDENT,
  typeArea,
  UNSEALED_INDENT,
} from './standard.ts';
import { article, han, lineReading, type Proof, proof } from './support.ts';

const FIELDS = {
  模板: '文件',
  发文机关: '云川市水务局',
  发文字号: '云水发〔2026〕5号',
  标题: '关于做好汛期值守工作的通知',
  主送: '各县（区）水务局',
  成文日期: '2026-11-23',
} as const;
const DATE = '2026年11月23日';
const LINE = 28;
const BODY = han(3 * LINE);

const made = (fields: Readonly<Record<string, unknown>>, body = BODY): Promise<Proof> =>
  proof(article({ ...FIELDS, ...fields }, body));
const near = (actual: number, wanted: number, off = 0.3) =>
  expect(Math.abs(actual - wanted), `${actual.toFixed(2)}, wanted ${wanted.toFixed(2)}`).toBeLessThanOrEqual(
    off,
  );
const middle = (box: { readonly left: number; readonly right: number }) => (box.left + box.right) / 2;
const waist = (box: { readonly top: number; readonly bottom: number }) => (box.top + box.bottom) / 2;

/** The page with the date of the closing, the line that shows it, and the seals there. */
function closingOf(given: Proof): {
  page: MeasuredPage;
  right: number;
  date: Line;
  seals: readonly Picture[];
} {
  const page = given.pdf.pages.findLast((p) => p.lines.some((line) => line.text.endsWith(DATE)));
  if (!page) throw new Error('no page shows the date');
  const date = page.lines.find((line) => line.text.endsWith(DATE)) as Line;
  return { page, right: typeArea(page.number).right, date, seals: page.pictures };
}
const textBottom = (page: MeasuredPage): number =>
  Math.max(...page.lines.filter((line) => /汛汛/.test(line.text)).map((line) => line.bottom));

describe('one organ and its seal', () => {
  test.each([
    ['图/印章.png 42mm', 42, 42],
    ['图/印章.svg 42mm', 42, 42],
    ['图/印章.png 38mm', 38, 38],
    ['图/印章.png 50mm', 50, 50],
    ['图/椭圆章.svg 45mm×30mm', 45, 30],
    ['图/椭圆章.svg 45mm', 45, 30],
  ])(
    '%s: in its real size, centred, a little above the middle, near the text (B-41…B-43)',
    async (seal, width, height) => {
      const given = await made({ 印章: seal });
      const { page, right, date, seals } = closingOf(given);
      const [mark] = seals as readonly [Picture];
      const organ = page.lines.find((line) => line.text === '云川市水务局') as Line;
      near(mark.right - mark.left, width);
      near(mark.bottom - mark.top, height);
      near(date.right, right - SEALED_INDENT);
      near(middle(organ), middle(date));
      near(middle(mark), middle(date));
      near(date.top - organ.top, PITCH, 0.1);
      expect((organ.top + date.bottom) / 2 - waist(mark)).toBeGreaterThan(2);
      expect(mark.top).toBeLessThan(organ.top);
      expect(mark.top - textBottom(page)).toBeGreaterThan(1);
      expect(mark.top - textBottom(page)).toBeLessThanOrEqual(SEAL_REACH + 0.05);
    },
  );

  test('the red of a drawing is its own; it is a figure named after its organ', async () => {
    const given = await made({ 印章: '图/印章.svg 42mm' });
    expect(closingOf(given).seals[0]?.colours).toEqual(['#e60000']);
    expect(given.layout.structure.filter((node) => node.role === 'Figure').map((node) => node.alt)).toEqual([
      '云川市水务局印章',
    ]);
    expect(given.pdf.pages.flatMap((p) => p.glyphs).filter((g) => g.colour === RED).length).toBeGreaterThan(
      0,
    );
  });

  test('on an even page it keeps its distance from the right edge of that page (P-06)', async () => {
    const given = await made({ 印章: '图/印章.png 42mm' }, Array(4).fill(BODY).join('\n\n'));
    const { page, right, date, seals } = closingOf(given);
    expect(page.number).toBe(2);
    expect(right).toBe(182);
    near(date.right, right - SEALED_INDENT);
    near(middle(seals[0] as Picture), middle(date));
  });

  test('a seal to be set by hand leaves two blank lines', async () => {
    const given = await made({ 印章: '预留' });
    const { page, right, date, seals } = closingOf(given);
    expect(seals).toEqual([]);
    near(date.right, right - SEALED_INDENT);
    near(lineReading(given, /^云川市水务局$/).top - textBottom(page), 3 * PITCH - BODY_EM);
  });
});

describe('wherever the body ends', () => {
  test.each([26, 27, 28, 29, 30, 31, 32, 33, 34, 35])(
    'after %s lines the seal has text beside it and stays within 版心 (B-43, B-51)',
    async (lines) => {
      const given = await made({ 印章: '图/印章.png 42mm', 附注: '此件公开发布' }, han(LINE * lines - 2));
      const { page, seals } = closingOf(given);
      const [mark] = seals as readonly [Picture];
      expect(page.lines.filter((line) => /汛汛/.test(line.text)).length).toBeGreaterThanOrEqual(1);
      expect(mark.bottom).toBeLessThanOrEqual(262.1);
      expect(page.lines.some((line) => line.text.includes('此件公开发布'))).toBe(true);
      const gap = mark.top - textBottom(page);
      expect(gap).toBeGreaterThan(1);
      expect(gap).toBeLessThanOrEqual(SEAL_REACH + 0.05);
    },
  );
});

describe('joint seals', () => {
  test.each([2, 3, 4, 5])(
    '%s organs, each under its own seal, the last over the date (B-44)',
    async (count) => {
      const organs = ['水务局', '气象局', '财政局', '公安局', '民政局']
        .slice(0, count)
        .map((n) => `云川市${n}`);
      const given = await made({ 发文机关: organs, 印章: organs.map(() => '图/印章.png 42mm') });
      const { page, date, seals, right } = closingOf(given);
      const glyphs = page.glyphs.filter((g) => g.colour !== RED);
      expect(seals).toHaveLength(count);
      const named = organs.map((organ) => {
        const line = page.lines.find((l) => l.text.includes(organ) && l.top > textBottom(page)) as Line;
        const at = line.text.indexOf(organ);
        return line.glyphs.slice(at, at + organ.length);
      });
      for (const name of named) {
        const box = { left: name[0]?.x ?? 0, right: name.at(-1)?.end ?? 0 };
        const over = seals.filter((s) => Math.abs(middle(s) - middle(box)) <= 0.3);
        expect(over.length).toBeGreaterThanOrEqual(1);
      }
      for (const [i, a] of seals.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(right - 156 - 0.1);
        expect(a.right).toBeLessThanOrEqual(right + 0.1);
        for (const b of seals.slice(i + 1))
          expect(Math.hypot(middle(a) - middle(b), waist(a) - waist(b))).toBeGreaterThanOrEqual(45 - 0.1);
      }
      const lowest = Math.max(...seals.map((s) => s.bottom));
      near(
        middle(seals.findLast((s) => s.bottom > lowest - 0.1 && s.right > date.left) as Picture),
        middle(dated(date)),
      );
      expect(glyphs.length).toBeGreaterThan(0);
    },
  );

  /** The date alone, where a name stands on the same line. */
  function dated(line: Line): { left: number; right: number } {
    const glyphs = line.glyphs.slice(line.glyphs.length - [...DATE].length);
    return { left: glyphs[0]?.x ?? 0, right: glyphs.at(-1)?.end ?? 0 };
  }
});

describe('without a seal', () => {
  test('one organ two 字 from the right, the date two 字 further in (B-45)', async () => {
    const given = await made({ 发文机关: '云川市自然资源和规划局' });
    const { page, right, date } = closingOf(given);
    const organ = page.lines.findLast((line) => line.text === '云川市自然资源和规划局') as Line;
    near(organ.right, right - UNSEALED_INDENT);
    near(date.left, organ.left + 2 * CELL);
    near(organ.top - textBottom(page), 2 * PITCH - BODY_EM);
  });
  test('a longer date takes the place at the right (B-46)', async () => {
    const given = await made({ 署名: '水务局' });
    const { page, right, date } = closingOf(given);
    const organ = page.lines.findLast((line) => line.text === '水务局') as Line;
    near(date.right, right - UNSEALED_INDENT);
    near(organ.left, date.left - 2 * CELL);
  });
});

describe('signature seals', () => {
  test('an order: post, signature seal and date (B-48, X-23)', async () => {
    const given = await proof(
      article(
        {
          模板: '命令',
          发文机关: '云川市人民政府',
          令号: 12,
          签发人职务: '市长',
          签名章: '图/签名章.svg 40mm×16mm',
          成文日期: '2026-11-23',
        },
        BODY,
      ),
    );
    const { page, right, date, seals } = closingOf(given);
    const [mark] = seals as readonly [Picture];
    const post = page.lines.find((line) => line.text === '市长') as Line;
    near(mark.right, right - SEALED_INDENT);
    near(mark.left - post.right, 2 * CELL);
    near(waist(post), waist(mark));
    near(mark.top - textBottom(page), 3 * PITCH - BODY_EM);
    near(date.top - mark.bottom, 2 * PITCH - BODY_EM);
    near(date.right, right - SEALED_INDENT);
  });
});

describe('attachments', () => {
  const NAMES = ['水情监测预警工作方案', '巡查值守责任人名单'];
  const TEXT = `${BODY}\n\n# 附件1：${NAMES[0]}\n\n## 一、总体要求\n\n${BODY}\n\n# 附件2：${NAMES[1]}\n\n| 姓名 | 单位 |\n| --- | --- |\n| 李四维 | 市水务局 |\n`;

  test('the note leads to their pages; label, title and text stand where they should (B-30…B-33, B-60…B-63)', async () => {
    const given = await made({ 附件: NAMES, 印章: '图/印章.png 42mm' }, TEXT);
    const note = lineReading(given, /^附件：1\./);
    near(note.left, typeArea(note.page).left + 2 * CELL);
    const pages = NAMES.map((name, i) => {
      const page = given.pdf.pages.find((p) => p.lines[0]?.text === `附件${i + 1}`) as MeasuredPage;
      const [label, title] = page.lines as readonly [Line, Line];
      const area = typeArea(page.number);
      near(label.top, lineTop(1));
      near(label.left, area.left);
      expect(title.text).toBe(name);
      near(waist(title), lineTop(3) + BODY_EM / 2);
      near(middle(title), middle(area), 0.5);
      return page;
    });
    const first = pages[0]?.lines.find((line) => line.text.startsWith('一、')) as Line;
    const row = (first.top - 37) / PITCH;
    near(row, Math.round(row), 0.02);
    expect(pages[1]?.lines.some((line) => line.text.includes('李四维'))).toBe(true);
    const links = given.pdf.pages[note.page - 1]?.links.map((link) => link.page);
    expect(links).toEqual(pages.map((p) => p.number));
  });
});
