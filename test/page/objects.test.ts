/** Tables, pictures, notes, lists and quotations as printed. (T-03, T-06, B-20, J-17, L-97) */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Box, Line, MeasuredPage } from './measure/types.ts';
import { CELL, GREY, typeArea } from './standard.ts';
import {
  article,
  bodyLines,
  CASES,
  HEAD,
  han,
  lineReading,
  type Proof,
  pageOf,
  part,
  proof,
  SAMPLES,
  sample,
} from './support.ts';

const width = (box: Box) => box.right - box.left;
const levels = (page: MeasuredPage) =>
  [...new Set(page.rules.filter((r) => width(r) > 100).map((r) => r.top.toFixed(1)))]
    .map(Number)
    .sort((a, b) => a - b);

describe('a table over several pages (T-03)', () => {
  const which = SAMPLES.find((s) => s.name.startsWith('03'));
  if (!which) throw new Error('the long table is gone');
  const HEADS = ['站名', '河流', '说明'];
  const tablePages = async () =>
    (await sample(which)).pdf.pages.filter((p) => p.lines.some((l) => l.text.includes('站名')));

  test('repeats its head on every page, with （续表） from the second on', async () => {
    const pages = await tablePages();
    expect(pages.length).toBeGreaterThanOrEqual(3);
    for (const page of pages) {
      const head = page.lines.find((l) => l.text.includes('站名'));
      for (const word of HEADS) expect(head?.text).toContain(word);
      expect(head?.glyphs.every((g) => g.face === 'NotoSansSC-Medium')).toBe(true);
      expect(page.lines.some((l) => l.text === '（续表）')).toBe(page.number > 1);
    }
  });

  test('is copied once: repeated heads are furniture', async () => {
    const made = await sample(which);
    expect(made.layout.structure.filter((node) => node.role === 'TH')).toHaveLength(6);
  });

  test('splits no row: every text lies between two rules of its page', async () => {
    for (const page of await tablePages()) {
      const at = levels(page);
      expect(at.length).toBeGreaterThan(3);
      const [top, bottom] = [at[0] as number, at.at(-1) as number];
      const inside = page.lines.filter((l) => l.size === 12 && l.bottom > top && l.top < bottom);
      expect(inside.length).toBeGreaterThanOrEqual(at.length - 1);
      for (const line of inside) {
        const crossed = at.filter((y) => y > line.top + 0.1 && y < line.bottom - 0.1);
        expect(crossed, line.text).toEqual([]);
      }
    }
  });

  test('holds every row once, whole and in order', async () => {
    const made = await sample(which);
    const rows = made.markdown.split('\n').filter((l) => /^\| .*(上|下|中|东) \|/.test(l));
    expect(rows).toHaveLength(48);
    const names = rows.map((r) => (r.split('|')[1] as string).trim());
    const text = made.pdf.pages.map((p) => p.lines.map((l) => l.text).join('\n')).join('\n');
    let from = 0;
    for (const name of names) {
      const at = text.indexOf(name, from);
      expect(at, name).toBeGreaterThan(-1);
      from = at + 1;
    }
  });

  test('fills the width of 版心, rules 0.5–0.75 pt', async () => {
    for (const page of await tablePages()) {
      const area = typeArea(page.number);
      for (const rule of page.rules.filter(
        (r) => width(r) > 100 && r.colour === '#000000' && r.bottom < 220,
      )) {
        expect(rule.left).toBeCloseTo(area.left, 1);
        expect(rule.right).toBeCloseTo(area.right, 1);
        const weight = ((rule.bottom - rule.top) * 72) / 25.4;
        expect(weight).toBeGreaterThanOrEqual(0.45);
        expect(weight).toBeLessThanOrEqual(0.8);
      }
    }
  });

  test('caption above, numbered, kept with the head', async () => {
    const caption = lineReading(await sample(which), '主要站点水位流量雨量');
    expect(caption.text).toMatch(/^表1[\s　]主要站点/u);
    const head = (await tablePages())[0]?.lines.find((l) => l.text.includes('站名')) as Line;
    expect(caption.page).toBe((await tablePages())[0]?.number);
    expect(caption.bottom).toBeLessThan(head.top);
  });

  test('numbers end in one column', async () => {
    const made = await proof(
      article(HEAD, '| 名 | 数 |\n| --- | --- |\n| 甲 | 12.50 |\n| 乙 | 1,203.75 |\n| 丙 | 8.00 |'),
    );
    const ends = ['12.50', '1,203.75', '8.00'].map((n) => part(lineReading(made, n), n).at(-1)?.end ?? 0);
    for (const end of ends) expect(end).toBeCloseTo(ends[0] as number, 1);
  });

  test('the text after it is back on the grid', async () => {
    const made = await proof(
      article(HEAD, `${han(600)}\n\n| 名 | 数 |\n| --- | --- |\n| 甲 | 1 |\n| 乙 | 2 |\n\n${han(200)}`),
    );
    const page = pageOf(made, 2);
    const after = bodyLines(page).filter((l) => l.top > Math.max(...levels(page)));
    expect(after.length).toBeGreaterThan(2);
    for (const line of after) {
      const rows = (line.top - 37) / ((225 - (16 * 25.4) / 72) / 21);
      expect(Math.abs(rows - Math.round(rows))).toBeLessThan(0.02);
    }
  });
});

