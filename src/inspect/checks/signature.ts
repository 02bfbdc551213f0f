/** 署名、成文日期、印章：7.3.5。 */
import type { Picture } from '../measure/types.ts';
import { isRed } from '../page/colours.ts';
import type { Segment } from '../page/sheet.ts';
import { overlaps } from '../recognise/closing.ts';
import type { Reading } from '../types.ts';
import { judged, mm, near, quoted, unknown, words } from '../values.ts';
import { areaOn, cellOf, rightOn } from './area.ts';
import { type Check, gb, SIGNED, type Subject } from './check.ts';
import { faceAndSize } from './faces-check.ts';

const STRICT_DATE = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/;

export const SIGNATURE_CHECKS: readonly Check[] = [
  {
    name: 'closing/date-form',
    id: 'B-40',
    clause: gb('7.3.5.4'),
    strength: 'MUST',
    title: { zh: '成文日期的写法', en: 'form of the date' },
    formats: SIGNED,
    read: ({ closing: { date } }) => {
      const asked = words('阿拉伯数字，年份写全，月、日不补零', 'Arabic digits, full year, no leading zeros');
      return date ? [judged(STRICT_DATE.test(date.text), quoted(date.text), asked, at(date))] : [];
    },
  },
  {
    name: 'closing/place',
    id: 'B-41',
    clause: gb('7.3.5'),
    strength: 'DEF',
    title: { zh: '署名和成文日期的位置', en: 'place of signature and date' },
    formats: SIGNED,
    read: signature,
  },
  {
    name: 'closing/face',
    id: 'P-08',
    clause: gb('5.2.2、7.3.5'),
    strength: 'DEF',
    title: { zh: '署名和成文日期：3 号仿宋', en: 'signature and date: 三号 Fangsong' },
    formats: SIGNED,
    read: ({ closing: { organ, date } }) =>
      [organ, date].flatMap((one) => faceAndSize(one ? [one] : [], { class: 'fangsong', size: '三号' })),
  },
  {
    name: 'closing/seal',
    id: 'B-43',
    clause: gb('7.3.5.1'),
    strength: 'MUST',
    title: {
      zh: '印章居中下压署名和日期，顶端离正文不过一行',
      en: 'the seal presses signature and date, its top within a line of the text',
    },
    formats: SIGNED,
    read: (subject) => {
      const [seal, second] = subject.closing.seals;
      return seal && !second ? oneSeal(seal, subject) : [];
    },
  },
  {
    name: 'closing/seals',
    id: 'B-44',
    clause: gb('7.3.5.1'),
    strength: 'MUST',
    title: {
      zh: '几枚印章互不相交相切，不出版心，首排离正文不过一行',
      en: 'several seals do not touch, keep inside the text area, the first row within a line of the text',
    },
    formats: SIGNED,
    read: (subject) => (subject.closing.seals.length > 1 ? severalSeals(subject) : []),
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });

/** The variants of 7.3.5: with seal, without, with a signature; where none is drawn, any of them will do. */
function signature(subject: Subject): readonly Reading[] {
  const { date, organ, seals, signature: signed } = subject.closing;
  if (!date) return [];
  const cell = cellOf(date, subject);
  const right = rightOn(date.page, subject) - date.right;
  const what = { zh: '日期右空', en: 'right of the date' };
  const sealed = near(right, 4 * cell, 0.4, 'mm', { ...at(date), what });
  if (seals.length > 0 || signed || subject.format.name === 'order')
    return [sealed, ...centred(subject, seals.length)];
  if (sealed.verdict === 'right') return [sealed];
  if (organ) return unsealed(date, organ, subject);
  const note = { zh: '没有认出署名', en: 'no signature found' };
  const asked = words('右空四字，或照 7.3.5.2', 'four 字 from the right, or as 7.3.5.2');
  return [unknown(sealed.measured, asked, note, { ...at(date), what })];
}

/** 7.3.5.2: the longer of the two stands two 字 from the right, the date begins two 字 after the name. */
function unsealed(date: Segment, organ: Segment, subject: Subject): readonly Reading[] {
  const two = 2 * cellOf(date, subject);
  const shift = near(date.left - organ.left, two, 0.5, 'mm', {
    ...at(date),
    what: { zh: '日期首字在署名首字之右', en: 'date right of the first 字 of the signature' },
  });
  const free = rightOn(organ.page, subject) - organ.right;
  const right = rightOn(date.page, subject) - date.right;
  const either =
    Math.abs(free - two) < Math.abs(right - two)
      ? near(free, two, 0.4, 'mm', { ...at(organ), what: { zh: '署名右空', en: 'right of the signature' } })
      : near(right, two, 0.4, 'mm', { ...at(date), what: { zh: '日期右空', en: 'right of the date' } });
  return [shift, either];
}

