/** 版记 (R-, 7.4) and page numbers (N-, 7.5). */
import { characters, is, mm, size } from './expected.ts';
import { type Figures, figure, STANDARD_KINDS } from './figure.ts';

export const END_FIGURES: readonly Figures[] = [
  {
    kinds: STANDARD_KINDS,
    rows: [
      figure('R-03', 'DEF', '7.4.2', 'colophon.role', is('fangsong'), '版记字体', 'face of 版记'),
      figure('R-03', 'DEF', '7.4.2', 'colophon.size', size('四号'), '版记字号', 'size of 版记'),
      figure('R-03', 'DEF', '7.4.2', 'colophon.indent', characters(1), '版记左右空', 'indent of 版记'),
      figure('N-01', 'DEF', '7.5', 'pageNumber.role', is('songti'), '页码字体', 'face of page numbers'),
      figure('N-01', 'DEF', '7.5', 'pageNumber.size', size('四号'), '页码字号', 'size of page numbers'),
      figure(
        'N-02',
        'MUST',
        '7.5',
        'pageNumber.below',
        mm(7, { within: 0.5 }),
        '页码一字线离版心下缘',
        'page number below the type area',
      ),
      figure('N-03', 'MUST', '7.5', 'pageNumber.position', is('outer'), '页码位置', 'place of page numbers'),
      figure('N-03', 'MUST', '7.5', 'pageNumber.indent', characters(1), '页码空', 'indent of page numbers'),
    ],
  },
  {
    kinds: ['document', 'document-upward', 'order', 'minutes'],
    rows: [
      figure(
        'R-01',
        'REC',
        '7.4.1',
        'colophon.thick',
        mm(0.35, { within: 0.05 }),
        '版记首末线粗',
        'first and last rule of 版记',
      ),
      figure(
        'R-01',
        'REC',
        '7.4.1',
        'colophon.thin',
        mm(0.25, { within: 0.05 }),
        '版记中间线粗',
        'middle rule of 版记',
      ),
      figure('R-02', 'MUST', '7.4.1', 'colophon.rules', is(true), '版记分隔线', 'rules of 版记'),
      figure(
        'N-07',
        'DERIV',
        '7.5',
        'pageNumber.firstPage',
        is(true),
        '首页页码',
        'page number of the first page',
      ),
    ],
  },
  {
    kinds: ['letter'],
    rows: [
      figure(
        'X-10',
        'MUST',
        '10.1',
        'pageNumber.firstPage',
        is(false),
        '首页页码',
        'page number of the first page',
      ),
      figure('X-13', 'MUST', '10.1', 'colophon.rules', is(false), '版记分隔线', 'rules of 版记'),
    ],
  },
];
