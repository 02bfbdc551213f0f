/**
 * Every key of the front matter, one row each. Names, kinds of value, the formats that use them, words for
 * editors and for the reference: reading, did-you-mean, the JSON Schema and docs/front-matter.md all come
 * from this table. A new key is a new row; a new format is a new member of `Format`.
 */
import type { Bilingual } from '../../diagnostics/types.ts';
import type { Format } from '../types.ts';
import type { Kind } from './kind.ts';
import { date } from './kinds/date.ts';
import { flag } from './kinds/flag.ts';
import { names, words } from './kinds/list.ts';
import { copyNumber, count, issue, totalIssue } from './kinds/number.ts';
import { secrecy } from './kinds/secrecy.ts';
import { line, paragraphs } from './kinds/text.ts';

/** Every format and what people call it. */
export const FORMATS: readonly {
  readonly id: Format;
  readonly label: Bilingual;
}[] = [
  { id: 'briefing', label: { zh: '简报', en: 'a briefing' } },
  { id: 'document', label: { zh: '文件', en: 'a document' } },
  { id: 'document-upward', label: { zh: '上行文', en: 'an upward document' } },
  { id: 'letter', label: { zh: '信函', en: 'a letter' } },
  { id: 'order', label: { zh: '命令（令）', en: 'an order' } },
  { id: 'minutes', label: { zh: '纪要', en: 'minutes' } },
  { id: 'plain', label: { zh: '普通文稿', en: 'a plain paper' } },
];

export type Example = string | number | boolean | readonly string[];

export interface KeyRow {
  /** The English name is also the name of the field in the code. */
  readonly id: string;
  readonly zh: string;
  /** Other names people type for it; accepted, with a hint. */
  readonly aliases: readonly string[];
  readonly kind: Kind<unknown>;
  readonly formats: readonly Format[];
  /** A paper of its format looks unfinished without it (L-92). */
  readonly expected?: true;
  readonly about: Bilingual;
  /** Rule it serves: an ID of docs/standard.md, with the clause where a standard has one. */
  readonly rule?: string;
  readonly example: Example;
}

const ALL: readonly Format[] = FORMATS.map(({ id }) => id);
const BRIEFING: readonly Format[] = ['briefing'];

