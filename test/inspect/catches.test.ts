/**
 * Every check catches what it is there for: a paper set by hand that is right in every respect, one thing in
 * it spoilt, and the check that must see it. None is let off: the last test counts them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/inspect/checks/table.ts';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import type { Inspection } from '../../src/inspect/types.ts';
import { ROOT } from './built.ts';
import { briefing, CELL, document, letter, minutes, order, PITCH, spoilt } from './papers.ts';
import { type Line, type Typed, type TypedPaper, typedPdf } from './typed-pdf.ts';

const PAPERS = {
  document: document(),
  upward: document(true),
  letter: letter(),
  order: order(),
  minutes: minutes(),
  briefing: briefing(),
} as const;

type Change = (one: Typed & Line, index: number) => Partial<Typed & Line> | undefined;

/** Check, requirement, paper, what is spoilt, how. */
type Case = readonly [check: string, id: string, paper: keyof typeof PAPERS, tag: string, change: Change];

const down =
  (by: number): Change =>
  (one) => ({ y: one.y + by });
const aside =
  (by: number): Change =>
  (one) => ({ x: one.x + by });
const says =
  (text: string): Change =>
  () => ({ text });
/** Only lines of one page, or one of them. */
const on =
  (page: number, change: Change): Change =>
  (one, i) =>
    one.page === page ? change(one, i) : {};
/** Of lines that begin at a height on a page. */
const row = (page: number, number: number, change: Change): Change =>
  on(page, (one, i) => (Math.abs(one.y - (37 + number * PITCH)) < 0.1 ? change(one, i) : {}));

