/** 署名, 成文日期 and seals in every way of 7.3.5, measured on the page. (B-40…B-49) */
import { describe, expect, it, test } from 'vitest';
import type { Paper } from '../../src/gongwen/types.ts';
import type { Layout } from '../../src/layout/types.ts';
import {
  blank,
  bodyBottom,
  CELL,
  closing,
  DATE_WIDTH,
  EM,
  field,
  LEFT,
  laid,
  lineReading,
  linesOf,
  middle,
  PITCH,
  paragraph,
  RIGHT,
  type SetSeal,
  seal,
  seals,
  sealsOf,
  title,
} from './end-papers.ts';

/** mm: a tenth, where the standard's own tolerance is a millimetre. */
const near = (actual: number, wanted: number) => expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(0.1);

const DATE = '2026年11月23日';
const ORGANS = ['云川市水务局', '云川市气象局', '云川市财政局', '云川市公安局', '云川市民政局'] as const;
const set = (parts: Partial<Paper>) => laid(parts);
const sealed = (organs: readonly string[], width: number) =>
  set({ closing: closing('sealed', organs, { seals: seals(Math.max(1, organs.length), width) }) });

describe('one organ with its seal', () => {
  const made = sealed(['云川市水务局'], 42);
  const [mark] = sealsOf(made) as [SetSeal];
  const organ = lineReading(made, '云川市水务局');
  const date = lineReading(made, DATE);

  it('has the date four 字 from the right (B-41)', () => near(date.right, RIGHT - 4 * CELL));
  it('has the organ on the line above, centred on the date (B-42)', () => {
    near(middle(organ), middle(date));
    near(date.top - organ.top, PITCH);
  });
  it('has the seal in its real size, centred on both and a little higher than their middle (B-43)', () => {
    near(mark.right - mark.left, 42);
    near(mark.bottom - mark.top, 42);
    near(mark.x, middle(date));
    near((organ.top + date.bottom) / 2 - mark.y, 3);
  });
  it('sets the seal after the text, as a figure with its name', () => {
    const last = made.pages[0]?.items.findLastIndex(
      (item) => item.kind === 'text' && item.node !== undefined,
    );
    expect(mark.index).toBeGreaterThan(last ?? 0);
    expect(mark.alt).toBe('云川市水务局印章');
  });
  it('is set under the text where it has no transparent ground, and says so', () => {
    const opaque = set({
      closing: closing('sealed', ['云川市水务局'], { seals: [seal(42, '图/印章.jpg')] }),
    });
    const first = opaque.pages[0]?.items.findIndex(
      (item) => item.kind === 'text' && item.text === '云川市水务局',
    );
    expect((sealsOf(opaque) as [SetSeal])[0].index).toBeLessThan(first ?? 0);
    expect(opaque.diagnostics.map((d) => [d.code, d.severity])).toEqual([['layout/seal-opaque', 'warning']]);
  });
  it('stands on the page grid', () => near((organ.top - 37) / PITCH, Math.round((organ.top - 37) / PITCH)));
});

describe('the top of a seal', () => {
  const heights = [
    [30, undefined],
    [35, undefined],
    [38, undefined],
    [40, undefined],
    [42, undefined],
    [45, undefined],
    [50, undefined],
    [58, undefined],
    [45, 30],
  ] as const;
  test.each(heights)(
    '%s mm wide, %s mm high: within one line of the text, never on it (B-43)',
    (width, height) => {
      const mark = seal(width, height ? '图/椭圆章.svg' : '图/印章.svg', height);
      const made = set({ closing: closing('sealed', ['云川市水务局'], { seals: [mark] }) });
      const [set42] = sealsOf(made) as [SetSeal];
      const [organ, date] = [lineReading(made, '云川市水务局'), lineReading(made, DATE)];
      const gap = set42.top - bodyBottom(made);
      expect(gap).toBeGreaterThanOrEqual(2 - 0.01);
      expect(gap).toBeLessThanOrEqual(PITCH + 0.01);
      const higher = (organ.top + date.bottom) / 2 - set42.y;
      expect(higher).toBeGreaterThanOrEqual(3 - 0.01);
      expect(higher).toBeLessThanOrEqual(5);
      expect(set42.top).toBeLessThan(organ.top);
      expect(set42.bottom).toBeGreaterThan(date.top + EM / 2);
      near((organ.top - 37) / PITCH, Math.round((organ.top - 37) / PITCH));
    },
  );

  it('takes its height from the picture where none is given', () => {
    const mark = seal(45, '图/椭圆章.svg');
    const [oval] = sealsOf(set({ closing: closing('sealed', ['云川市水务局'], { seals: [mark] }) })) as [
      SetSeal,
    ];
    near(oval.bottom - oval.top, 30);
  });
});

