/** The text dump of pages: stable, readable, in millimetres. */
import { expect, test } from 'vitest';
import { dump } from '../../src/render/dump.ts';
import { FANG, LATIN, layout, page, rule, text, XBS } from './support.ts';

const MM = 72 / 25.4;

const SAMPLE = layout(
  [
    page([
      text(50 * MM, 60 * MM, '情况简报', {
        face: XBS,
        size: 46,
        tracking: 12,
        width: 100 * MM,
        colour: 'red',
        actualText: '情况简报',
        node: 1,
      }),
      rule(28 * MM, 70 * MM, 156 * MM, 0.5 * MM, { colour: 'red' }),
      text(39.14 * MM, 90 * MM, '增长', { width: 32, tracking: -0.207, node: 2 }),
      text(39.14 * MM + 32, 90 * MM, '6.1', { face: LATIN, width: 20, node: 2 }),
      text(39.14 * MM + 52, 90 * MM, '%', { face: LATIN, width: 13, node: 2 }),
      text(39.14 * MM + 65, 90 * MM, '𪛖\u200b', { width: 16, missing: true, node: 2 }),
      text(39.14 * MM, 100 * MM, '见第二部分', { width: 80, href: '#二', node: 2 }),
      { kind: 'picture', x: 40 * MM, y: 110 * MM, width: 80 * MM, height: 60 * MM, picture: '图', node: 3 },
    ]),
    page([], 2),
  ],
  {
    structure: [
      { role: 'Document', parent: -1 },
      { role: 'H1', parent: 0 },
      { role: 'P', parent: 0 },
      { role: 'Figure', parent: 0, alt: '现场' },
    ],
    anchors: [{ id: '二', page: 2, y: 37 * MM }],
    bookmarks: [
      { title: '一、情况', depth: 0, anchor: '没有' },
      { title: '（一）', depth: 1, anchor: '二' },
    ],
    pictures: { 图: { format: 'png', path: '/x/图.png' } },
    metadata: { title: '情况简报', keywords: ['甲', '乙'], language: 'zh-CN', date: '2026-11-23' },
  },
);

test('pages, lines, rules, pictures, bookmarks and facts', () => {
  expect(dump(SAMPLE)).toBe(`page 1  210×297 mm  版心 28,37 156×225  lines 0
  50–150 60  ${XBS} 46+12 red = 「情况简报」 「情况简报」  <H1>
  28 70  rule 156×0.5 red
  39.14–67.72 90  ${FANG} 16−0.21 「增长」  ${LATIN} 16 「6.1%」  ${FANG} 16 missing 「𪛖\\u{200b}」  <P>
  39.14–67.36 100  ${FANG} 16 → #二 「见第二部分」  <P>
  40 110  picture 80×60 png  <Figure>

page 2  210×297 mm  版心 28,37 156×225  lines 0

bookmark 「一、情况」 → nowhere
bookmark   「（一）」 → page 2 37

title: 情况简报
keywords: 甲; 乙
language: zh-CN
date: 2026-11-23
`);
});

test('the same layout is the same text', () => {
  expect(dump(structuredClone(SAMPLE))).toBe(dump(SAMPLE));
});
