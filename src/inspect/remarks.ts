/** What cannot be judged, and why: said instead of guessed. */
import type { Bilingual } from '../diagnostics/types.ts';
import { isOnA4 } from './checks/check.ts';
import type { Sheet } from './page/sheet.ts';
import type { Paper } from './recognise/paper.ts';
import type { PageKind } from './types.ts';

export interface Remark {
  readonly text: Bilingual;
  /** Nothing of the file can be judged. */
  readonly all: boolean;
}

interface Row {
  readonly all: boolean;
  readonly applies: (paper: Paper) => boolean;
  readonly text: Bilingual;
}

const ROWS: readonly Row[] = [
  {
    all: true,
    applies: ({ sheets }) => sheets.every(({ kind }) => kind === 'sheet'),
    text: {
      zh: '这是 A3 横放的小册子，一面两页，次序是装订用的：请量没有拼页的那一份。',
      en: 'These are A3 sheets of a booklet, two pages a side in binding order: measure the file it was made from.',
    },
  },
  {
    all: true,
    applies: ({ sheets }) => sheets.every(({ kind }) => kind === 'blank'),
    text: { zh: '各面都是空白，没有可以量的。', en: 'All pages are blank: nothing to measure.' },
  },
  {
    all: true,
    applies: ({ sheets }) =>
      sheets.some(({ kind }) => kind === 'scan') && sheets.every(({ kind }) => kind !== 'text'),
    text: {
      zh: '各面都是图像（扫描件），没有文字层：字的位置、字体、字号都量不到。',
      en: 'All pages are pictures (a scan) without text: places, faces and sizes cannot be measured.',
    },
  },
  {
    all: true,
    applies: ({ sheets }) => mostAre(sheets, 'outlines'),
    text: {
      zh: '各面的字都转成了曲线，不再是文字：字体、字号、写的是什么都量不到。请量转曲之前的那一份。',
      en: 'What looks like text is drawn as outlines: faces, sizes and words cannot be measured. Measure the file before they were converted.',
    },
  },
  {
    all: true,
    applies: ({ sheets }) => mostAre(sheets, 'turned'),
    text: {
      zh: '各面的字都横躺着或倒着：请把页面转正再量。',
      en: 'All pages lie on their side or upside down: turn them upright first.',
    },
  },
  {
    all: true,
    applies: ({ sheets }) => mostAre(sheets, 'vertical'),
    text: {
      zh: '这是竖排的文字，GB/T 9704 规定的是横排：没有量。',
      en: 'The text is set vertically; GB/T 9704 speaks of horizontal text: nothing was measured.',
    },
  },
  {
    all: true,
    applies: ({ sheets }) => isMute(sheets),
    text: {
      zh: '大半的字没有说明是什么字（字体缺 ToUnicode，复制出来是乱码）：认不出各要素，没有量。请用原来的程序重新导出。',
      en: 'Most glyphs do not say which characters they are (no ToUnicode; copied text is garbage): elements cannot be told apart. Export the file again from its own program.',
    },
  },
  {
    all: true,
    applies: ({ sheets }) => sheets.filter(isNumbered).length > sheets.length / 2,
    text: {
      zh: '这像是印了行号、标尺的审阅稿：请量不带这些的那一份。',
      en: 'This looks like a draft with line numbers and rulers: measure the file without them.',
    },
  },
  {
    all: false,
    applies: ({ sheets }) =>
      sheets.some(({ kind }) => kind === 'scan') && sheets.some(({ kind }) => kind === 'text'),
    text: {
      zh: '有的面是图像，没有文字层，那些面只量了纸的大小。',
      en: 'Some pages are pictures without text: only their paper was measured.',
    },
  },
  {
    all: false,
    applies: ({ sheets }) => sheets.some(({ layered }) => layered > 0),
    text: {
      zh: '有的字在关掉了的图层里，打开时看不见：没有算作印出来的字。',
      en: 'Some text lies in layers that are switched off and does not show: it was not taken for printed text.',
    },
  },
  {
    all: false,
    applies: (paper) => !isOnA4(paper),
    text: {
      zh: '纸不是竖放的 A4：从纸边量起的各项（天头、订口、行数、页码的高低等）没有量。',
      en: 'The paper is not upright A4: what is measured from its edges (margins, lines, height of page numbers) was not.',
    },
  },
  {
    all: false,
    applies: ({ format }) => format.name === undefined,
    text: {
      zh: '看不出是哪种格式，版头、版记没有量；请用 --format 说明。',
      en: 'The format does not show: head and 版记 were not measured; say it with --format.',
    },
  },
  {
    all: false,
    applies: ({ format }) => format.name === 'briefing' || format.name === 'plain',
    text: {
      zh: 'GB/T 9704 没有规定这种文书；纸、版心、行格、正文、页码照公文量，其余是惯例。',
      en: 'GB/T 9704 does not know this kind of paper: sheet, text area, grid, body and page numbers are measured as of official papers, the rest is habit.',
    },
  },
  {
    all: false,
    applies: ({ column }) => column.before > 0,
    text: {
      zh: '印的页码不从 1 起：前面的面不在这份文件里，单页、双页照印的页码算。',
      en: 'The printed numbers do not begin at 1: pages before are not in this file; odd and even pages are those of the printed numbers.',
    },
  },
  {
    all: false,
    applies: ({ singleSided }) => singleSided,
    text: {
      zh: '页码居中，各面的左白边相同：看作单面印刷的（惯例，N-08），没有量页码的左右。双面印刷的，单页码居右空一字，双页码居左空一字（GB/T 9704—2012 7.5）。',
      en: 'Page numbers are centred and all left margins alike: taken for printing on one side (a habit, N-08), their sides were not measured. Printed on both sides, odd numbers stand one 字 from the right, even ones from the left (GB/T 9704—2012 7.5).',
    },
  },
  {
    all: false,
    applies: ({ column }) => column.rows.length < 3,
    text: {
      zh: '正文太少，行距、每行字数、版心两边没有把握。',
      en: 'Too little text to be sure of pitch, characters and edges.',
    },
  },
];