/** One organ, one seal: the name is centred on the date (7.3.5.1). */
function centred({ closing: { date, organ } }: Subject, seals: number): readonly Reading[] {
  if (!date || !organ || seals !== 1 || organ.right - organ.left > 70) return [];
  const what = { zh: '署名居中于日期', en: 'signature centred on the date' };
  return [
    near((organ.left + organ.right) / 2, (date.left + date.right) / 2, 0.6, 'mm', { ...at(organ), what }),
  ];
}

/** How far the middle of a seal may be from that of the date, mm: the clause says 居中 and no number. */
const MIDDLE = 3;

function oneSeal(seal: Picture, subject: Subject): readonly Reading[] {
  const { date, organ } = subject.closing;
  if (!date) return [];
  const where = { page: date.page, place: seal };
  const below = ((organ ?? date).top + date.bottom) / 2 - (seal.top + seal.bottom) / 2;
  const presses = !organ || overlaps(seal, organ);
  return [
    near((seal.left + seal.right) / 2 - (date.left + date.right) / 2, 0, MIDDLE, 'mm', {
      ...where,
      what: { zh: '偏离日期的中线', en: 'off the middle of the date' },
    }),
    judged(presses, yes(presses), yes(true), {
      ...where,
      what: { zh: '下压署名和日期', en: 'presses signature and date' },
    }),
    judged(below > -0.5, mm(below), words('0 mm 以上', '0 mm or more'), {
      ...where,
      what: { zh: '署名、日期在印章中心之下', en: 'signature and date below the middle of the seal' },
    }),
    ...fromText(seal, subject),
    ...red(seal, date.page),
  ];
}

const yes = (right: boolean) => (right ? words('是', 'yes') : words('否', 'no'));

/** From the last line of text or of the attachment note above the seals, on their page. */
function fromText(seal: Picture, { body, column, closing }: Subject): readonly Reading[] {
  const { date, attachments } = closing;
  const above = [...body.rows.map(({ segment }) => segment), ...attachments].filter(
    (row) => row.page === date?.page && row.baseline < date.baseline && row.top < seal.top + 1,
  );
  if (above.length === 0) return [];
  const gap = seal.top - Math.max(...above.map(({ bottom }) => bottom));
  const line = column.pitch ?? 10.446;
  const what = { zh: '顶端在正文之下', en: 'top below the text' };
  const asked = words(`一行（${mm(line).text.zh}）之内`, `within a line (${mm(line).text.en})`);
  return [judged(gap <= line + 0.5, mm(gap), asked, { page: date!.page, place: seal, what })];
}

/** Of a bitmap no colour is known. */
function red(seal: Picture, page: number): readonly Reading[] {
  if (seal.colours.length === 0) return [];
  const colours = seal.colours.join(' ');
  const what = { zh: '颜色', en: 'colour' };
  return [
    judged(seal.colours.some(isRed), words(colours, colours), words('红色', 'red'), {
      page,
      place: seal,
      what,
    }),
  ];
}

function severalSeals(subject: Subject): readonly Reading[] {
  const { seals, date } = subject.closing;
  const [first, last] = [seals[0]!, seals.at(-1)!];
  const page = date!.page;
  const { left, right } = areaOn(page, subject);
  const out = Math.max(
    left - Math.min(...seals.map((s) => s.left)),
    Math.max(...seals.map((s) => s.right)) - right,
  );
  return [
    closest(seals, page),
    judged(out < 0.5, mm(Math.max(0, out)), words('不出版心', 'none'), {
      page,
      what: { zh: '伸出版心', en: 'outside the text area' },
    }),
    judged(overlaps(last, date!), yes(overlaps(last, date!)), yes(true), {
      page,
      place: last,
      what: { zh: '末一枚下压日期', en: 'the last presses the date' },
    }),
    ...fromText(first, subject),
  ];
}

/** A bitmap may have a blank edge round its seal: its frame may reach over another's by that much. */
const BLANK_EDGE = 0.15;

/** Between the rims of the two nearest. */
function closest(seals: readonly Picture[], page: number): Reading {
  const gaps = seals.flatMap((a, i) => seals.slice(i + 1).map((b) => rimsOf(a, b)));
  const least = gaps.reduce((a, b) => (b.gap < a.gap ? b : a));
  return judged(
    least.gap > (least.sure ? 0 : -BLANK_EDGE * least.across),
    mm(least.gap),
    words('大于 0', 'more than 0'),
    {
      page,
      place: least.place,
      what: { zh: '相邻印章之间', en: 'between neighbouring seals' },
    },
  );
}

function rimsOf(a: Picture, b: Picture) {
  const middle = (s: Picture) => [(s.left + s.right) / 2, (s.top + s.bottom) / 2] as const;
  const [[ax, ay], [bx, by]] = [middle(a), middle(b)];
  const across = (a.right - a.left + b.right - b.left) / 2;
  const sure = a.colours.length > 0 && b.colours.length > 0;
  return { gap: Math.hypot(ax - bx, ay - by) - across, across, sure, place: b };
}