describe('an organ wider than the date and eight 字', () => {
  it('keeps one line up to that width, and never passes 版心', () => {
    const name = '云川市人力资源和社会保障服务局';
    const made = sealed([name], 42);
    near(lineReading(made, name).right, RIGHT);
  });
  it('is broken by sense into two lines of like length, each centred on the date (B-42)', () => {
    const made = sealed(['云川市乡村振兴与农业农村现代化工作领导小组办公室'], 42);
    const lines = ['云川市乡村振兴与农业农村', '现代化工作领导小组办公室'].map((text) =>
      lineReading(made, text),
    );
    for (const line of lines) {
      near(middle(line), middle(lineReading(made, DATE)));
      expect(line.right).toBeLessThanOrEqual(RIGHT);
    }
    const [mark] = sealsOf(made) as [SetSeal];
    expect(mark.top - bodyBottom(made)).toBeGreaterThanOrEqual(2 - 0.01);
    expect(mark.top - bodyBottom(made)).toBeLessThanOrEqual(PITCH + 0.01);
  });
  it('ends within 版心 however long it is', () => {
    const made = sealed(['云川市'.repeat(40)], 42);
    for (const line of linesOf(made.pages[0] as Layout['pages'][number])) {
      expect(line.left).toBeGreaterThanOrEqual(LEFT - 0.1);
      if (line.text.includes('云川')) expect(line.right).toBeLessThanOrEqual(RIGHT + 0.1);
    }
  });
});

describe('joint seals', () => {
  const tiersOf = (marks: readonly SetSeal[]) => {
    const tops = [...new Set(marks.map((mark) => mark.y.toFixed(3)))];
    return tops.map((y) => marks.filter((mark) => mark.y.toFixed(3) === y));
  };
  const apart = (a: SetSeal, b: SetSeal) =>
    Math.max(Math.abs(a.x - b.x) - (a.right - a.left), Math.abs(a.y - b.y) - (a.bottom - a.top));

  test.each([
    [2, 42, [2]],
    [3, 42, [3]],
    [3, 45, [2, 1]],
    [4, 42, [2, 2]],
    [5, 42, [3, 2]],
    [5, 50, [2, 2, 1]],
  ])('%s organs with seals of %s mm stand in rows of %j (B-44)', (count, width, rows) => {
    const names = ORGANS.slice(0, count);
    const made = sealed(names, width);
    const marks = sealsOf(made);
    const date = lineReading(made, DATE);
    expect(tiersOf(marks).map((tier) => tier.length)).toEqual(rows);
    expect(marks.map((mark) => mark.alt)).toEqual(names.map((name) => `${name}印章`));
    marks.forEach((mark, i) => {
      const name = lineReading(made, names[i] as string);
      near(middle(name), mark.x);
      expect(name.top).toBeGreaterThan(mark.top);
      expect(name.bottom).toBeLessThan(mark.bottom);
      expect(mark.left).toBeGreaterThanOrEqual(LEFT);
      expect(mark.right).toBeLessThanOrEqual(RIGHT);
      for (const other of marks.slice(i + 1)) expect(apart(mark, other)).toBeGreaterThanOrEqual(3 - 0.01);
    });
    const last = marks.at(-1) as SetSeal;
    near(last.x, middle(date));
    near(date.right, RIGHT - 4 * CELL);
    near(date.top - lineReading(made, names.at(-1) as string).top, PITCH);
    expect(date.bottom).toBeLessThan(last.bottom);
    const gap = (marks[0] as SetSeal).top - bodyBottom(made);
    expect(gap).toBeGreaterThanOrEqual(2 - 0.01);
    expect(gap).toBeLessThanOrEqual(PITCH + 0.01);
  });

  it('go from left to right and then down, the columns one above the other, the rows equally far apart', () => {
    const [a, b, c, d, e] = sealsOf(sealed(ORGANS, 50)) as SetSeal[] as [
      SetSeal,
      SetSeal,
      SetSeal,
      SetSeal,
      SetSeal,
    ];
    expect(a.x).toBeLessThan(b.x);
    near(a.x, c.x);
    near(b.x, d.x);
    near(d.x, e.x);
    near(a.y, b.y);
    near(c.y - a.y, e.y - c.y);
  });
  it('leave one 字 between names that are wider than their seals', () => {
    const names = ['云川市自然资源和规划局', '云川市人力资源和社会保障局'];
    const made = sealed(names, 38);
    const [first, second] = names.map((name) => lineReading(made, name));
    expect((second?.left ?? 0) - (first?.right ?? 0)).toBeGreaterThanOrEqual(CELL - 0.1);
    near(first?.top ?? 0, second?.top ?? 1);
  });
  it('stand unevenly rather than break a name', () => {
    const names = [
      '云川市水务局',
      '云川市应急管理局',
      '云川市财政局',
      '云川市农业农村局',
      '云川市交通运输局',
    ];
    const made = sealed(names, 42);
    expect(tiersOf(sealsOf(made)).map((tier) => tier.length)).toEqual([3, 2]);
    for (const name of names) expect(lineReading(made, name).text).toBe(name);
  });
  it('break long names rather than stand in three rows', () => {
    const long = ['云川市自然资源和规划局', '云川市人力资源和社会保障局', '云川市文化广电和旅游局'];
    const made = sealed([...long, '云川市水务局', '云川市气象局'], 42);
    expect(tiersOf(sealsOf(made)).map((tier) => tier.length)).toEqual([3, 2]);
  });
  it('have places of the usual size kept for them where they are set by hand', () => {
    const made = set({ closing: closing('sealed', ORGANS.slice(0, 3)) });
    expect(sealsOf(made)).toEqual([]);
    const names = ORGANS.slice(0, 3).map((name) => middle(lineReading(made, name)));
    near((names[1] as number) - (names[0] as number), 45);
    near(names[2] as number, middle(lineReading(made, DATE)));
  });
});