const CASES: readonly Case[] = [
  ['page/top-margin', 'P-02', 'order', 'body', on(2, down(-12))],
  ['page/binding-margin', 'P-03', 'document', 'body', on(1, aside(-3))],
  ['page/even-margin', 'P-06', 'document', 'body', (one) => (one.page % 2 === 0 ? { x: one.x + 4 } : {})],
  ['page/inside', 'P-04', 'document', 'remark', aside(140)],
  ['page/pitch', 'P-14', 'document', 'body', on(2, (one, i) => ({ y: one.y - i * 0.2 }))],
  ['page/colour', 'P-09', 'document', 'recipients', () => ({ red: true })],
  ['body/face', 'P-08', 'document', 'body', () => ({ face: 'songti' })],
  ['head/number-present', 'H-13', 'document', 'number', () => undefined],
  ['head/number-present', 'H-13', 'letter', 'number', () => undefined],
  ['minutes/number-present', 'H-13', 'minutes', 'number', () => undefined],
  ['closing/date-present', 'B-40', 'letter', 'date', () => undefined],
  ['minutes/date-present', 'B-40', 'minutes', 'date', () => undefined],
  ['head/mark-top', 'H-07', 'document', 'mark', down(-5)],
  ['head/mark-top', 'H-07', 'upward', 'mark', down(-5)],
  ['head/mark-top', 'X-01', 'letter', 'mark', down(-5)],
  ['head/mark-top', 'X-20', 'order', 'mark', down(8)],
  ['head/mark-top', 'X-30', 'minutes', 'mark', down(8)],
  ['head/mark-centre', 'H-07', 'document', 'mark', aside(2)],
  ['head/mark-face', 'H-08', 'document', 'mark', () => ({ face: 'heiti' })],
  ['head/mark-size', 'H-09', 'letter', 'mark', (one) => ({ size: 66, x: one.x - 25 })],
  ['head/corner', 'H-01', 'document', 'copy-number', says('0012')],
  ['head/number-form', 'H-13', 'document', 'number', says('云水发[2026]第05号')],
  ['head/number-gap', 'H-12', 'document', 'number', down(-6)],
  ['head/number-place', 'H-12', 'document', 'number', aside(20)],
  ['head/number-place', 'H-15', 'upward', 'number', aside(5)],
  ['head/signers', 'H-16', 'upward', 'signer-name', () => ({ face: 'fangsong' })],
  ['head/number-face', 'H-12', 'document', 'number', () => ({ face: 'heiti' })],
  ['head/rule-place', 'H-19', 'document', 'head-rule', down(3)],
  ['head/rule-width', 'H-19', 'document', 'head-rule', () => ({ width: 150 })],
  ['head/rule-weight', 'H-20', 'document', 'head-rule', () => ({ height: 1.8 })],
  ['letter/lower-rule', 'X-05', 'letter', 'lower-2', () => ({ height: 0.1 })],
  ['letter/rule-length', 'X-06', 'letter', 'upper-1', () => ({ width: 156 })],
  ['letter/number-place', 'X-09', 'letter', 'number', aside(-6)],
  ['letter/first-page-only', 'X-14', 'letter', 'upper-1', () => ({ page: 2 })],
  ['order/number', 'X-22', 'order', 'number', down(-10)],
  ['briefing/rule', 'J-02', 'briefing', 'head-rule', down(-12)],
  ['briefing/issue', 'J-05', 'briefing', 'number', aside(12)],
  ['title/face', 'B-01', 'document', 'title', () => ({ face: 'heiti' })],
  ['title/above', 'B-02', 'document', 'title', down(-5)],
  ['title/above', 'X-11', 'letter', 'title', down(-14)],
  ['title/above', 'J-15', 'briefing', 'title', down(-8)],
  ['title/centre', 'B-02', 'document', 'title', aside(6)],
  ['title/faked', 'P-27', 'document', 'title', () => ({ before: '2 Tr' })],
  ['title/faked', 'P-27', 'document', 'recipients', () => ({ lean: 0.3 })],
  ['recipients/gap', 'B-08', 'document', 'title', down(-6)],
  ['recipients/form', 'B-08', 'document', 'recipients', says('各县（区）水务局:')],
  ['recipients/face', 'B-08', 'document', 'recipients', () => ({ face: 'kaiti' })],
  ['body/first-page', 'B-10', 'document', 'body', on(1, () => undefined)],
  ['body/indent', 'B-11', 'document', 'body', (one) => (one.text.length === 26 ? { x: one.x - CELL } : {})],
  ['body/spacing', 'B-12', 'document', 'body', on(2, (one, i) => ({ y: one.y + (i > 10 ? 3 : 0) }))],
  ['heading/level-1', 'B-14', 'document', 'level-1', () => ({ face: 'fangsong' })],
  ['heading/level-2', 'B-14', 'document', 'level-2', () => ({ face: 'heiti' })],
  ['heading/closing-mark', 'B-17', 'document', 'level-1', says('一、总体要求。')],
  ['heading/foot', 'B-21', 'document', 'level-1', () => ({ page: 1, x: 28 + 2 * CELL, y: 256.3 })],
  ['attachment-note/place', 'B-30', 'document', 'attachment-note', down(4)],
  ['attachment-note/marks', 'B-31', 'document', 'attachment-note', says('附件：防汛物资清单。')],
  ['attachment-note/face', 'B-30', 'document', 'attachment-note', () => ({ size: 14 })],
  ['attachment-note/face', 'B-30', 'letter', 'attachment-note', () => ({ face: 'heiti' })],
  ['closing/face', 'P-08', 'document', 'date', () => ({ size: 14 })],
  ['closing/face', 'P-08', 'document', 'organ', () => ({ size: 14 })],
  ['closing/face', 'P-08', 'letter', 'organ', () => ({ face: 'heiti' })],
  ['closing/face', 'P-08', 'order', 'date', () => ({ face: 'songti' })],
  ['closing/remark-face', 'B-52', 'document', 'remark', () => ({ size: 14 })],
  ['closing/remark-face', 'B-52', 'letter', 'remark', () => ({ face: 'kaiti' })],
  ['closing/date-form', 'B-40', 'document', 'date', says('2026年08月01日')],
  ['closing/place', 'B-41', 'document', 'organ', aside(-9)],
  ['closing/place', 'B-41', 'order', 'date', aside(10)],
  ['closing/remark', 'B-52', 'document', 'remark', aside(-CELL)],
  ['closing/alone', 'B-51', 'order', 'body', on(2, () => undefined)],
  ['attachment/head', 'B-61', 'document', 'attachment-head', () => ({ face: 'fangsong' })],
  ['attachment/title', 'B-62', 'document', 'attachment-title', down(8)],
  ['minutes/attendance', 'X-31', 'minutes', 'attendance', () => ({ face: 'fangsong' })],
  ['colophon/rule-weights', 'R-01', 'document', 'colophon-middle', () => ({ height: 0.5 })],
  ['colophon/rule-width', 'R-01', 'document', 'colophon-last', () => ({ width: 150 })],
  ['colophon/foot', 'R-02', 'document', 'colophon-last', down(2)],
  ['colophon/foot', 'J-23', 'briefing', 'colophon-last', down(2)],
  ['colophon/face', 'R-03', 'document', 'copies', () => ({ size: 16 })],
  ['colophon/copies', 'R-03', 'document', 'copies', says('抄送：市委办公室，市应急管理局')],
  ['colophon/printed', 'R-06', 'document', 'printed', aside(4.9)],
  ['colophon/printed-form', 'R-06', 'document', 'printed', says('2026年08月02日印发')],
  ['page-number/place', 'N-02', 'document', 'page-number', down(4)],
  ['page-number/side', 'N-03', 'document', 'page-number', (one) => ({ x: one.page % 2 === 1 ? 98 : 96 })],
  ['page-number/form', 'N-01', 'document', 'page-number', (one) => ({ text: `-${one.page}-` })],
  ['page-number/continuous', 'N-06', 'document', 'page-number', on(3, says('—7—'))],
  ['page-number/everywhere', 'N-07', 'document', 'page-number', on(2, () => undefined)],
  ['lines/start', 'C-11', 'document', 'body', row(2, 3, (one) => ({ text: `，${one.text.slice(1)}` }))],
  ['lines/end', 'C-12', 'document', 'body', row(2, 3, (one) => ({ text: `${one.text.slice(0, -1)}（` }))],
  ['lines/pairs', 'C-15', 'document', 'body', row(2, 2, (one) => ({ text: `${one.text.slice(0, -1)}—` }))],
  ['lines/numbers', 'C-16', 'document', 'body', row(2, 2, (one) => ({ text: `${one.text.slice(0, -1)}12` }))],
  ['lines/dates', 'C-18', 'document', 'body', row(2, 2, (one) => ({ text: `${one.text.slice(0, -2)}2026` }))],
  ['lines/words', 'C-17', 'document', 'body', row(2, 2, (one) => ({ text: `${one.text.slice(0, -2)}Data` }))],
  ['lines/justified', 'C-38', 'document', 'body', row(2, 3, (one) => ({ text: one.text.slice(0, -1) }))],
  [
    'lines/loose',
    'C-42',
    'document',
    'body',
    row(2, 3, (one) => ({ text: one.text.slice(0, 22), tracking: 3.6 })),
  ],
  ['lines/lone', 'C-60', 'document', 'body', row(2, 4, says('全。'))],
];

