/** 主送, 附件说明, 出席, 附注 and the pages of attachments, measured on the page. (B-08, B-30…B-34, B-52, B-60…B-64, X-31, X-32) */
import { describe, expect, it, test } from 'vitest';
import type { Attachment } from '../../src/gongwen/types.ts';
import type { Layout } from '../../src/layout/types.ts';
import {
  attachedText,
  attachment,
  blank,
  bodyBottom,
  CELL,
  closing,
  EM,
  field,
  LEFT,
  type Line,
  laid,
  lineReading,
  linesOf,
  middle,
  PITCH,
  paragraph,
  RIGHT,
  seal,
  title,
} from './end-papers.ts';

/** mm */
const near = (actual: number, wanted: number) => expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(0.1);
const linesOn = (made: Layout, page: number): Line[] =>
  linesOf(made.pages[page - 1] as Layout['pages'][number]);
const holding = (made: Layout, text: string): Line[] =>
  made.pages.flatMap(linesOf).filter((line) => line.text.includes(text));
const DATE = '2026年11月23日';
const LONG = '云川市汛期水情监测预警工作方案及各县区水库、河道、堤防巡查值守责任人名单';

describe('主送机关', () => {
  const names =
    '各县、区人民政府，市发展和改革委员会、市教育局、市科学技术局、市工业和信息化局、市公安局、市民政局、市财政局，各大中型水库管理处';
  const made = laid({ title: title('关于做好汛期工作的通知'), recipients: field(names) });
  const lines = linesOn(made, 1).filter((line) => /[局处会府]/.test(line.text));

  it('is flush left on every line, closed by a full-width colon (B-08)', () => {
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) near(line.left, LEFT);
    expect(lines.map((line) => line.text).join('')).toBe(`${names}：`);
  });
  it('parts no name', () => {
    for (const line of lines.slice(0, -1)) expect(line.text).toMatch(/[、，]$/);
    for (const line of lines) expect(line.right).toBeLessThanOrEqual(RIGHT + EM / 2);
  });
  it('stands one blank line below the title, the body on the line after it', () => {
    const first = lines[0] as Line;
    const above = lineReading(made, '关于做好汛期工作的通知');
    expect(first.top - above.bottom).toBeGreaterThanOrEqual(13);
    expect(first.top - above.bottom).toBeLessThanOrEqual(18.4);
    near(Math.min(...holding(made, '汛汛').map((line) => line.top)), (lines.at(-1) as Line).top + PITCH);
  });
  it('breaks a name that is longer than a line', () => {
    const long = laid({ recipients: field(`${'云川市'.repeat(12)}，各县、区人民政府`) });
    for (const line of linesOn(long, 1)) expect(line.left).toBeGreaterThanOrEqual(LEFT - 0.1);
    expect(
      linesOn(long, 1)
        .map((l) => l.text)
        .join(''),
    ).toContain(`${'云川市'.repeat(12)}，各县、区人民政府：`);
  });
});

