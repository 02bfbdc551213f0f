/** L-93: rows 报、送、发 of a briefing, typed into the text without colon or 。 */
import type { Article, Placed, Rule, Text } from '../types.ts';

export const TAIL_ROWS: Rule = {
  id: 'L-93',
  name: { zh: '报、送、发各行有冒号和句号', en: 'rows of the tail with colon and 。' },
  strength: 'PRAC',
  severity: 'hint',
  message: {
    zh: '报、送、发一行缺全角冒号，或末尾没有句号。',
    en: 'A row of the tail lacks its full-width colon, or the 。 at its end.',
  },
  why: {
    zh: '报尾的写法是“报：……。”；写在文件头的“报”“送”“发”里，冒号、句号和位置都由版面给出。',
    en: 'A row of the tail reads 报：…。; in the front matter the page gives colon, 。 and place.',
  },
  help: {
    zh: '请写成“报：市委办公室。”，最好移到文件头的“报”“送”“发”。',
    en: 'Write 报：…。, or better move it to the front matter.',
  },
  formats: ['briefing'],
  examples: {
    wrong: [
      {
        text: '---\n模板: 简报\n---\n\n# 全市入汛\n\n各地加强值守。\n\n报 市委办公室\n',
        fixed: '---\n模板: 简报\n---\n\n# 全市入汛\n\n各地加强值守。\n\n报：市委办公室。\n',
      },
      {
        text: '---\n模板: 简报\n---\n\n# 全市入汛\n\n各地加强值守。\n\n报:市委办公室。\n\n送：各县（区）政府\n',
        fixed:
          '---\n模板: 简报\n---\n\n# 全市入汛\n\n各地加强值守。\n\n报：市委办公室。\n\n送：各县（区）政府。\n',
        count: 2,
      },
      {
        text: '---\n模板: 简报\n---\n\n# 全市入汛\n\n各地加强值守。\n\n本期增发　平江县政府、石堰县政府',
        fixed: '---\n模板: 简报\n---\n\n# 全市入汛\n\n各地加强值守。\n\n本期增发：平江县政府、石堰县政府。',
      },
    ],
    right: [
      '---\n模板: 简报\n---\n\n# 全市入汛\n\n各地加强值守。\n\n报：市委办公室。\n',
      '---\n模板: 简报\n报: 市委办公室\n送: 市财政局\n---\n\n# 全市入汛\n\n各地加强值守。',
      '---\n模板: 简报\n---\n\n# 全市入汛\n\n报名工作已经结束\n',
      '---\n模板: 简报\n---\n\n# 全市入汛\n\n送 货下乡活动，各地加强值守。\n\n值守工作要抓好。',
      '---\n模板: 简报\n---\n\n# 全市入汛\n\n送：群众最盼的服务。\n\n发：群众最急的物资\n\n两项工作都有成效。',
      '---\n模板: 普通\n---\n\n# 讲话稿\n\n开会。\n\n报 市委办公室\n',
    ],
  },
  check: { on: 'article', see },
};

const ROW = /^(报|送|发|本期增发|增发)([ \u3000]*[：:][ \u3000]*|[ \u3000]+)(?=\S)/;
const LONGEST = 200;

/** Only rows at the very end are the tail. */
function see({ texts }: Article): readonly Placed[] {
  const body = texts.filter(({ key }) => key === undefined);
  const above = body.findLastIndex((text) => !isRow(text));
  return body.slice(above + 1).flatMap(foundIn);
}

const isRow = ({ kind, value, quoted }: Text): boolean =>
  kind === 'paragraph' && !quoted && ROW.test(value) && value.length <= LONGEST && !/[。；\n]./.test(value);

function foundIn(text: Text): readonly Placed[] {
  const [whole, label, between] = ROW.exec(text.value)!;
  const end = text.value.length;
  const colon = between === '：' ? [] : [{ from: label!.length, to: whole.length, with: '：' }];
  const stop = text.value.endsWith('。') ? [] : [{ from: end, to: end, with: '。' }];
  const edits = [...colon, ...stop];
  return edits.length === 0 ? [] : [{ in: text, from: 0, to: end, fix: { kind: 'safe', edits } }];
}
