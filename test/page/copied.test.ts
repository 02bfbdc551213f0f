/** What a reader copies is what the writer wrote. (issue: text copied back; C-37, C-62…C-65) */
import { describe, expect, test } from 'vitest';
import type { MeasuredPage } from './measure/types.ts';
import { mm } from './measure/units.ts';
import { flowing, joined, notesOf, writing, written } from './reading.ts';
import { article, HEAD, proof, SAMPLES, sample } from './support.ts';

describe.each(SAMPLES)('$name', (which) => {
  test('every piece of the article is copied whole, in the order it was written', async () => {
    const made = await sample(which);
    const text = flowing(made.pdf);
    const { pieces, joined } = writing(made.markdown);
    for (const cell of joined) expect(text).toContain(cell);
    expect(pieces.length).toBeGreaterThan(2);
    let from = 0;
    for (const piece of pieces) {
      const at = text.indexOf(piece, from);
      expect(at, `${piece}\n… ${text.slice(from, from + piece.length + 40)}`).toBeGreaterThan(-1);
      from = at + piece.length;
    }
  });

  test('so is every note, once', async () => {
    const made = await sample(which);
    const text = notesOf(made.pdf);
    for (const note of writing(made.markdown).notes) expect(text.split(note)).toHaveLength(2);
  });

  test('numbers, dates and 文号 are copied whole (C-16)', async () => {
    const made = await sample(which);
    const lines = made.pdf.pages.flatMap((p) => p.copied.split('\n'));
    const body = writing(made.markdown).pieces.join('\n');
    const wanted = body.match(/\d[\d,.]*[%‰℃]?|〔\d{4}〕/gu) ?? [];
    for (const number of wanted)
      expect(
        lines.some((l) => l.includes(number)),
        number,
      ).toBe(true);
  });

  test('no radical stands for a character, no mark for its Latin look-alike', async () => {
    const { pdf } = await sample(which);
    for (const page of pdf.pages) {
      expect(page.copied).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff\ufffd\ue000-\uf8ff]/u);
      expect(page.glyphs.map((g) => g.text).join('')).not.toMatch(
        /[\u2e80-\u2fdf\uf900-\ufaff\ufffd\ue000-\uf8ff]/u,
      );
    }
  });

  test('no blank is copied between Chinese characters that stand side by side', async () => {
    const made = await sample(which);
    let pairs = 0;
    for (const page of made.pdf.pages)
      for (const [before, after] of neighbours(page)) {
        pairs += 1;
        expect(page.copied, `page ${page.number}`).not.toContain(`${before} ${after}`);
      }
    expect(pairs).toBeGreaterThan(20);
  });
});

const APART = 0.6;

/** Texts of three Chinese characters before and after each place where nothing parts them. */
function* neighbours(page: MeasuredPage): Generator<readonly [string, string]> {
  for (const { glyphs } of page.lines)
    for (let i = 3; i < glyphs.length - 2; i += 1) {
      const six = glyphs.slice(i - 3, i + 3);
      const han = six.every((g) => /^\p{Script=Han}$/u.test(g.text));
      const [, , before, after] = six;
      if (!han || !before || !after || after.x - before.end > mm(before.size) * APART) continue;
      const text = six.map((g) => g.text).join('');
      yield [text.slice(0, 3), text.slice(3)];
    }
}

describe('blanks', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['共用时 3 天，投入 Python 3.12 环境', '共用时3天，投入 Python 3.12环境'],
    ['使用OpenCV和Node.js编写', '使用OpenCV和Node.js编写'],
    ['面积2.5 m²，长1,250 mm', '面积2.5 m²，长1,250 mm'],
    ['党建领路　窑洞换颜', '党建领路 窑洞换颜'],
    ['“项目”、《办法》（试行）……于是——开工', '“项目”、《办法》（试行）……于是——开工'],
    ['喆堃翀頔和𬭎𠮷都要印出', '喆堃翀頔和𬭎𠮷都要印出'],
    ['据悉，防汛防汛防汛，0.62 m，“三个一”15～20人的，126千米，防汛', '0.62 m，“三个一”15～20人'],
    [
      '据悉，防汛https://example.org/a/b?id=15（网址）防汛防汛',
      '据悉，防汛https://example.org/a/b?id=15（网址）',
    ],
    ['It’s said that “GDP” grew', 'It’s said that “GDP” grew'],
  ];

  test.each(CASES)('%s', async (typed, read) => {
    const { pdf } = await proof(article(HEAD, `${typed}。`));
    expect(flowing(pdf)).toContain(read);
  });

  test('the yardstick: marks of Markdown and blanks beside Chinese go, others stay', () => {
    expect(written('**重点** 是 *智慧* 与 `code` [^a]', ['a'])).toBe('重点 是 智慧 与 code①');
    expect(written('共 200 m，用 Python 写')).toBe('共200 m，用 Python 写');
    expect(joined(['用Python', '3.12编写', '程序'])).toBe('用Python 3.12编写程序');
  });
});
