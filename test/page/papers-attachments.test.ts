/** 附件说明 and the pages of attachments as printed. (B-30…B-34, B-60…B-65, N-06) */
import { describe, expect, test } from 'vitest';
import type { Line } from './measure/types.ts';
import {
  blackRules,
  DOCUMENT,
  emBox,
  FACE,
  facesOf,
  full,
  inputSample,
  middle,
  near,
  paper,
  textLines,
  within,
} from './papers.ts';
import { BLANK_LINES, CELL, lineTop, PITCH, typeArea } from './standard.ts';
import { bodyLines, lineReading, type Proof, pageOf, part } from './support.ts';

const LONG = '云川市中小型水库大坝安全监测设施建设和运行管理任务分解及完成时限一览表';
const NAMES = Array.from(
  { length: 12 },
  (_, i) => `第${'一二三四五六七八九十'[i % 10]}批任务清单${'甲乙'[i % 2]}`,
);

/** Lines of 附件说明: from its label to the last that stands at its column or further in. */
function list(made: Proof): { lines: readonly Line[]; page: number } {
  const label = lineReading(made, /^附件：/u);
  const page = pageOf(made, label.page);
  const { left } = typeArea(page.number);
  const from = bodyLines(page).filter((l) => l.top >= label.top - 0.1);
  const end = from.findIndex(
    (l, i) => i > 0 && (l.left < left + 5 * CELL - 0.4 || l.top - (from[i - 1]?.top ?? 0) > PITCH + 0.5),
  );
  return { lines: end < 0 ? from : from.slice(0, end), page: page.number };
}

const attached = (names: readonly string[]) =>
  names.map((_, i) => `# 附件${names.length > 1 ? i + 1 : ''}\n\n${full(3)}`).join('\n\n');

test('none: nothing says 附件', async () => {
  const made = await paper(DOCUMENT, full(6));
  expect(made.pdf.pages.flatMap((p) => p.lines).filter((l) => l.text.includes('附件'))).toEqual([]);
});

describe('附件说明', () => {
  test('one: no serial, one blank line below the body, two characters in, no mark behind it (B-30, B-31)', async () => {
    const made = await paper({ ...DOCUMENT, 附件: '《任务清单》' }, full(6));
    const { lines, page } = list(made);
    expect(lines.map((l) => l.text)).toEqual(['附件：任务清单']);
    const [line] = lines as [Line];
    near(line.left, typeArea(page).left + 2 * CELL);
    expect(line.size).toBe(16);
    expect(facesOf(line.glyphs)).toBe(FACE.fang);
    const text = textLines(pageOf(made, page)).at(-1);
    within(line.top - (text?.bottom ?? 0), BLANK_LINES[1]);
  });

  test('one with a long name turns over under the first character of the name (B-32)', async () => {
    const { lines, page } = list(await paper({ ...DOCUMENT, 附件: LONG }, full(6)));
    expect(lines).toHaveLength(2);
    near(lines[1]?.left ?? 0, typeArea(page).left + 5 * CELL);
    expect(lines.map((l) => l.text).join('')).toBe(`附件：${LONG}`);
  });

  test('twelve: serials under each other, names after them, long ones under their own first character (B-31…B-33)', async () => {
    const names = [NAMES[0], LONG, ...NAMES.slice(2, 10), LONG, NAMES[11]] as string[];
    const made = await paper({ ...DOCUMENT, 附件: names }, full(2));
    const label = lineReading(made, /^附件：/u);
    const { left } = typeArea(label.page);
    const lines = made.pdf.pages
      .filter((p) => p.number >= label.page)
      .flatMap((p) => bodyLines(p).map((l) => ({ ...l, from: typeArea(p.number).left, page: p.number })))
      .filter((l) => l.page > label.page || l.top >= label.top - 0.1);
    const read = lines.map((l) => l.text).join('');
    expect(read).toContain(`附件：${names.map((name, i) => `${i + 1}.${name}`).join('')}`);
    near(part(label, '1.')[0]?.x ?? 0, left + 5 * CELL);
    for (const [i, name] of names.entries()) {
      const line = lines.find((l) => l.text.includes(`${i + 1}.${name.slice(0, 4)}`));
      expect(line, name).toBeDefined();
      if (!line) continue;
      const serial = part(line, `${i + 1}.`)[0]?.x ?? 0;
      const first = part(line, name.slice(0, 1))[0]?.x ?? 0;
      near(serial - line.from, 5 * CELL, 0.3, name);
      near(first - line.from, (i < 9 ? 6 : 6.5) * CELL, 0.3, name);
      if (name !== LONG) continue;
      const next = lines[lines.indexOf(line) + 1];
      near((next?.left ?? 0) - (next?.from ?? 0), (i < 9 ? 6 : 6.5) * CELL, 0.3, name);
    }
  });
});