describe('a seal that is not printed', () => {
  it('leaves two blank lines where it will be set by hand', () => {
    const made = set({ closing: closing('sealed', ['云川市水务局']) });
    near(lineReading(made, '云川市水务局').top - bodyBottom(made), blank(2));
    near(lineReading(made, DATE).right, RIGHT - 4 * CELL);
  });
  it('leaves its room where the picture is missing, draws no frame, and says so', () => {
    const made = set({ closing: closing('sealed', ['云川市水务局'], { seals: [seal(42, '图/无.png')] }) });
    const there = sealed(['云川市水务局'], 42);
    expect(made.pages[0]?.items.filter((item) => item.kind !== 'text')).toEqual([]);
    near(lineReading(made, DATE).top, lineReading(there, DATE).top);
    expect(made.diagnostics.map((d) => d.code)).toEqual(['picture/missing']);
    expect(made.diagnostics[0]?.help?.zh).toContain('没有画框');
  });
  it('is an error where it leaves 版心', () => {
    expect(sealed(['云川市水务局'], 83).diagnostics).toEqual([]);
    const [fault] = sealed(['云川市水务局'], 85).diagnostics;
    expect(fault).toMatchObject({ code: 'layout/seal-too-wide', severity: 'error' });
    expect(fault?.message.zh).toBe('印章宽 85 mm，在这个位置超出了版心');
  });
});