/** What the next line begins with where a pair of lines is needed. */
const NEXT: Readonly<Record<string, string>> = {
  'lines/pairs': '—',
  'lines/numbers': '34',
  'lines/dates': '年',
  'lines/words': 'base',
};

function spoiltPaper([check, , paper, tag, change]: Case): TypedPaper {
  const made = spoilt(PAPERS[paper], tag, change);
  const next = NEXT[check];
  return next
    ? spoilt(
        made,
        'body',
        row(2, 3, (one) => ({ text: `${next}${one.text.slice(1)}` })),
      )
    : made;
}

const wrongIn = (inspection: Inspection): string[] =>
  inspection.checks.filter(({ verdict }) => verdict === 'wrong').map(({ name, id }) => `${name} ${id}`);

describe('a paper set by hand', () => {
  it.each(Object.entries(PAPERS))('%s is recognised, and right but for its fonts', async (name, paper) => {
    const inspection = await inspectPdf(typedPdf(paper));
    expect(inspection.format.name).toBe(name);
    expect(wrongIn(inspection)).toEqual(['file/embedded M-11']);
    expect(inspection.verdict).toBe('pass');
    expect(inspection.score.judged).toBeGreaterThan(40);
  });
});

describe('spoilt', () => {
  it.each(CASES)('%s (%s) of %s: %s', async (...one) => {
    const inspection = await inspectPdf(typedPdf(spoiltPaper(one)), { format: one[2] });
    expect(wrongIn(inspection)).toContain(`${one[0]} ${one[1]}`);
  });
});