describe('pages of attachments', () => {
  test.each([1, 2, 12])(
    '%i: each on a new face, label on line 1, title on line 3, numbered on (B-60…B-65, N-06)',
    async (count) => {
      const names = NAMES.slice(0, count);
      const made = await paper(
        {
          ...DOCUMENT,
          附件: names,
          抄送: '市政府办公室',
          印发机关: '云川市水务局办公室',
          印发日期: '2026-08-02',
        },
        `${full(6)}\n\n${attached(names)}`,
      );
      const labels = names.map((_, i) =>
        lineReading(made, new RegExp(`^附件${count > 1 ? i + 1 : ''}$`, 'u')),
      );
      for (const [i, label] of labels.entries()) {
        const page = pageOf(made, label.page);
        const area = typeArea(page.number);
        expect(page.number).toBe((labels[i - 1]?.page ?? lineReading(made, '2026年8月1日').page) + 1);
        near(label.top, lineTop(1));
        near(label.left, area.left);
        expect(facesOf(part(label, '附件'))).toBe(FACE.hei);
        expect(label.size).toBe(16);
        const title = page.lines.find((l) => l.text === names[i]);
        near(middle(emBox(title?.glyphs ?? [])), (area.left + area.right) / 2, 0.5);
        near((title?.top ?? 0) + (title?.bottom ?? 0), 2 * lineTop(3) + (16 * 25.4) / 72, 2);
        expect(textLines(page)[0]?.left).toBeCloseTo(area.left + 2 * CELL, 1);
        const foot = page.lines.filter((l) => l.top > 262);
        if (i < count - 1) expect(foot.map((l) => l.text).join('')).toBe(`—${page.number}—`);
      }
      const rules = made.pdf.pages.map((page) => blackRules(page).length);
      expect(rules.slice(0, -1).every((n) => n === 0)).toBe(true);
      expect(rules.at(-1)).toBe(3);
    },
  );

  test('the notice of input/: names on the pages are those of the list, in their order (B-34, B-63)', async () => {
    const made = await inputSample('通知·');
    const { lines } = list(made);
    const names = lines
      .map((l) => l.text)
      .join('')
      .replace('附件：', '')
      .split(/\d\./u)
      .filter((name) => name !== '');
    expect(names).toHaveLength(2);
    const pages = made.pdf.pages.filter((p) => /^附件\d$/u.test(p.lines[0]?.text ?? ''));
    expect(pages.map((p) => p.lines[0]?.text)).toEqual(['附件1', '附件2']);
    expect(pages.map((p) => p.lines[1]?.text)).toEqual(names);
  });

  test('one that is not bound with the paper begins with the 发文字号 and its serial (B-64)', async () => {
    const made = await paper(
      { ...DOCUMENT, 附件: [{ 名称: '任务清单' }, { 名称: '任务图', 另附: '是' }] },
      `${full(6)}\n\n# 附件1\n\n${full(3)}\n\n# 附件2\n\n${full(3)}`,
    );
    const line = lineReading(made, /^云水发〔2026〕5号附件2$/u);
    near(line.top, lineTop(1));
    near(line.left, typeArea(line.page).left);
    expect(lineReading(made, '附件1').page).toBeLessThan(line.page);
  });
});
