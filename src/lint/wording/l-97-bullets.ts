/** L-97: a list whose hyphens have no blank behind them, so that Markdown takes them for text. */
import { after, isHan } from '../characters.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';

export const BULLETS: Rule = {
  id: 'L-97',
  name: { zh: '列表的短横后面空一格', en: 'a blank behind the hyphen of a list' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '行首的短横后面没有空格，不成列表，会照样印出来。',
    en: 'Without a blank behind it the hyphen makes no list and is printed.',
  },
  why: {
    zh: '公文的列项是（1）（2），不是短横和圆点。写“- ”的列表，排出来就是（1）（2）；少了空格，印出来的就是短横。',
    en: 'Items of a paper are numbered （1）（2）. A Markdown list is set so; a hyphen without its blank is printed as a hyphen.',
  },
  help: {
    zh: '请在短横后面加一个空格，排出来是（1）（2）；或直接写（1）（2）。',
    en: 'Put a blank behind the hyphen; the page has （1）（2）.',
  },
  supersedes: ['L-34'],
  examples: {
    wrong: [
      {
        text: '做好三项工作：\n\n-加强监测\n-及时预警',
        fixed: '做好三项工作：\n\n- 加强监测\n- 及时预警',
        count: 2,
      },
      {
        text: '重点如下。\n\n-“三个一”活动；\n\n-《办法》的宣传。',
        fixed: '重点如下。\n\n- “三个一”活动；\n\n- 《办法》的宣传。',
        count: 2,
      },
      {
        text: '重点如下：\n-巡堤\n-查险\n-值守',
        fixed: '重点如下：\n- 巡堤\n- 查险\n- 值守',
        count: 3,
      },
    ],
    right: [
      '做好三项工作：\n\n- 加强监测\n- 及时预警',
      '最低气温分别为：\n-5℃，\n-8℃。',
      '-平江县的做法\n\n全县加强监测，及时预警。',
      '云川-平江高速已经通车，平江-石堰线正在施工。',
      '*为必填项，\n*注：以上数据为初步统计。',
      '——平江县的做法\n\n——石堰县的做法',
    ],
  },
  check: { on: 'article', see },
};

const OPENING = '“《（';

/** One alone may be the dash before a subtitle. */
function see({ texts }: Article): readonly Placed[] {
  const found = texts.flatMap(hyphensOf);
  return found.length > 1 ? found : [];
}

function hyphensOf(text: Text): readonly Placed[] {
  const { kind, value } = text;
  if (kind !== 'paragraph' || !/(?:^|\n)-/.test(value)) return [];
  return [...value.matchAll(/-/g)].flatMap(({ index: at }) => {
    const next = after(text, at + 1);
    const begins = at === 0 || value[at - 1] === '\n';
    if (!begins || next === '' || !(isHan(next) || OPENING.includes(next))) return [];
    const edit = { from: at + 1, to: at + 1, with: ' ' };
    return [{ in: text, from: at, to: at + 1, fix: { kind: 'safe', edits: [edit] } }];
  });
}