/** Spoilt in ways that are more than a changed line. */
const WHOLE: readonly (readonly [check: string, id: string, paper: () => TypedPaper])[] = [
  ['page/paper', 'P-01', () => ({ ...PAPERS.document, sheet: [215.9, 279.4] })],
  ['page/width', 'P-04', () => spoilt(PAPERS.document, 'body', (one) => ({ tracking: one.tracking! - 0.6 }))],
  [
    'page/characters',
    'P-07',
    () => spoilt(PAPERS.document, 'body', (one) => ({ tracking: 0, text: one.text.slice(0, 27) })),
  ],
  [
    'page/fill',
    'P-07',
    () =>
      spoilt(PAPERS.document, 'body', (one) =>
        one.page === 2 ? { y: 37 + (one.y - 37) * 0.946 } : undefined,
      ),
  ],
  ['title/shape', 'B-04', () => titles([16, 4, 16])],
  ['page/lines', 'P-07', () => crowded(24)],
  ['lines/lonely-page', 'B-22', () => spoilt(crowded(1), 'date', () => undefined)],
  ['title/pitch', 'B-06', () => titles([16, 10], 8)],
  ['colophon/last-page', 'R-02', () => ({ ...PAPERS.document, pages: 5 })],
  ['colophon/even-page', 'R-09', () => onPage(5)],
  [
    'colophon/letter',
    'X-13',
    () => ({
      ...PAPERS.letter,
      texts: [
        ...PAPERS.letter.texts,
        { tag: 'printed', page: 2, text: '2026年8月2日印发', x: 130, y: 257, size: 14, face: 'fangsong' },
      ],
    }),
  ],
  ['head/joint', 'H-10', jointMark],
  [
    'head/signer-rows',
    'H-17',
    () => {
      const signer = tagged(PAPERS.upward, 'signer-name');
      return withMore(PAPERS.upward, [{ ...signer, text: '李静', x: signer.x + 3, y: signer.y + PITCH }]);
    },
  ],
  [
    'letter/corner',
    'X-08',
    () => {
      const number = tagged(PAPERS.letter, 'number');
      return withMore(PAPERS.letter, [{ ...number, tag: 'secrecy', text: '秘密★1年', face: 'heiti', x: 34 }]);
    },
  ],
  [
    'letter/foot',
    'X-12',
    () => withMore(PAPERS.letter, [{ ...tagged(PAPERS.letter, 'body'), page: 1, x: 28, y: 267.5 }]),
  ],
  ['attachment-note/turn-over', 'B-32', () => secondAttachment('和调拨办法', 4 * CELL)],
  ['attachment-note/serials', 'B-33', () => secondAttachment('2.调拨办法', 2 * CELL)],
  ['closing/seal', 'B-43', () => sealed(14)],
  ['closing/seals', 'B-44', () => sealed(0, [{ page: 3, x: 110, y: 130, width: 42, height: 42, red: true }])],
  ['table/page-number', 'T-01', () => ({ ...PAPERS.document, lying: [2], texts: lyingNumber() })],
  ['table/turned', 'T-02', () => onItsSide('down')],
  [
    'figure/width',
    'T-06',
    () => withMore(PAPERS.document, [], [{ page: 2, x: 20, y: 180, width: 175, height: 60 }]),
  ],
  [
    'page-number/letter',
    'X-10',
    () => ({
      ...PAPERS.letter,
      texts: [
        ...PAPERS.letter.texts,
        { tag: 'page-number', page: 1, text: '—1—', x: 166.7, y: 266.5, size: 14, face: 'songti' },
      ],
    }),
  ],
];

