/** What `banxin inspect` says around its numbers, in both languages. */
import type { Strength } from '../diagnostics/types.ts';
import type { Format, PageKind } from '../inspect/types.ts';
import { pagesInChinese, pagesInEnglish } from './page-list.ts';

const ZH_STRENGTHS: Readonly<Record<Strength, string>> = {
  MUST: '标准规定',
  DEF: '标准规定（一般）',
  REC: '标准推荐',
  MAY: '标准允许',
  DERIV: '由标准推算',
  PRAC: '惯例',
  PROJ: '本项目的选择',
};
/** Over the findings of each strength. */
const ZH_GROUPS: Readonly<Record<Strength, string>> = {
  MUST: '违反标准规定的',
  DEF: '违反标准规定（一般）的，特定情况可以调整',
  REC: '与标准推荐的不同',
  MAY: '与标准许可的做法不同',
  DERIV: '与由标准推算的不同',
  PRAC: '与惯例不同（不是国家标准的要求）',
  PROJ: '与本项目的选择不同',
};
const EN_GROUPS: Readonly<Record<Strength, string>> = {
  MUST: 'Against what the standard requires',
  DEF: 'Against what the standard requires as a rule',
  REC: 'Other than the standard recommends',
  MAY: 'Other than the standard allows for',
  DERIV: 'Other than follows from the standard',
  PRAC: 'Other than common practice (no standard asks for it)',
  PROJ: 'Other than our choice',
};
const EN_STRENGTHS: Readonly<Record<Strength, string>> = {
  MUST: 'required',
  DEF: 'required as a rule',
  REC: 'recommended',
  MAY: 'allowed',
  DERIV: 'derived from the standard',
  PRAC: 'common practice',
  PROJ: 'our choice',
};
const ZH_FORMATS: Readonly<Record<Format, string>> = {
  document: '文件格式',
  upward: '上行文',
  letter: '信函格式',
  order: '命令（令）格式',
  minutes: '纪要格式',
  briefing: '简报',
  plain: '普通文稿',
};
const EN_FORMATS: Readonly<Record<Format, string>> = {
  document: 'document',
  upward: 'upward document',
  letter: 'letter',
  order: 'order',
  minutes: 'minutes',
  briefing: 'briefing',
  plain: 'plain paper',
};
const ZH_KINDS: Readonly<Record<PageKind, string>> = {
  text: '',
  blank: '空白',
  scan: '图像',
  outlines: '曲线',
  turned: '横躺',
  vertical: '竖排',
  sheet: '拼页',
};
const EN_KINDS: Readonly<Record<PageKind, string>> = {
  text: '',
  blank: 'blank',
  scan: 'picture',
  outlines: 'outlines',
  turned: 'on its side',
  vertical: 'vertical',
  sheet: 'sheet',
};

const ZH = {
  pages: (n: number) => `${n} 页`,
  pagesAt: pagesInChinese,
  morePlaces: (n: number) => `另有 ${n} 处，见 --json`,
  places: (n: number) => `等 ${n} 处`,
  noRight: '右 —：没有一行排满，看不出版心的右边',
  notFound: '没有认出：',
  comma: '，',
  semicolon: '；',
  colon: '：',
  enumeration: '、',
  brackets: (text: string) => `（${text}）`,
  why: (text: string) => `（${text}）`,
  noFormat: '认不出格式',
  formats: ZH_FORMATS,
  kinds: ZH_KINDS,
  strengths: ZH_STRENGTHS,
  groups: ZH_GROUPS,
  unknown: '量不准的',
  pageHead: ['页', '纸', '左', '上', '右', '下', '行', '字', '行距', '页码'],
  elementHead: ['要素', '字体', '字体名', '字号', '页'],
  fonts: '字体：',
  notEmbedded: '（没有嵌入）',
  metadata: '元数据',
  tagged: '有标签',
  untagged: '没有标签',
  measured: (is: string, asked: string) => `量得 ${is}，应为 ${asked}`,
  allRight: (n: number) => `量过 ${n} 项，全部合格`,
  someWrong: (n: number, wrong: number) => `量过 ${n} 项，${wrong} 项不合`,
  sum: (judged: number, passed: number, unknown: number, score: number | undefined) =>
    `量过 ${judged} 项，合格 ${passed} 项${unknown > 0 ? `，另有 ${unknown} 项量不准` : ''}；得分 ${score ?? '—'}`,
  verdicts: { pass: '没有违反标准的规定', fail: '有违反标准规定的' },
  unjudged: '没有可以判断的。',
};

type Words = typeof ZH;

const EN: Words = {
  pages: (n) => (n === 1 ? '1 page' : `${n} pages`),
  pagesAt: pagesInEnglish,
  morePlaces: (n) => `${n} more, see --json`,
  places: (n) => ` and others, ${n} in all`,
  noRight: 'right —: no line is full, so the right edge does not show',
  notFound: 'Not found: ',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  enumeration: ', ',
  brackets: (text) => ` (${text})`,
  why: (text) => ` (${text})`,
  noFormat: 'format not recognised',
  formats: EN_FORMATS,
  kinds: EN_KINDS,
  strengths: EN_STRENGTHS,
  groups: EN_GROUPS,
  unknown: 'Could not be told',
  pageHead: ['page', 'paper', 'left', 'top', 'right', 'foot', 'lines', 'chars', 'pitch', 'number'],
  elementHead: ['element', 'class', 'face', 'size', 'pages'],
  fonts: 'Fonts: ',
  notEmbedded: ' (not embedded)',
  metadata: 'Metadata',
  tagged: 'tagged',
  untagged: 'not tagged',
  measured: (is, asked) => `is ${is}, should be ${asked}`,
  allRight: (n) => `${n} checks, all right`,
  someWrong: (n, wrong) => `${n} checks, ${wrong} wrong`,
  sum: (judged, passed, unknown, score) =>
    `${judged} checks, ${passed} right${unknown > 0 ? `, ${unknown} more could not be told` : ''}; score ${score ?? '–'}`,
  verdicts: {
    pass: 'nothing that the standard requires is wrong',
    fail: 'something the standard requires is wrong',
  },
  unjudged: 'Nothing could be judged.',
};

export const INSPECT_WORDS: Readonly<Record<'zh' | 'en', Words>> = { zh: ZH, en: EN };