/** All that hold anything, but for a few. */
function mostAre(sheets: readonly Sheet[], kind: PageKind): boolean {
  const own = sheets.filter((sheet) => sheet.kind === kind).length;
  return own > 0.8 * sheets.filter((sheet) => sheet.kind !== 'blank').length;
}

/** Half of the glyphs, or a tenth where hardly any of the others is a Han character: the rest is garbage too. */
function isMute(sheets: readonly Sheet[]): boolean {
  const sum = (of: (sheet: Sheet) => number) => sheets.reduce((total, sheet) => total + of(sheet), 0);
  const drawn = sum(({ health }) => [...health.fonts.values()].reduce((a, b) => a + b, 0));
  const han = sum(({ segments }) => segments.reduce((total, one) => total + one.han, 0));
  const mute = sum(({ health: { mute, strange } }) =>
    Math.max(mute, (strange.control?.count ?? 0) + (strange.replacement?.count ?? 0)),
  );
  return drawn > FEW && mute > drawn * (han < drawn / 5 ? 0.1 : 0.5);
}
const FEW = 20;

/** Figures down or along the margins: lines that are counted, a ruler. */
function isNumbered({ segments, width, height }: Sheet): boolean {
  const inMargin = segments.filter(
    (s) =>
      /^\d{1,4}$/.test(s.text) &&
      (s.right < 26 || s.left > width - 24 || s.bottom < 30 || s.top > height - 15),
  );
  return inMargin.length >= 10;
}

/** Of a file that cannot be judged at all nothing else is worth saying. */
export function remarksOn(paper: Paper): Remark[] {
  const told = ROWS.filter(({ applies }) => applies(paper)).map(({ text, all }) => ({ text, all }));
  const whole = told.filter(({ all }) => all);
  return whole.length > 0 ? whole : told;
}