describe('pictures (T-06)', () => {
  const captionOf = (made: Proof, text: string) => lineReading(made, text);
  const holder = (made: Proof, page: number, caption: Line): Box | undefined =>
    pageOf(made, page)
      .pictures.filter((b) => b.bottom <= caption.top + 0.1)
      .sort((a, b) => b.bottom - a.bottom)[0];

  test('a wide one is scaled to 版心 and keeps its shape', async () => {
    const made = await proof(article(HEAD, `![干渠断面](图/宽图.svg)\n\n${han(60)}`));
    const [box] = pageOf(made, 1).pictures;
    expect(width(box as Box)).toBeCloseTo(156, 0);
    expect(width(box as Box) / ((box?.bottom ?? 0) - (box?.top ?? 0))).toBeCloseTo(4, 1);
  });

  test('a tall one is scaled to the page, a small one is left small', async () => {
    const tall = await proof(article(HEAD, `![塔架](图/长图.svg)\n\n${han(60)}`));
    const [box] = tall.pdf.pages.flatMap((p) => p.pictures);
    expect((box?.bottom ?? 0) - (box?.top ?? 0)).toBeLessThanOrEqual(225);
    expect(width(box as Box) / ((box?.bottom ?? 0) - (box?.top ?? 0))).toBeCloseTo(400 / 900, 2);
  });

  test.each(Array.from({ length: 9 }, (_, i) => 200 + i * 28))(
    'centred, and its caption below it on its page: after %i characters',
    async (length) => {
      const made = await proof(article(HEAD, `${han(length)}\n\n![塔架](图/长图.svg)\n\n${han(100)}`));
      const caption = captionOf(made, '图1　塔架');
      const box = holder(made, caption.page, caption);
      expect(box).toBeDefined();
      expect(caption.top - (box?.bottom ?? 0)).toBeLessThanOrEqual(4);
      const area = typeArea(caption.page);
      expect(((box?.left ?? 0) + (box?.right ?? 0)) / 2).toBeCloseTo((area.left + area.right) / 2, 1);
      expect((caption.left + caption.right) / 2).toBeCloseTo((area.left + area.right) / 2, 0);
    },
  );

  test('side by side they share a height line, none meets another, each over its own caption', async () => {
    const made = await proof(article(HEAD, `![衬砌前](图/宽图.svg)\n![衬砌后](图/长图.svg)\n\n${han(60)}`));
    const boxes = [...pageOf(made, 1).pictures].sort((a, b) => a.left - b.left);
    expect(boxes).toHaveLength(2);
    expect(boxes[0]?.bottom).toBeCloseTo(boxes[1]?.bottom ?? 0, 1);
    expect(boxes[0]?.right).toBeLessThan(boxes[1]?.left ?? 0);
    const line = captionOf(made, '衬砌前');
    ['衬砌前', '衬砌后'].forEach((text, i) => {
      const glyphs = part(line, text);
      const at = ((glyphs[0]?.x ?? 0) + (glyphs.at(-1)?.end ?? 0)) / 2;
      expect(Math.abs(at - ((boxes[i]?.left ?? 0) + (boxes[i]?.right ?? 0)) / 2)).toBeLessThan(10);
    });
  });

  test('a missing one leaves a grey frame with its caption and a warning at its place', async () => {
    const made = await proof(article(HEAD, `${han(60)}\n\n![渡槽远景](图/没有.png)\n\n${han(60)}`));
    const frame = pageOf(made, 1).rules.filter((r) => r.colour === GREY);
    expect(frame).toHaveLength(4);
    expect(captionOf(made, '图1　渡槽远景').top).toBeGreaterThan(Math.max(...frame.map((r) => r.bottom)));
    const warning = made.diagnostics.find(
      (d) => d.severity === 'warning' && d.message.zh.includes('没有.png'),
    );
    expect(warning?.span).toMatchObject({ line: 11, column: 1 });
  });

  test('bytes of a PNG are drawn at their proportion', async () => {
    const name = '汛期水情通报.md';
    const made = await sample(SAMPLES.find((s) => s.name === name) as (typeof SAMPLES)[number]);
    const boxes = made.pdf.pages.flatMap((p) => p.pictures);
    expect(boxes).toHaveLength(3);
    expect(boxes.filter((b) => Math.abs(width(b) / (b.bottom - b.top) - 1.5) < 0.01)).toHaveLength(2);
  });
});

