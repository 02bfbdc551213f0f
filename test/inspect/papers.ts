/** Papers of GB/T 9704 set by hand, right in every respect, from the numbers of docs/standard.md; tests spoil them. */
import { type Face, type Line, type Typed, type TypedPaper, widthOf } from './typed-pdf.ts';

export const CELL = 156 / 28;
const EM = (16 * 25.4) / 72;
export const PITCH = (225 - EM) / 21;
const TRACKING = (CELL * 72) / 25.4 - 16;
const SMALL = (14 * 25.4) / 72;

export const leftOf = (page: number): number => (page % 2 === 1 ? 28 : 26);
const rightOf = (page: number): number => leftOf(page) + 156;

type Put = Omit<Typed, 'x' | 'page'> & { readonly page?: number };

const text = (put: Put, x: number): Typed => ({ page: 1, ...put, x });
const width = ({ text: words, size, tracking }: Put) => widthOf(words, size, tracking);
const left = (put: Put, indent = 0): Typed => text(put, leftOf(put.page ?? 1) + indent);
const centre = (put: Put): Typed => text(put, leftOf(put.page ?? 1) + 78 - width(put) / 2);
const right = (put: Put, indent = 0): Typed => text(put, rightOf(put.page ?? 1) - indent - width(put));

const three = (tag: string, words: string, y: number, page: number, face: Face = 'fangsong'): Put => ({
  tag,
  text: words,
  y,
  size: 16,
  face,
  page,
  tracking: TRACKING,
});

const SENTENCE =
  '全市水利系统按照统一部署扎实推进各项防汛备汛工作加强值班值守落实各级责任确保人民群众生命财产安全';
const han = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => SENTENCE[(i + from) % SENTENCE.length]).join('');

/** Lines of one paragraph after another of three lines, from a height down to the foot or for so many lines. */
function body(page: number, y: number, most = 22): Typed[] {
  const rows: Typed[] = [];
  for (let i = 0; i < most && y + i * PITCH + EM < 262.1; i += 1) {
    const first = i % 3 === 0;
    const last = i % 3 === 2;
    const words = first ? han(26, i) : last ? `${han(12, i)}。` : han(28, i);
    rows.push(left(three('body', words, y + i * PITCH, page), first ? 2 * CELL : 0));
  }
  return rows;
}

function pageNumber(page: number): Typed {
  const put: Put = {
    tag: 'page-number',
    text: `—${page}—`,
    y: 269 - 0.5 * SMALL,
    size: 14,
    face: 'songti',
    page,
  };
  return page % 2 === 1 ? right(put, SMALL) : left(put, SMALL);
}

const numbers = (from: number, to: number): Typed[] =>
  Array.from({ length: to - from + 1 }, (_, i) => pageNumber(from + i));

const rule = (tag: string, page: number, y: number, height: number, red = false): Line => ({
  tag,
  page,
  x: leftOf(page),
  y: y - height / 2,
  width: 156,
  height,
  red,
});

const small = (tag: string, words: string, y: number, page: number): Put => ({
  tag,
  text: words,
  y,
  size: 14,
  face: 'fangsong',
  page,
});

function colophon(page: number): { texts: Typed[]; lines: Line[] } {
  return {
    texts: [
      left(small('copies', '抄送：市委办公室，市应急管理局。', 244.6, page), SMALL),
      left(small('printer', '云川市水务局办公室', 254.5, page), SMALL),
      right(small('printed', '2026年8月2日印发', 254.5, page), SMALL),
    ],
    lines: [
      rule('colophon-first', page, 242.3, 0.35),
      rule('colophon-middle', page, 252.1, 0.25),
      rule('colophon-last', page, 262, 0.35),
    ],
  };
}

/** Text, 附件说明, organ and date where no seal is drawn (7.3.5.2), note. */
function closing(page: number): Typed[] {
  const rows = body(page, 37, 6);
  const [note, organ] = [37 + 7 * PITCH, 37 + 9 * PITCH];
  const name = right(three('organ', '云川市水务局', organ, page), 2 * CELL);
  return [
    ...rows,
    left(three('attachment-note', '附件：防汛物资清单', note, page), 2 * CELL),
    name,
    text(three('date', '2026年8月1日', organ + PITCH, page), name.x + 2 * CELL),
    left(three('remark', '（此件公开发布）', organ + 2 * PITCH, page), 2 * CELL),
  ];
}

function head(mark: string, signer?: string): { texts: Typed[]; lines: Line[]; foot: number } {
  const put: Put = { tag: 'mark', text: mark, y: 72, size: 42, face: 'xiaobiaosong', red: true };
  const number = 72 + (42 * 25.4) / 72 + 25.8;
  const words = three('number', '云水发〔2026〕5号', number, 1);
  const foot = number + EM + 4;
  const signers = signer
    ? [right(three('signer', `签发人：${signer}`, number, 1), CELL)].flatMap((s) => [
        { ...s, text: '签发人：' },
        { ...s, tag: 'signer-name', text: signer, face: 'kaiti' as const, x: s.x + 4 * CELL },
      ])
    : [];
  return {
    texts: [
      left(three('copy-number', '000012', 37, 1)),
      left(three('secrecy', '秘密★1年', 37 + PITCH, 1, 'heiti')),
      left(three('urgency', '加急', 37 + 2 * PITCH, 1, 'heiti')),
      centre(put),
      signer ? left(words, CELL) : centre(words),
      ...signers,
    ],
    lines: [{ ...rule('head-rule', 1, foot + 0.25, 0.5, true), y: foot }],
    foot: foot + 0.5,
  };
}

