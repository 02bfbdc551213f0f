/** L-76: blanks inside Chinese text, and U+3000 typed as the indent of a paragraph. */
import type { Article, Placed, Rule, Text } from '../types.ts';
import { replaced } from './changes.ts';
import { isProse } from './prose.ts';
import { verdictOn } from './stray-blanks.ts';
import { typedIndents } from './typed-indents.ts';

export const BLANKS: Rule = {
  id: 'L-76',
  name: { zh: '汉字之间不加空格', en: 'no blanks between Han characters' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '中文里有多余的空格。', en: 'A stray blank in Chinese text.' },
  why: {
    zh: '汉字之间、标点两旁不用空格，段首缩进由版式处理；手打的空格会把行排松，把词隔开。',
    en: 'Chinese needs no blanks between characters or beside marks, and the layout indents; typed ones loosen lines and part words.',
  },
  help: { zh: '请删去空格。', en: 'Delete it.' },
  examples: {
    wrong: [
      { text: '各地要加强 监测，及时 预警。', fixed: '各地要加强监测，及时预警。', count: 2 },
      {
        text: '各地要加强监测 ，及时预警。 各部门要配合。',
        fixed: '各地要加强监测，及时预警。各部门要配合。',
        count: 2,
      },
      { text: '　　加强监测。', fixed: '加强监测。' },
      { text: '第一段。\n　　第二段。', fixed: '第一段。\n\n第二段。' },
      {
        text: '---\n标题: 关于 开展防汛检查的 通知\n---\n\n正文。',
        fixed: '---\n标题: 关于开展防汛检查的通知\n---\n\n正文。',
        count: 2,
      },
      { text: '登载了《平江县 扶贫纪实》，反响很好。', fixed: '登载了《平江县扶贫纪实》，反响很好。' },
    ],
    right: [
      '---\n标题: 抓好党建促脱贫　昔日穷村焕生机\n---\n\n题为“情系百姓 倾情帮扶”的报道，反响很好。',
      '出席：赵　一、钱二三，张三 李四 王五，列席：孙 六。',
      '使用 GIS 技术，共 50 个，型号为 QZ-2000 的设备。',
      '第一条 为了规范管理，制定本办法。',
      '本报记者 张三报道，通讯员 李四摄。',
      '时间：8月1日 地点：市政府，请准时参加。',
      '云川市财政局 云川市水利局',
      '| 甲 | 加强 监测，及时预警 |\n|---|---|\n| 姓 名 | 职 务 |',
      '目 录',
      '中共中央 国务院印发了意见，市水务局 市财政局联合发文，请一并遵照执行。',
    ],
  },
  check: { on: 'article', see: (article) => see(article) },
};

const ROW = /[ \t\u00a0\u3000]+/g;

const see = (article: Article): readonly Placed[] => [
  ...typedIndents(article).map((indent) => ({ ...indent, message: INDENT })),
  ...article.texts.filter(isProse).flatMap((text) => strayIn(text)),
];

const INDENT = { zh: '段首用空格缩进。', en: 'A paragraph indented with blanks.' };

const strayIn = (text: Text): readonly Placed[] =>
  [...text.value.matchAll(ROW)].flatMap(({ 0: row, index: from }) => stray(text, from, from + row.length));

function stray(text: Text, from: number, to: number): readonly Placed[] {
  const verdict = verdictOn(text, from, to);
  // Right beside the marks of Markdown a blank may be what makes them marks.
  if (verdict === 'meant' || !text.isLiteral(from - 1, to + 1)) return [];
  return [{ in: text, ...replaced(from, to, '', verdict === 'stray' ? 'safe' : 'suggested') }];
}