/** More on the pages of a paper. */
const withMore = (
  paper: TypedPaper,
  more: readonly Typed[],
  discs: TypedPaper['discs'] = [],
): TypedPaper => ({
  ...paper,
  texts: [...paper.texts, ...more],
  discs,
});

const tagged = (paper: TypedPaper, tag: string): Typed => paper.texts.find((one) => one.tag === tag)!;

/** Two organs, one over the other, and 文件 not in the middle of their height. */
function jointMark(): TypedPaper {
  const mark = tagged(PAPERS.document, 'mark');
  const rows = ['云川市水务局', '云川市林业局'].map((text, i) => ({
    ...mark,
    text,
    x: 32,
    y: mark.y + 18 * i,
  }));
  return withMore(
    spoilt(PAPERS.document, 'mark', () => undefined),
    [...rows, { ...mark, text: '文件', x: 140, y: mark.y + 3 }],
  );
}

/** A second item of the attachment note, so far to the right, as a line of its own. */
function secondAttachment(text: string, aside: number): TypedPaper {
  const paper = spoilt(PAPERS.document, 'attachment-note', says('附件：1.防汛物资清单'));
  const note = tagged(paper, 'attachment-note');
  return withMore(paper, [{ ...note, text, x: note.x + aside, y: note.y + PITCH }]);
}

/** Signature and date where a seal goes over them, and a seal so far from that place. */
function sealed(down: number, more: TypedPaper['discs'] = []): TypedPaper {
  const to = () => ({ x: 125.5 });
  const paper = spoilt(spoilt(PAPERS.document, 'date', to), 'organ', to);
  const date = tagged(paper, 'date');
  const middle = date.x + 18;
  const seal = { page: date.page, x: middle - 21, y: date.y - 24 + down, width: 42, height: 42, red: true };
  return withMore(paper, [], [...(more ?? []), seal]);
}

/** A number at the foot of a page that lies. */
const lyingNumber = (): readonly Typed[] =>
  PAPERS.document.texts
    .filter(({ page, tag }) => page !== 2 || tag === 'page-number')
    .map((one) => (one.page === 2 ? { ...one, x: 30, y: 190 } : one));

/** A page of a table on its side. */
const onItsSide = (runs: 'up' | 'down'): TypedPaper => ({
  ...PAPERS.document,
  texts: [
    ...PAPERS.document.texts.filter(({ page, tag }) => page !== 2 || tag === 'page-number'),
    ...Array.from({ length: 4 }, (_, i) => ({
      ...tagged(PAPERS.document, 'remark'),
      tag: 'table',
      page: 2,
      text: '防汛物资储备定额一览表',
      x: 60 + 12 * i,
      y: 150,
      runs,
    })),
  ],
});

/** An order whose second page holds so many lines, from the top of the area to its foot. */
function crowded(count: number): TypedPaper {
  const [first] = PAPERS.order.texts.filter(({ tag, page }) => tag === 'body' && page === 2);
  const rows = Array.from({ length: count }, (_, i) => ({
    ...first!,
    x: 26,
    y: 37 + (i * (225 - 5.65)) / Math.max(1, count - 1),
    text: '水'.repeat(28),
  }));
  const others = PAPERS.order.texts.filter(({ tag, page }) => !(tag === 'body' && page === 2));
  return { ...PAPERS.order, texts: [...others, ...rows] };
}