function titled(y: number, recipients = true): Typed[] {
  const title: Put = {
    tag: 'title',
    text: '关于做好防汛物资储备工作的通知',
    y,
    size: 22,
    face: 'xiaobiaosong',
  };
  const under = y + (22 * 25.4) / 72 + 15.3;
  const names = recipients ? [left(three('recipients', '各县（区）水务局：', under, 1))] : [];
  return [centre(title), ...names, ...body(1, under + (recipients ? PITCH : 0))];
}

const HEADINGS = (page: number, y: number): Typed[] => [
  left(three('level-1', '一、总体要求', y, page, 'heiti'), 2 * CELL),
  left(three('level-2', '（一）压实责任', y + PITCH, page, 'kaiti'), 2 * CELL),
];

export function document(upward = false): TypedPaper {
  const top = head('云川市水务局文件', upward ? '周望舒' : undefined);
  const last = colophon(4);
  return {
    pages: 4,
    texts: [
      ...top.texts,
      ...titled(top.foot + 21.5),
      ...HEADINGS(2, 37),
      ...body(2, 37 + 2 * PITCH, 20),
      ...closing(3),
      left(three('attachment-head', '附件', 37, 4, 'heiti')),
      centre({
        tag: 'attachment-title',
        text: '防汛物资清单',
        y: 37 + 2 * PITCH + EM / 2 - (11 * 25.4) / 72,
        size: 22,
        face: 'xiaobiaosong',
        page: 4,
      }),
      ...body(4, 37 + 4 * PITCH, 6),
      ...last.texts,
      ...numbers(1, 4),
    ],
    lines: [...top.lines, ...last.lines],
  };
}

export function letter(): TypedPaper {
  const mark: Put = { tag: 'mark', text: '云川市水务局', y: 30, size: 42, face: 'xiaobiaosong', red: true };
  const double = (tag: string, y: number, first: number, second: number): Line[] => [
    { tag: `${tag}-1`, page: 1, x: 20, y, width: 170, height: first, red: true },
    { tag: `${tag}-2`, page: 1, x: 20, y: y + first + 0.5, width: 170, height: second, red: true },
  ];
  const upper = 48.8;
  const number = upper + 0.8 + 0.5 + 0.26 + 4.88;
  return {
    pages: 2,
    texts: [
      centre(mark),
      right(three('number', '云水函〔2026〕7号', number, 1)),
      ...titled(number + EM + 25.8),
      ...closing(2),
      left(small('copies', '抄送：市应急管理局。', 257, 2), SMALL),
      pageNumber(2),
    ],
    lines: [...double('upper', upper, 0.8, 0.26), ...double('lower', 277 - 1.56, 0.26, 0.8)],
  };
}

export function order(): TypedPaper {
  const mark: Put = {
    tag: 'mark',
    text: '云川市人民政府令',
    y: 57,
    size: 42,
    face: 'xiaobiaosong',
    red: true,
  };
  const number = 57 + (42 * 25.4) / 72 + 25.8;
  const end = body(2, 37, 6);
  return {
    pages: 2,
    texts: [
      centre(mark),
      centre(three('number', '第7号', number, 1)),
      ...body(1, number + EM + 25.8),
      ...end,
      right(three('date', '2026年8月1日', 37 + 10 * PITCH, 2), 4 * CELL),
      ...numbers(1, 2),
    ],
    lines: [],
  };
}

/** Minutes with their attendance, or a briefing. */
export function minutes(): TypedPaper {
  const mark: Put = {
    tag: 'mark',
    text: '云川市水务局会议纪要',
    y: 72,
    size: 36,
    face: 'xiaobiaosong',
    red: true,
  };
  const last = colophon(2);
  return {
    pages: 2,
    texts: [
      centre(mark),
      centre(three('number', '第3期', 108, 1)),
      ...titled(145, false),
      ...body(2, 37, 6),
      left(three('attendance', '出席：', 37 + 7 * PITCH, 2, 'heiti'), 2 * CELL),
      text(three('attendance-names', '周望舒、李静', 37 + 7 * PITCH, 2), leftOf(2) + 5 * CELL),
      right(three('date', '2026年8月1日', 37 + 9 * PITCH, 2), 4 * CELL),
      ...last.texts,
      ...numbers(1, 2),
    ],
    lines: [rule('head-rule', 1, 123, 0.5, true), ...last.lines],
  };
}

export function briefing(): TypedPaper {
  const mark: Put = { tag: 'mark', text: '防汛工作简报', y: 52, size: 48, face: 'xiaobiaosong', red: true };
  return {
    pages: 2,
    texts: [
      centre(mark),
      centre(three('number', '第3期', 79, 1)),
      left(three('imprint', '云川市水务局办公室编', 89.1, 1), CELL),
      ...titled(121, false),
      ...body(2, 37, 6),
      left(small('copies', '报：市委办公室。', 254.5, 2), SMALL),
      ...numbers(1, 2),
    ],
    lines: [
      rule('head-rule', 1, 99.1, 0.8, true),
      rule('colophon-first', 2, 252.1, 0.35),
      rule('colophon-last', 2, 262, 0.35),
    ],
  };
}

/** One after another what has the tag, changed; `undefined` takes it away. */
export function spoilt(
  paper: TypedPaper,
  tag: string,
  change: (one: Typed & Line, index: number) => Partial<Typed & Line> | undefined,
): TypedPaper {
  const apply = <T extends { readonly tag: string }>(all: readonly T[]): T[] => {
    let index = -1;
    return all.flatMap((one) => {
      if (one.tag !== tag) return [one];
      index += 1;
      const made = change(one as unknown as Typed & Line, index);
      return made ? [{ ...one, ...made } as T] : [];
    });
  };
  const made = { ...paper, texts: apply(paper.texts), lines: apply(paper.lines) };
  if (![...paper.texts, ...paper.lines].some((one) => one.tag === tag))
    throw new Error(`nothing is called ${tag}`);
  return made;
}