export const KEYS = [
  {
    id: 'template',
    zh: '模板',
    aliases: ['版式', '文种'],
    kind: line,
    formats: ALL,
    about: {
      zh: '用哪个模板：名称，或自己的模板文件的路径。不写时按简报排。',
      en: 'Template: its name, or the path of your own file. A briefing if left out.',
    },
    example: '简报',
  },
  {
    id: 'masthead',
    zh: '简报名称',
    aliases: ['简报名', '刊名', '刊头', '报头'],
    kind: line,
    formats: BRIEFING,
    expected: true,
    rule: 'J-03',
    about: { zh: '报头正中的大字。', en: 'The large red name in the masthead.' },
    example: '驻村帮扶工作简报',
  },
  {
    id: 'organizer',
    zh: '主办',
    aliases: ['主办单位', '主办机关'],
    kind: line,
    formats: BRIEFING,
    rule: 'J-04',
    about: {
      zh: '简报名称上方的一行小字，如主办单位或会议名称。',
      en: 'A smaller line above the name: the organ or conference.',
    },
    example: '云川市乡村振兴工作专班',
  },
  {
    id: 'issue',
    zh: '期号',
    aliases: ['期数', '期次'],
    kind: issue,
    formats: BRIEFING,
    expected: true,
    rule: 'J-05',
    about: {
      zh: '本年第几期。写数字即可，版面上是“第7期”；增刊写“增刊第1期”。',
      en: 'Number of the issue in the year; printed as 第7期.',
    },
    example: 7,
  },
  {
    id: 'totalIssue',
    zh: '总期号',
    aliases: ['总期数', '总期', '总第', '累计期号'],
    kind: totalIssue,
    formats: BRIEFING,
    rule: 'J-05',
    about: {
      zh: '创刊以来的总期数，排在期号后面的括号里。',
      en: 'Running number since the first issue, in brackets after the number.',
    },
    example: 31,
  },
  {
    id: 'publisher',
    zh: '编印单位',
    aliases: ['编发单位', '编制单位', '编辑单位', '编印', '编发'],
    kind: line,
    formats: BRIEFING,
    expected: true,
    rule: 'J-06',
    about: {
      zh: '红线上方左侧的编发单位全称。',
      en: 'Full name of the issuing unit, at the left above the red rule.',
    },
    example: '云川市派驻平江村工作队',
  },
  {
    id: 'date',
    zh: '日期',
    aliases: ['成文日期', '编印日期', '编发日期', '出版日期', '时间'],
    kind: date,
    formats: ALL,
    expected: true,
    rule: 'J-07；GB/T 9704—2012 7.3.5.4',
    about: {
      zh: '红线上方右侧的日期，为签发之日。',
      en: 'Date of approval, at the right above the red rule.',
    },
    example: '2021-07-23',
  },
  {
    id: 'secrecy',
    zh: '密级',
    aliases: ['保密级别', '保密等级', '密级和保密期限'],
    kind: secrecy,
    formats: ALL,
    rule: 'J-08；GB/T 9704—2012 7.2.2',
    about: {
      zh: '密级和保密期限，或“内部资料 注意保存”，排在左上角。',
      en: 'Grade and period of secrecy, or a mark such as 内部资料, at the upper left.',
    },
    example: '秘密★1年',
  },
  {
    id: 'copyNumber',
    zh: '份号',
    aliases: ['编号'],
    kind: copyNumber,
    formats: ALL,
    rule: 'J-09；GB/T 9704—2012 7.2.1',
    about: {
      zh: '这一份的顺序号，六位数字，不足的在前面补零。',
      en: 'Serial number of this copy; six digits, padded with zeros.',
    },
    example: '000017',
  },
  {
    id: 'title',
    zh: '标题',
    aliases: ['题目', '题名', '文章标题'],
    kind: paragraphs,
    formats: ALL,
    rule: 'J-15；GB/T 9704—2012 7.3.1',
    about: {
      zh: '文章标题。正文里用“# ”写了标题时可以不写；一期多篇时只作文档属性。',
      en: 'Title of the article; not needed if the text has a `# ` heading. With several articles: metadata only.',
    },
    example: '抓党建促脱贫 旧窑洞换新颜',
  },
  {
    id: 'subtitle',
    zh: '副标题',
    aliases: ['副题'],
    kind: paragraphs,
    formats: ALL,
    rule: 'J-15',
    about: { zh: '标题下面的副题，前面的破折号自动加。', en: 'Line under the title; its dash is added.' },
    example: '平江村驻村帮扶工作纪实',
  },
  {
    id: 'editorNote',
    zh: '编者按',
    aliases: ['按语', '编者的话'],
    kind: paragraphs,
    formats: BRIEFING,
    rule: 'J-14',
    about: {
      zh: '标题上方的按语，可以有多段，可以用 Markdown 的加粗等记号。',
      en: 'The editor’s note above the title; paragraphs with inline Markdown.',
    },
    example: '平江村的做法可供各地参考。',
  },
  {
    id: 'contents',
    zh: '目录',
    aliases: ['目次', '要目', '本期要目', 'toc'],
    kind: flag,
    formats: BRIEFING,
    rule: 'J-13',
    about: {
      zh: '要不要目录。不写时，一期有两篇以上文章就排目录。',
      en: 'Whether to print a table of contents; by default from two articles on.',
    },
    example: true,
  },
  {
    id: 'contributor',
    zh: '供稿',
    aliases: ['供稿单位', '供稿人', '撰稿', '来稿单位'],
    kind: line,
    formats: BRIEFING,
    rule: 'J-19',
    about: {
      zh: '文末括号里的供稿单位或供稿人。',
      en: 'Contributor, in brackets at the end of the article.',
    },
    example: '市农业农村局',
  },
  {
    id: 'source',
    zh: '来源',
    aliases: ['稿源', '稿件来源', '文章来源', '出处'],
    kind: line,
    formats: BRIEFING,
    rule: 'J-19',
    about: { zh: '文末括号里的来源。', en: 'Source, in brackets at the end of the article.' },
    example: '云川日报',
  },
  {
    id: 'keywords',
    zh: '关键词',
    aliases: ['关键字', '标签', 'tags'],
    kind: words,
    formats: ALL,
    about: { zh: '写入文档属性，不印在纸上。', en: 'Document properties only.' },
    example: ['驻村帮扶', '乡村振兴'],
  },
  {
    id: 'report',
    zh: '报',
    aliases: ['抄报', '主报', '呈报'],
    kind: names,
    formats: BRIEFING,
    rule: 'J-24、J-28',
    about: {
      zh: '报尾“报：”一行：上级机关和领导。',
      en: 'Row 报： of the tail: superior organs and leaders.',
    },
    example: '市委办公室、市政府办公室',
  },
  {
    id: 'send',
    zh: '送',
    aliases: ['抄送'],
    kind: names,
    formats: BRIEFING,
    rule: 'J-24、J-28',
    about: {
      zh: '报尾“送：”一行：平级和不相隶属的机关。',
      en: 'Row 送： of the tail: organs of the same level.',
    },
    example: ['市财政局', '市水利局'],
  },
  {
    id: 'dispatch',
    zh: '发',
    aliases: ['抄发', '下发'],
    kind: names,
    formats: BRIEFING,
    rule: 'J-24、J-28',
    about: { zh: '报尾“发：”一行：下级机关。', en: 'Row 发： of the tail: subordinate organs.' },
    example: '各县（区）工作专班',
  },
  {
    id: 'extra',
    zh: '增发',
    aliases: ['本期增发'],
    kind: names,
    formats: BRIEFING,
    rule: 'J-25',
    about: { zh: '报尾“本期增发：”一行。', en: 'Row 本期增发： of the tail.' },
    example: '平江乡人民政府',
  },
  {
    id: 'copies',
    zh: '印数',
    aliases: ['份数', '共印', '印刷份数'],
    kind: count,
    formats: ALL,
    rule: 'J-26',
    about: { zh: '共印多少份，排成“（共印50份）”。', en: 'Number of copies, printed as （共印50份）.' },
    example: 50,
  },
  {
    id: 'editor',
    zh: '责任编辑',
    aliases: ['编辑', '责编'],
    kind: line,
    formats: BRIEFING,
    rule: 'J-27',
    about: { zh: '报尾最后一行的责任编辑。', en: 'Editor, in the last line of the tail.' },
    example: '李四维',
  },
  {
    id: 'reviewer',
    zh: '审核',
    aliases: ['审核人', '核稿', '审稿'],
    kind: line,
    formats: BRIEFING,
    rule: 'J-27',
    about: { zh: '报尾最后一行的审核人。', en: 'Reviewer, in the last line of the tail.' },
    example: '王五一',
  },
  {
    id: 'phone',
    zh: '电话',
    aliases: ['联系电话', '电话号码', 'tel'],
    kind: line,
    formats: BRIEFING,
    rule: 'J-27',
    about: { zh: '报尾最后一行的联系电话。', en: 'Telephone, in the last line of the tail.' },
    example: '0000-1234567',
  },
  {
    id: 'subject',
    zh: '主题',
    aliases: ['摘要'],
    kind: line,
    formats: ALL,
    about: { zh: '写入文档属性的主题，不印在纸上。', en: 'Subject in the document properties.' },
    example: '驻村帮扶工作情况',
  },
  {
    id: 'author',
    zh: '作者',
    aliases: ['执笔', '撰稿人'],
    kind: line,
    formats: ALL,
    about: { zh: '写入文档属性的作者，不印在纸上。', en: 'Author in the document properties.' },
    example: '平江村工作队',
  },
] as const satisfies readonly KeyRow[];

export type KeyId = (typeof KEYS)[number]['id'];
export type KindOf<Id extends KeyId> = Extract<(typeof KEYS)[number], { id: Id }>['kind'];

/** Every name a key answers to; the first two are the proper ones. */
export function namesOf(row: KeyRow): readonly string[] {
  return [row.zh, row.id, ...row.aliases];
}