/** A title of lines of so many characters, in the place of the real one; what it would cover is taken away. */
function titles(counts: readonly number[], pitch = 12.64): TypedPaper {
  const title = PAPERS.document.texts.find(({ tag }) => tag === 'title')!;
  const em = (22 * 25.4) / 72;
  const rows = counts.map((count, i) => ({
    ...title,
    text: '水'.repeat(count),
    x: 106 - (count * em) / 2,
    y: title.y + i * pitch,
  }));
  const covered = (one: Typed) => one.page === 1 && one.y >= title.y && one.y < title.y + 45;
  return { ...PAPERS.document, texts: [...PAPERS.document.texts.filter((one) => !covered(one)), ...rows] };
}

/** The last page one further on, as if nobody had counted. */
function onPage(number: number): TypedPaper {
  const move = <T extends { readonly page: number }>(one: T): T =>
    one.page === 4 ? { ...one, page: number } : one;
  return { pages: number, texts: PAPERS.document.texts.map(move), lines: PAPERS.document.lines.map(move) };
}

describe('spoilt as a whole', () => {
  it.each(WHOLE)('%s (%s)', async (check, id, paper) => {
    const inspection = await inspectPdf(typedPdf(paper()));
    expect(wrongIn(inspection)).toContain(`${check} ${id}`);
  });
});

describe('set right', () => {
  const apart = { page: 3, x: 79, y: 0, width: 42, height: 42, red: true };
  const date = tagged(PAPERS.document, 'date');
  it.each([
    ['a seal', ['closing/seal'], () => sealed(0)],
    ['two seals', ['closing/seals'], () => sealed(0, [{ ...apart, y: date.y - 24 }])],
    ['a table on its side', ['table/page-number', 'table/turned'], () => onItsSide('up')],
    ['two attachments', ['attachment-note/serials'], () => secondAttachment('2.调拨办法', 3 * CELL)],
  ] as const)('%s', async (_what, checks, paper) => {
    const inspection = await inspectPdf(typedPdf(paper()), { format: 'document' });
    const verdicts = checks.map((name) => inspection.checks.find((one) => one.name === name)?.verdict);
    expect(verdicts).toEqual(checks.map(() => 'right'));
  });
});

/** Proved elsewhere: papers with outlines (variants), files of other makers (foreign). */
const ELSEWHERE = [
  'letter/upper-rule X-04',
  'file/embedded M-11',
  'file/characters M-01',
  'file/order M-03',
  'file/text-layer M-01',
];

describe('the table of checks', () => {
  it('has a case for every check', () => {
    const caught = new Set([...CASES, ...WHOLE].map(([check, id]) => `${check} ${id}`));
    const all = CHECKS.map(({ name, id }) => `${name} ${id}`);
    expect(all.filter((one) => !caught.has(one) && !ELSEWHERE.includes(one))).toEqual([]);
    expect([...caught, ...ELSEWHERE].filter((one) => !all.includes(one))).toEqual([]);
  });

  it('says in both languages what it measures, with a clause where the standard asks for it', () => {
    for (const { name, title, strength, clause } of CHECKS) {
      expect(title.zh, name).toMatch(/\p{Script=Han}/u);
      expect(title.en, name).not.toBe('');
      if (strength === 'MUST' || strength === 'DEF')
        expect(clause, name).toMatch(/^(?:GB\/T \d+|公文处理工作条例)/);
      if (strength === 'PRAC' || strength === 'DERIV') expect(clause, name).toBeUndefined();
    }
  });

  it('is described in docs/inspect.md, each kind with its requirements', () => {
    const page = readFileSync(join(ROOT, 'docs/inspect.md'), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| '));
    for (const { name, id } of CHECKS) {
      const row = rows.find((line) => line.includes(`\`${name.split('/')[0]}/\``));
      expect(row?.split('|')[3] ?? '', name).toSatisfy((ids: string) => covers(ids, id));
    }
  });
});

/** `B-10～B-21，P-08` covers B-14. */
function covers(ids: string, id: string): boolean {
  return ids
    .trim()
    .split(/[，、]/u)
    .some((part) => {
      const [from = '', to = from] = part.split('～');
      return from.slice(0, 2) === id.slice(0, 2) && id >= from && id <= to;
    });
}