describe('notes', () => {
  const text = readFileSync(join(CASES, '04-图与注.md'), 'utf8');

  test('stand at the foot of the page of their mark, below a short rule', async () => {
    const made = await proof(text);
    for (const [mark, words] of [
      ['①', '批复立项'],
      ['②', '压力管道'],
      ['③', '共取样'],
    ] as const) {
      const note = lineReading(made, words);
      const marked = made.pdf.pages.find((p) =>
        p.glyphs.some((g) => g.text === mark && g.size < 12 && g.size > 9.3),
      );
      expect(note.page, mark).toBe(marked?.number);
      expect(note.size).toBe(9);
      const page = pageOf(made, note.page);
      const above = bodyLines(page).every((l) => l.bottom < note.top);
      expect(above).toBe(true);
      const rule = page.rules.find((r) => Math.abs(width(r) - 39) < 0.5);
      expect(rule?.bottom).toBeLessThan(note.top);
    }
  });

  test.each(Array.from({ length: 12 }, (_, i) => i * 26))(
    'follow their mark to the next page: %i characters before',
    async (length) => {
      const body = `${han(250)}\n\n${han(1 + length)}要点[^甲]${han(40)}\n\n${han(300)}\n\n[^甲]: 这是要点的注，说明它从哪里来，到哪里去。`;
      const made = await proof(article(HEAD, body));
      expect(lineReading(made, '这是要点的注').page).toBe(lineReading(made, '①').page);
      const page = pageOf(made, lineReading(made, '这是要点的注').page);
      const last = bodyLines(page).at(-1);
      expect(last?.bottom).toBeLessThan(lineReading(made, '这是要点的注').top);
      expect(lineReading(made, '这是要点的注').bottom).toBeLessThanOrEqual(262.3);
    },
  );

  test('a mark is never the first of a line (C-18)', async () => {
    for (let n = 18; n < 30; n += 1) {
      const made = await proof(article(HEAD, `${han(n)}[^甲]${han(30)}\n\n[^甲]: 注。`));
      for (const line of bodyLines(pageOf(made, 1))) expect(line.text.startsWith('①')).toBe(false);
    }
  });
});

describe('lists and quotations', () => {
  test('entries are numbered （1） ①, two characters in, turned over flush (B-11, L-97)', async () => {
    const made = await proof(
      article(HEAD, `要求如下：\n\n- ${han(40)}\n  - ${han(10)}\n  - ${han(11)}\n- ${han(12)}`),
    );
    const [first, second] = ['（1）汛', '（2）汛'].map((t) => lineReading(made, t));
    for (const line of [first, second]) expect((line?.left ?? 0) + CELL / 2).toBeCloseTo(28 + 2 * CELL, 1);
    expect(lineReading(made, '①汛').left).toBeCloseTo(28 + 2 * CELL, 1);
    const turned = bodyLines(pageOf(made, 1)).find((l) => l.top > (first?.bottom ?? 0));
    expect(turned?.left).toBeCloseTo(28, 1);
  });

  test('a quotation is set in 楷体, two characters in at both sides', async () => {
    const made = await proof(article(HEAD, `${han(30)}\n\n> ${'渠'.repeat(90)}\n\n${han(30)}`));
    const lines = bodyLines(pageOf(made, 1)).filter((l) => l.text.includes('渠渠'));
    expect(lines).toHaveLength(4);
    expect(lines.every((l) => l.glyphs.every((g) => g.face === 'FandolKai-Regular'))).toBe(true);
    expect(lines[0]?.left).toBeCloseTo(28 + 4 * CELL, 1);
    expect(lines[1]?.left).toBeCloseTo(28 + 2 * CELL, 1);
    expect(lines[1]?.right).toBeCloseTo(184 - 2 * CELL, 0);
  });
});