describe('without a seal', () => {
  const unsealed = (...organs: string[]) => set({ closing: closing('unsealed', organs) });

  it('the organ stands two 字 from the right, one blank line below; the date two 字 further in (B-45)', () => {
    const made = unsealed('云川市自然资源和规划局');
    const [organ, date] = [lineReading(made, '云川市自然资源和规划局'), lineReading(made, DATE)];
    near(organ.right, RIGHT - 2 * CELL);
    near(organ.top - bodyBottom(made), blank(1));
    near(date.left, organ.left + 2 * CELL);
    near(date.top - organ.top, PITCH);
  });
  it('a date as long as the organ still begins two 字 further in, within 版心', () => {
    const made = unsealed('云川市应急管理');
    near(lineReading(made, DATE).right, RIGHT);
  });
  it('a longer date stands two 字 from the right and the organ gives way (B-46)', () => {
    const made = unsealed('水务局');
    const [organ, date] = [lineReading(made, '水务局'), lineReading(made, DATE)];
    near(date.right, RIGHT - 2 * CELL);
    near(organ.left, RIGHT - 2 * CELL - DATE_WIDTH - 2 * CELL);
  });
  it('several organs stand below each other on one edge, the lead organ first (B-47)', () => {
    const names = ['云川市水务局', '云川市人力资源和社会保障局', '云川市气象局'];
    const made = unsealed(...names);
    const [lead, longest, last] = names.map((name) => lineReading(made, name));
    near(longest?.right ?? 0, RIGHT - 2 * CELL);
    near(lead?.left ?? 0, longest?.left ?? 1);
    near(last?.left ?? 0, longest?.left ?? 1);
    near((longest?.top ?? 0) - (lead?.top ?? 0), PITCH);
    near(lineReading(made, DATE).left, (lead?.left ?? 0) + 2 * CELL);
  });
  it('a very long name turns over within 版心', () => {
    const made = unsealed('云川市乡村振兴与农业农村现代化工作领导小组办公室暨驻村帮扶工作协调小组');
    const lines = linesOf(made.pages[0] as Layout['pages'][number]).filter((line) =>
      line.text.includes('小组'),
    );
    expect(lines).toHaveLength(1);
    near(lines[0]?.right ?? 0, RIGHT - 2 * CELL);
  });
  it('a date alone stands two 字 from the right, an organ alone as well', () => {
    near(lineReading(unsealed(), DATE).right, RIGHT - 2 * CELL);
    const { date: _, ...undated } = closing('unsealed', ['云川市水务局']);
    near(lineReading(set({ closing: undated }), '云川市水务局').right, RIGHT - 2 * CELL);
  });
});

describe('parts of a sealed closing', () => {
  it('a seal presses a date alone', () => {
    const made = set({ closing: closing('sealed', [], { seals: [seal(42)] }) });
    const [mark] = sealsOf(made) as [SetSeal];
    near(mark.x, middle(lineReading(made, DATE)));
    expect(mark.alt).toBe('印章');
  });
  it('a seal presses an organ alone, four 字 from the right', () => {
    const { date: _, ...undated } = closing('sealed', ['云川市水务局'], { seals: [seal(42)] });
    const made = set({ closing: undated });
    const organ = lineReading(made, '云川市水务局');
    near(organ.right, RIGHT - 4 * CELL);
    near((sealsOf(made) as [SetSeal])[0].x, middle(organ));
  });
  it('a seal never stands on blank paper', () => {
    const { date: _, ...nothing } = closing('sealed', [], { seals: [seal(42)] });
    expect(sealsOf(set({ closing: nothing }))).toEqual([]);
  });
});

describe('signature seals', () => {
  const STAMP = seal(40, '图/签名章.svg', 16);
  const one = set({ closing: closing('signed', [], { signatures: [{ post: field('市长'), seal: STAMP }] }) });

  it('two blank lines below the text and four 字 from the right; the post two 字 to the left (B-48)', () => {
    const [mark] = sealsOf(one) as [SetSeal];
    const post = lineReading(one, '市长');
    near(mark.top - bodyBottom(one), blank(2));
    near(mark.right, RIGHT - 4 * CELL);
    near(mark.right - mark.left, 40);
    near(mark.left - post.right, 2 * CELL);
    near((post.top + post.bottom) / 2, mark.y);
    expect(mark.alt).toBe('市长签名章');
  });
  it('one blank line below it the date, four 字 from the right (B-48)', () => {
    const date = lineReading(one, DATE);
    near(date.top - (sealsOf(one)[0]?.bottom ?? 0), blank(1));
    near(date.right, RIGHT - 4 * CELL);
  });
  it('several stand below each other, posts and seals in columns (B-49)', () => {
    const posts = ['云川市水务局局长', '云川市自然资源和规划局局长'];
    const signatures = posts.map((post) => ({ post: field(post), seal: STAMP }));
    const made = set({ closing: closing('signed', [], { signatures }) });
    const [first, second] = sealsOf(made) as [SetSeal, SetSeal];
    near(first.left, second.left);
    expect(second.top - first.bottom).toBeGreaterThanOrEqual(3);
    const [lead, other] = posts.map((post) => lineReading(made, post));
    near(lead?.right ?? 0, other?.right ?? 1);
    near(first.left - (lead?.right ?? 0), 2 * CELL);
    expect(lead?.top ?? 0).toBeLessThan(other?.top ?? 0);
  });
  it('a signer without a seal is named in 楷体 in its place', () => {
    const signatures = [{ post: field('市长'), name: field('李四维') }];
    const made = set({ closing: closing('signed', [], { signatures }) });
    const [post, name] = [lineReading(made, '市长'), lineReading(made, '李四维')];
    expect(name.face).toContain('Kai');
    near(name.right, RIGHT - 4 * CELL);
    near(name.left - post.right, 2 * CELL);
    near(post.top - bodyBottom(made), blank(2));
    near(lineReading(made, DATE).top - name.bottom, blank(1));
  });
  it('without a name either, room of the usual size is left', () => {
    const made = set({ closing: closing('signed', [], { signatures: [{ post: field('市长') }] }) });
    const post = lineReading(made, '市长');
    near(RIGHT - 4 * CELL - post.right, 40 + 2 * CELL);
    near(lineReading(made, DATE).top - bodyBottom(made), blank(2) + 15 + blank(1));
  });
  it('a long post turns over and stays centred on its seal', () => {
    const post = field('云川市乡村振兴与农业农村现代化工作领导小组办公室主任');
    const made = set({ closing: closing('signed', [], { signatures: [{ post, seal: STAMP }] }) });
    const lines = linesOf(made.pages[0] as Layout['pages'][number]).filter((l) =>
      /工作|主任|云川/.test(l.text),
    );
    expect(lines.length).toBe(2);
    const [mark] = sealsOf(made) as [SetSeal];
    near(((lines[0]?.top ?? 0) + (lines[1]?.bottom ?? 0)) / 2, mark.y);
    for (const line of lines) expect(line.left).toBeGreaterThanOrEqual(LEFT);
    expect(bodyBottom(made)).toBeLessThan(lines[0]?.top ?? 0);
  });
});

