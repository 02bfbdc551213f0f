/**
 * The end of a short paper stays on page 1 where the gaps of the page may give way for it, as far as their
 * clauses let them; where it has to go over, it takes few lines along. (7.3.5.5; B-50, B-51, X-11, B-08)
 */
import { describe, expect, test } from 'vitest';
import {
  DOCUMENT,
  full,
  LETTER_FIELDS,
  linesReading,
  paper,
  SEAL,
  seals,
  textLines,
  titleLines,
  within,
} from './papers.ts';
import { BLANK_LINES, LETTER, TIGHTEST, TITLE_ABOVE } from './standard.ts';
import { bodyLines, type Proof, pageOf } from './support.ts';

const CC = { ...LETTER_FIELDS, 印章: SEAL, 抄送: '市应急管理局' };
const LAST = '\n\n特此函复。';
const pages = ({ pdf }: Proof) => pdf.pages.map((page) => textLines(page).length);
const hints = ({ diagnostics }: Proof) => diagnostics.filter((d) => d.code === 'layout/tightened');

/** From the element above the title to the title, from the title to 主送, and from line to line, pt. */
function gapsOf(made: Proof) {
  const page = pageOf(made, 1);
  const title = titleLines(page);
  const above = page.lines.filter((l) => l.top < (title[0]?.top ?? 0)).at(-1);
  const recipients = bodyLines(page).find((l) => l.top > (title.at(-1)?.bottom ?? 0));
  const [first, second] = textLines(page);
  return {
    over: (title[0]?.top ?? 0) - (above?.bottom ?? 0),
    under: (recipients?.top ?? 0) - (title.at(-1)?.bottom ?? 0),
    pitch: (((second?.baseline ?? 0) - (first?.baseline ?? 0)) * 72) / 25.4,
  };
}

describe('a letter a line or two too long for page 1', () => {
  test.each([
    [9, LAST],
    [10, ''],
  ])(
    'of %i lines stays on it: gaps and pitch give way within their ranges, and it says so',
    async (n, more) => {
      const made = await paper(CC, full(n) + more);
      expect(pages(made)).toEqual([n]);
      const { over, under, pitch } = gapsOf(made);
      within(over, LETTER.titleAbove);
      within(under, BLANK_LINES[1]);
      within(pitch, [TIGHTEST, 29.5]);
      expect(over).toBeLessThan(24);
      expect(hints(made).map((d) => d.message.zh)).toEqual([expect.stringContaining('条款许可的范围内收小')]);
      const cc = linesReading(pageOf(made, 1), /^抄送/u)[0];
      expect(cc?.top).toBeGreaterThan(seals(pageOf(made, 1))[0]?.bottom ?? 999);
    },
  );

  test('one that fits keeps its two lines over the title and says nothing', async () => {
    const made = await paper(CC, full(8) + LAST);
    expect(pages(made)).toEqual([8]);
    within(gapsOf(made).over, BLANK_LINES[2]);
    expect(hints(made)).toEqual([]);
  });
});

describe('文件', () => {
  test('gives way over and under its title as well', async () => {
    const made = await paper({ ...DOCUMENT, 印章: SEAL }, full(5));
    expect(textLines(pageOf(made, 1))).toHaveLength(5);
    expect(seals(pageOf(made, 1))).toHaveLength(1);
    const { under, pitch } = gapsOf(made);
    within(under, BLANK_LINES[1]);
    within(pitch, [TIGHTEST, 29.5]);
    const rule = pageOf(made, 1).rules.find((r) => r.colour === '#ff0000' && r.right - r.left > 150);
    within(titleLines(pageOf(made, 1))[0]!.top - rule!.bottom, TITLE_ABOVE);
    expect(hints(made)).toHaveLength(1);
  });
});

describe('a closing that has to go over takes along', () => {
  const over = async (body: string) => {
    const made = await paper(CC, body);
    const second = pageOf(made, 2);
    return [textLines(second).length, linesReading(second, /特此/u).length];
  };
  test('the one line that closes the letter, where a second would leave its own paragraph', async () => {
    expect(await over(full(4, 4, 2) + LAST)).toEqual([0, 1]);
  });
  test('two lines where no paragraph is left with one line', async () => {
    expect(await over(full(4, 5, 1) + LAST)).toEqual([1, 1]);
    expect(await over(full(4, 6) + LAST)).toEqual([1, 1]);
  });
  test('two lines of a longer paragraph, never its last alone', async () => {
    expect(await over(full(4, 7))).toEqual([2, 0]);
  });
});

test.each([27, 30])(
  'the last rows of a table of %i keep a closing company that would stand alone (B-51)',
  async (n) => {
    const rows = Array.from({ length: n }, (_, i) => `| ${i + 1} | 县水务局 | 巡查 |`);
    const table = ['| 序号 | 单位 | 任务 |', '|---|---|---|', ...rows].join('\n');
    const made = await paper({ ...DOCUMENT, 印章: SEAL }, `${full(2)}\n\n${table}`);
    const sealed = made.pdf.pages.find((page) => seals(page).length > 0);
    expect(sealed?.lines.filter((line) => /巡查/u.test(line.text))).toHaveLength(2);
    expect(made.diagnostics.map((d) => d.code)).not.toContain('layout/closing-alone');
  },
);