describe('附件说明', () => {
  const noted = (...names: string[]) =>
    laid({
      attachments: names.map((name, i) => attachment(i + 1, name)),
      closing: closing('unsealed', ['水务局']),
    });

  it('is absent without attachments', () => expect(holding(noted(), '附件')).toEqual([]));

  it('one attachment: one blank line below the body, two 字 in, no serial (B-30, B-31)', () => {
    const made = noted('水情监测预警工作方案');
    const label = lineReading(made, /^附件：/);
    near(label.left, LEFT + 2 * CELL);
    near(label.top - bodyBottom(made), blank(1));
    // The name is a link, an element of its own.
    const words = made.pages.flatMap(linesOf).filter((line) => line.top === label.top);
    expect(words.map((line) => line.text).join('')).toBe('附件：水情监测预警工作方案');
  });
  it('one attachment: the name turns over under its first character (B-32)', () => {
    const made = noted(LONG);
    const [first, second] = holding(made, '').filter((line) => /方案|名单/.test(line.text));
    near(second?.left ?? 0, LEFT + 5 * CELL);
    near((second?.top ?? 0) - (first?.top ?? 0), PITCH);
    expect(first?.right).toBeLessThanOrEqual(RIGHT + EM / 2);
  });
  it('several: serials under each other at five 字, names at six, nothing behind them (B-31…B-33)', () => {
    const made = noted('水情监测预警工作方案', LONG, '巡查记录表');
    near(lineReading(made, '附件：').left, LEFT + 2 * CELL);
    for (const serial of ['1.', '2.', '3.']) near(lineReading(made, serial).left, LEFT + 5 * CELL);
    near(lineReading(made, '1.').top, lineReading(made, '附件：').top);
    const names = holding(made, '').filter((line) => /方案|名单|记录表/.test(line.text));
    expect(names).toHaveLength(4);
    for (const name of names) near(name.left, LEFT + 6 * CELL);
    expect(names.at(-1)?.text).toBe('巡查记录表');
  });
  it('twelve: names behind two digits at six and a half 字 (B-33)', () => {
    const made = noted(
      ...Array.from({ length: 12 }, (_, i) => (i === 10 ? LONG : `记录表之${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`)),
    );
    near(lineReading(made, '记录表之壬').left, LEFT + 6 * CELL);
    near(lineReading(made, '记录表之癸').left, LEFT + 6.5 * CELL);
    for (const line of holding(made, '').filter((l) => /方案|名单/.test(l.text)))
      near(line.left, LEFT + 6.5 * CELL);
    near(lineReading(made, '12.').left, LEFT + 5 * CELL);
  });
  it('leads to the pages of the attachments', () => {
    const text = attachedText(paragraph(30));
    const made = laid({ attachments: [attachment(1, '方案', { text }), attachment(2, '记录表', { text })] });
    expect(lineReading(made, '记录表').hrefs).toEqual(['#attachment-2']);
    expect(made.anchors.find((a) => a.id === 'attachment-2')).toMatchObject({ page: 3 });
    expect(made.bookmarks.map((b) => b.anchor)).toEqual(['attachment-1', 'attachment-2']);
  });
});

describe('出席, 请假, 列席', () => {
  const made = laid({
    attendance: [
      {
        label: '出席',
        names: field('李四维、陈　堃、王五一、赵六平、孙七星、周八方、吴九成、郑十全、冯一心'),
      },
      { label: '请假', names: field('蒋五福') },
      { label: '列席', names: field('市财政局　沈六合　市水务局　韩七步、杨八斗　市气象局　朱　思') },
    ],
  });
  const label = (text: string) => lineReading(made, new RegExp(`^${text}：`));

  it('begin one blank line below the body, two 字 in, each on a line of its own (X-31, X-32)', () => {
    near(label('出席').top - bodyBottom(made), blank(1));
    for (const text of ['出席', '请假', '列席']) near(label(text).left, LEFT + 2 * CELL);
    expect(label('请假').top).toBeGreaterThan(label('出席').top + PITCH);
    near(label('列席').top - label('请假').top, PITCH);
  });
  it('have the label in 黑体, the names in 仿宋', () => {
    const items = made.pages[0]?.items.filter((item) => item.kind === 'text') ?? [];
    expect(items.find((item) => item.text === '出席：')?.face).toContain('Sans');
    expect(items.find((item) => item.text.startsWith('李四维'))?.face).toContain('Fang');
  });
  it('turn over under the first name, parting none (X-31)', () => {
    const turned = linesOn(made, 1).filter((line) => /[、　]/.test(line.text) && !line.text.includes('：'));
    expect(turned.length).toBeGreaterThan(0);
    for (const line of turned) near(line.left, LEFT + 5 * CELL);
    expect(holding(made, '陈').map((line) => line.text.includes('陈　堃'))).toEqual([true]);
    expect(holding(made, '朱').map((line) => line.text.endsWith('朱　思'))).toEqual([true]);
  });
});

describe('附注', () => {
  const remarked = (note: string, parts: Parameters<typeof laid>[0] = {}) =>
    laid({ closing: closing('unsealed', ['云川市水务局']), note: field(note), ...parts });

  it('in full-width brackets, two 字 in, on the line below the date (B-52)', () => {
    const made = remarked('此件公开发布');
    const note = lineReading(made, '（此件公开发布）');
    near(note.top - lineReading(made, DATE).top, PITCH);
    // The blank half of the bracket is taken away as at the beginning of any paragraph (C-32).
    near(note.left + EM / 2, LEFT + 2 * CELL);
  });
  it('turns over flush left', () => {
    const made = remarked(`此件公开发布。${'联系人和电话'.repeat(8)}`);
    const [, second] = holding(made, '联系人').sort((a, b) => a.top - b.top);
    near(second?.left ?? 0, LEFT);
  });
  it('stays right below the date under a seal and under a signature seal', () => {
    const stamped = closing('sealed', ['云川市水务局'], { seals: [seal(42)] });
    const signed = closing('signed', [], {
      signatures: [{ post: field('市长'), seal: seal(40, '图/签名章.svg', 16) }],
    });
    for (const way of [stamped, signed]) {
      const made = remarked('此件公开发布', { closing: way });
      near(lineReading(made, /此件/).top - lineReading(made, DATE).top, PITCH);
    }
  });
});