describe('at the end of a page', () => {
  test.each([17, 18, 19, 20, 21, 22])(
    'after %s lines the seal is not alone and stays within 版心',
    (lines) => {
      const made = laid({
        body: [paragraph(28 * lines - 2 - 10)],
        closing: closing('sealed', ['云川市水务局'], { seals: [seal(42)] }),
      });
      const [mark] = sealsOf(made) as [SetSeal];
      const page = made.pages.findIndex((p) => p.items.some((item) => item.kind === 'picture'));
      const with_ = linesOf(made.pages[page] as Layout['pages'][number]);
      expect(with_.filter((line) => /^汛+$/.test(line.text)).length).toBeGreaterThanOrEqual(1);
      expect(with_.some((line) => line.text === DATE)).toBe(true);
      expect(mark.bottom).toBeLessThanOrEqual(262.01);
    },
  );
});

describe('at the top of a page', () => {
  it('a seal without text above it stays within 版心', () => {
    const made = laid({ body: [], closing: closing('sealed', ['云川市水务局'], { seals: [seal(42)] }) });
    expect((sealsOf(made) as [SetSeal])[0].top).toBeGreaterThanOrEqual(37 - 0.01);
  });
});

describe('under the title', () => {
  it('speaker and date stand centred below the title, in 楷体, the date in brackets', () => {
    const made = laid(
      { title: title('在防汛工作会议上的讲话'), closing: closing('unsealed', ['李四维']) },
      (t) => ({
        ...t,
        closing: { ...t.closing, place: 'title' },
      }),
    );
    const [heading, name, date] = ['在防汛工作会议上的讲话', '李四维', `（${DATE}）`].map((text) =>
      lineReading(made, text),
    );
    expect(name?.face).toContain('Kai');
    expect(name?.top ?? 0).toBeGreaterThan(heading?.bottom ?? 999);
    near((date?.top ?? 0) - (name?.top ?? 0), PITCH);
    for (const line of [name, date]) near(middle(line ?? { left: 0, right: 0 }), LEFT + 78);
    expect(bodyBottom(made)).toBeGreaterThan(date?.bottom ?? 999);
  });
  it('the closing of a speech leaves the end of the text', () => {
    const made = laid({ closing: closing('unsealed', ['李四维']) }, (t) => ({
      ...t,
      closing: { ...t.closing, place: 'title' },
    }));
    const below = linesOf(made.pages[0] as Layout['pages'][number]).filter(
      (line) => line.top > bodyBottom(made),
    );
    expect(below.filter((line) => /李|2026/.test(line.text))).toEqual([]);
  });
});
