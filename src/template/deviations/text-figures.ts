/** 主体 (B-, 7.3): title, addressees, headings, 附件说明, closing, 附注, attachments; attendance. */
import { characters, count, is, lines, size, some } from './expected.ts';
import { type Figure, type Figures, figure, gapFigures, STANDARD_KINDS } from './figure.ts';

const ONE_LINE = { zh: '空一行（14mm 至 16.5mm）', en: 'one blank line (14mm to 16.5mm)' };
const TWO_LINES = { zh: '空二行（20mm 至 26mm）', en: 'two blank lines (20mm to 26mm)' };
const TWO_LINES_APART = { zh: '相距二行（15mm 至 27mm）', en: 'two lines (15mm to 27mm)' };

export const TEXT_FIGURES: readonly Figures[] = [
  {
    kinds: STANDARD_KINDS,
    rows: [
      figure('B-01', 'DEF', '7.3.1', 'title.role', is('xiaobiaosong'), '标题字体', 'face of the title'),
      figure('B-01', 'DEF', '7.3.1', 'title.size', size('二号'), '标题字号', 'size of the title'),
      ...gapFigures(
        'B-08',
        '7.3.2',
        'title.below',
        [14, 15.3, 16.5],
        ONE_LINE,
        '标题到主送机关或正文',
        'title to addressees or text',
      ),
      ...fangsong('recipients', '主送机关', 'addressees', 'P-08', '5.2.2'),
      ...(['heiti', 'kaiti', 'fangsong', 'fangsong'] as const).flatMap((role, i) => heading(i + 1, role)),
      ...fangsong('attachmentNote', '附件说明', '附件说明', 'P-08', '5.2.2'),
      figure(
        'B-30',
        'MUST',
        '7.3.4',
        'attachmentNote.label',
        is('附件：'),
        '附件说明标签',
        'label of 附件说明',
      ),
      figure(
        'B-30',
        'MUST',
        '7.3.4',
        'attachmentNote.indent',
        characters(2),
        '附件说明左空',
        'indent of 附件说明',
      ),
      figure(
        'B-30',
        'MUST',
        '7.3.4',
        'attachmentNote.blankLines',
        count(1),
        '附件说明离正文空行',
        'blank lines above 附件说明',
      ),
      ...fangsong('closing', '署名、日期', 'organ and date', 'P-08', '5.2.2'),
      figure(
        'B-41',
        'DEF',
        '7.3.5.1',
        'closing.sealed.indent',
        characters(4),
        '盖章时日期右空',
        'indent of a sealed date',
      ),
      figure(
        'B-43',
        'MUST',
        '7.3.5.1',
        'closing.sealed.centre',
        some('3mm', {
          zh: '印章中心略高于署名和日期',
          en: 'the seal’s centre somewhat above organ and date',
        }),
        '印章中心高出',
        'seal centre above the lines',
      ),
      figure(
        'B-43',
        'MUST',
        '7.3.5.1',
        'closing.sealed.reach',
        lines(1),
        '印章顶端离上文',
        'seal top below the text',
      ),
      figure(
        'B-44',
        'MUST',
        '7.3.5.1',
        'closing.sealed.gap',
        some('3mm', { zh: '印章之间不相交、不相切', en: 'seals that neither overlap nor touch' }),
        '印章之间',
        'between seals',
      ),
      figure(
        'B-45',
        'MUST',
        '7.3.5.2',
        'closing.unsealed.blankLines',
        count(1),
        '署名离正文空行',
        'blank lines above the organ',
      ),
      figure(
        'B-45',
        'MUST',
        '7.3.5.2',
        'closing.unsealed.indent',
        characters(2),
        '署名右空',
        'indent of the organ',
      ),
      figure(
        'B-45',
        'MUST',
        '7.3.5.2',
        'closing.unsealed.shift',
        characters(2),
        '日期比署名右移',
        'date to the right of the organ',
      ),
      figure(
        'B-48',
        'MUST',
        '7.3.5.3',
        'closing.signed.blankLines',
        count(2),
        '签名章离正文空行',
        'blank lines above the signature',
      ),
      figure(
        'B-48',
        'MUST',
        '7.3.5.3',
        'closing.signed.indent',
        characters(4),
        '签名章右空',
        'indent of the signature',
      ),
      figure(
        'B-48',
        'MUST',
        '7.3.5.3',
        'closing.signed.gap',
        characters(2),
        '职务离签名章',
        'post to signature',
      ),
      figure(
        'B-48',
        'MUST',
        '7.3.5.3',
        'closing.signed.dateBlankLines',
        count(1),
        '日期离签名章空行',
        'blank lines above the date',
      ),
      ...fangsong('remark', '附注', '附注', 'P-08', '5.2.2'),
      figure('B-52', 'MUST', '7.3.6', 'remark.indent', characters(2), '附注左空', 'indent of 附注'),
      figure('B-61', 'MUST', '7.3.7', 'attachment.role', is('heiti'), '“附件”字体', 'face of 附件'),
      figure('B-61', 'MUST', '7.3.7', 'attachment.size', size('三号'), '“附件”字号', 'size of 附件'),
      figure(
        'B-62',
        'MUST',
        '7.3.7',
        'attachment.title.row',
        count(3),
        '附件标题所在行',
        'line of an attachment’s title',
      ),
    ],
  },
  {
    kinds: ['document', 'document-upward'],
    rows: [
      ...gapFigures(
        'B-02',
        '7.3.1',
        'title.above',
        [20, 21.5, 26],
        TWO_LINES,
        '红线到标题',
        'red rule to title',
      ),
    ],
  },
  {
    kinds: ['letter'],
    rows: [
      ...gapFigures(
        'X-11',
        '10.1',
        'title.above',
        [15, 25.8, 27],
        TWO_LINES_APART,
        '标题离其上的要素',
        'title below the last element',
      ),
    ],
  },
  {
    kinds: ['minutes'],
    rows: [
      ...fangsong('attendance', '出席人员', 'attendance', 'X-31', '10.3'),
      figure('X-31', 'DEF', '10.3', 'attendance.labelRole', is('heiti'), '“出席”字体', 'face of 出席'),
      figure('X-31', 'DEF', '10.3', 'attendance.indent', characters(2), '“出席”左空', 'indent of 出席'),
      figure(
        'X-31',
        'DEF',
        '10.3',
        'attendance.blankLines',
        count(1),
        '“出席”离正文空行',
        'blank lines above 出席',
      ),
    ],
  },
];

/** What has no clause of its own is set in 3 号仿宋. */
export function fangsong(key: string, zh: string, en: string, id: string, clause: string): readonly Figure[] {
  return [
    figure('P-08', 'DEF', '5.2.2', `${key}.role`, is('fangsong'), `${zh}字体`, `face of the ${en}`),
    figure(id, 'DEF', clause, `${key}.size`, size('三号'), `${zh}字号`, `size of the ${en}`),
  ];
}

function heading(level: number, role: string): readonly Figure[] {
  const key = `headings[${level}]`;
  return [
    figure(
      'B-14',
      'DEF',
      '7.3.3',
      `${key}.role`,
      is(role),
      `${level} 级标题字体`,
      `face of level-${level} headings`,
    ),
    figure(
      'B-14',
      'DEF',
      '7.3.3',
      `${key}.size`,
      size('三号'),
      `${level} 级标题字号`,
      `size of level-${level} headings`,
    ),
  ];
}