describe('the pages of an attachment', () => {
  const text = attachedText(paragraph(60), paragraph(700));
  const pages = (name: string, ...more: Attachment[]) =>
    laid({ docNumber: field('云水发〔2026〕5号'), attachments: [attachment(1, name, { text }), ...more] });

  it('one attachment: 附件 without a serial, 黑体, flush left on the first line of a new page (B-60, B-61)', () => {
    const made = pages('水情监测预警工作方案');
    const [label] = linesOn(made, 2);
    expect(label?.text).toBe('附件');
    near(label?.top ?? 0, 37);
    near(label?.left ?? 0, 26);
    expect(label?.face).toContain('Sans');
    expect(label?.size).toBe(16);
  });
  it('several: 附件1, 附件2, each on a page of its own', () => {
    const made = pages('方案', attachment(2, '记录表', { text: attachedText(paragraph(30)) }));
    expect(linesOn(made, 2)[0]?.text).toBe('附件1');
    expect(linesOn(made, made.pages.length)[0]?.text).toBe('附件2');
  });
  it('its title centred in the third line (B-62)', () => {
    const made = pages('水情监测预警工作方案');
    const [, heading] = linesOn(made, 2);
    expect(heading?.text).toBe('水情监测预警工作方案');
    expect(heading?.size).toBe(22);
    near(middle(heading as Line), 26 + 78);
    near(((heading?.top ?? 0) + (heading?.bottom ?? 0)) / 2, 37 + 2 * PITCH + EM / 2);
  });
  test.each([
    ['方案', 1],
    ['云川市汛期水情监测预警工作方案及巡查值守责任人名单', 2],
    ['云川市汛期水情监测预警工作方案及各县区水库、河道、堤防巡查值守责任人名单（试行）', 3],
    [`${LONG}以及汛期各项工作安排和保障措施一览表（征求意见稿）`, 4],
  ])('the text begins on the grid, about one blank line below a title of its lines: %s', (name, lines) => {
    const made = pages(name);
    const headings = linesOn(made, 2).filter((line) => line.size === 22);
    expect(headings).toHaveLength(lines);
    const body = linesOn(made, 2).filter((line) => /^汛+$/.test(line.text));
    const row = ((body[0]?.top ?? 0) - 37) / PITCH;
    near(row, Math.round(row));
    const gap = (body[0]?.top ?? 0) - (headings.at(-1)?.bottom ?? 0);
    expect(gap).toBeGreaterThanOrEqual(13);
    expect(gap).toBeLessThanOrEqual(18.5);
    headings.slice(1).forEach((line, i) => {
      const pitch = line.top - (headings[i]?.top ?? 0);
      expect(pitch).toBeGreaterThanOrEqual(PITCH - 0.01);
      expect(pitch).toBeLessThanOrEqual(12.65);
    });
  });
  it('goes on over pages on the same grid', () => {
    const made = pages('方案');
    const next = linesOn(made, 3).filter((line) => /^汛+$/.test(line.text));
    near(next[0]?.top ?? 0, 37);
  });
  it('detached: the 发文字号 stands before its label, on a page 1 of its own (B-64)', () => {
    const made = pages(
      '方案',
      attachment(2, '记录表', { text: attachedText(paragraph(30)), detached: true }),
    );
    const last = made.pages.at(-1);
    expect(linesOn(made, made.pages.length)[0]?.text).toBe('云水发〔2026〕5号附件2');
    expect(last?.printed).toBe(1);
  });
  it('belongs to a section with its own heading', () => {
    const made = pages('方案');
    const heading = made.structure.find((node) => node.role === 'H1');
    expect(made.structure[heading?.parent ?? -1]?.role).toBe('Sect');
    expect(made.structure.some((node) => node.id === 'attachment-1')).toBe(true);
  });
});
