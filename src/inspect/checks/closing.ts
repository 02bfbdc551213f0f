/** 附注、附件页：7.3.6、7.3.7；落款所在的一面；纪要的出席名单。 */
import type { Segment } from '../page/sheet.ts';
import { judged, near, quoted, within, words } from '../values.ts';
import { emOf, leftOn, lineTop, offCentre } from './area.ts';
import { type Check, gb, isOnA4, SIGNED } from './check.ts';
import { faceAndSize, faceReading, sizeReading } from './faces-check.ts';
import { indentReading } from './indents.ts';
import { WHAT } from './what.ts';

export const CLOSING_CHECKS: readonly Check[] = [
  {
    name: 'closing/remark',
    id: 'B-52',
    clause: gb('7.3.6'),
    strength: 'MUST',
    title: { zh: '附注左空二字，加圆括号', en: 'note in brackets, two 字 in' },
    formats: SIGNED,
    read: (subject) => {
      const { remark } = subject.closing;
      if (!remark) return [];
      return [
        { ...indentReading(remark, subject), what: WHAT.left },
        judged(
          /^（.*）$/u.test(remark.text) || !remark.text.endsWith('。'),
          quoted(remark.text),
          words('（……）', '（…）'),
          { ...at(remark), what: WHAT.form },
        ),
      ];
    },
  },
  {
    name: 'closing/remark-face',
    id: 'B-52',
    clause: gb('5.2.2、7.3.6'),
    strength: 'DEF',
    title: { zh: '附注：3 号仿宋', en: 'note: 三号 Fangsong' },
    formats: SIGNED,
    read: ({ closing: { remark } }) =>
      faceAndSize(remark ? [remark] : [], { class: 'fangsong', size: '三号' }),
  },
  {
    name: 'closing/alone',
    id: 'B-51',
    strength: 'PRAC',
    title: { zh: '署名、日期所在的一面有正文', en: 'signature and date share their page with body text' },
    formats: ['document', 'upward', 'letter', 'order'],
    read: ({ closing: { date, attachments }, body }) => {
      if (!date) return [];
      const lines =
        body.rows.filter(({ segment }) => segment.page === date.page).length +
        attachments.filter(({ page }) => page === date.page).length;
      return [
        judged(lines > 0, words(`${lines} 行`, `${lines} lines`), words('至少 1 行', 'at least 1 line'), {
          page: date.page,
        }),
      ];
    },
  },
  {
    name: 'attachment/head',
    id: 'B-61',
    clause: gb('7.3.7'),
    strength: 'MUST',
    title: {
      zh: '附件页：“附件”顶格，第一行，3 号黑体',
      en: 'attachment pages: 附件 flush left in line 1, 三号 Heiti',
    },
    read: (subject) =>
      subject.closing.attachmentHeads.flatMap((head) => [
        near(head.left - leftOn(head.page, subject), 0, 0.5, 'mm', { ...at(head), what: WHAT.left }),
        ...(isOnA4(subject)
          ? [within(head.top, lineTop(1, head, subject), 'mm', { ...at(head), what: WHAT.top })]
          : []),
        judged(!/[：:]$/u.test(head.text), quoted(head.text), words('后面没有冒号', 'no colon after it'), {
          ...at(head),
          what: WHAT.form,
        }),
        faceReading(head.runs, 'heiti', at(head)),
        sizeReading(head, '三号', at(head)),
      ]),
  },
  {
    name: 'attachment/title',
    id: 'B-62',
    clause: gb('7.3.7'),
    strength: 'MUST',
    title: { zh: '附件标题居中，第三行', en: 'attachment titles centred in line 3' },
    read: (subject) =>
      subject.closing.attachmentHeads.flatMap((head) => {
        const next = subject.sheets[head.page - 1]?.segments.find((s) => s.baseline > head.baseline + 3);
        if (!next) return [];
        const middle = (next.top + next.bottom) / 2 - emOf(head.size) / 2;
        return [
          ...(isOnA4(subject)
            ? [within(middle, lineTop(3, head, subject), 'mm', { ...at(next), what: WHAT.height })]
            : []),
          near(offCentre(next, subject), 0, 1, 'mm', { ...at(next), what: WHAT.middle }),
        ];
      }),
  },
  {
    name: 'minutes/attendance',
    id: 'X-31',
    clause: gb('10.3'),
    // An organ may devise its own minutes.
    strength: 'MAY',
    title: { zh: '“出席”左空二字，黑体', en: '出席 two 字 in, Heiti' },
    formats: ['minutes'],
    read: (subject) => {
      const label = subject.sheets
        .flatMap(({ segments }) => segments)
        .find(({ text }) => /^出席[：:]/u.test(text));
      return label
        ? [indentReading(label, subject), faceReading(label.runs.slice(0, 1), 'heiti', at(label))]
        : [];
    },
  },
];

const at = (segment: Segment) => ({ page: segment.page, place: segment, about: segment.text });
