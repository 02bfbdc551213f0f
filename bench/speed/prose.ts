/**
 * A number of characters in, an article of about that length out: prose of invented places, the same at
 * every run, with numbers, dates, quotes and headings in the measure of an ordinary report.
 */
const WHO = [
  '工作专班',
  '青石镇',
  '河湾村',
  '水利所',
  '县农技站',
  '柳林社区',
  '信用合作社',
  '值班人员',
  '云岭乡',
  '调研组',
];
const WHEN = [
  '今年以来',
  '入汛之后',
  '2026年3月以来',
  '上半年',
  '11月中旬',
  '收到通知的当天',
  '一个多月里',
  '近三年',
];
const DID = [
  '清理沟渠',
  '走访农户',
  '检修泵站',
  '登记台账',
  '补种树苗',
  '核对名册',
  '加固堤段',
  '培训骨干',
  '整治院落',
];
const MUCH = ['12公里', '350余户', '8座', '46项', '2,300株', '98.6%', '1.4万人次', '27处', '60多份', '三轮'];
const WHY = [
  '群众反映的难处',
  '拖了多年的老问题',
  '“最后一公里”',
  '责任不清的地方',
  '雨季容易出事的点位',
  '账目里的差错',
];
const THEN = [
  '做到早发现、早处置',
  '当天的事当天办完',
  '一件一件对账销号',
  '让办事的人少跑一趟',
  '把经验写进了村规民约',
  '形成了“有人问、有人管、有人跟”的局面',
];

export function prose(characters: number): string {
  const next = dice(9704);
  const pick = (words: readonly string[]) => words[next() % words.length] ?? '';
  const sentence = () =>
    `${pick(WHEN)}，${pick(WHO)}${pick(DID)}${pick(MUCH)}，盯住${pick(WHY)}，${pick(THEN)}；${pick(WHO)}也跟着${pick(DID)}，前后${pick(MUCH)}。`;
  const paragraph = () => Array.from({ length: 2 + (next() % 4) }, sentence).join('');
  const heading = () => `${pick(DID)}，解决${pick(WHY)}`;
  let text = FRONT;
  for (let count = 0; text.length < characters; count++) {
    text += count % 6 === 0 ? `## ${heading()}\n\n` : `${paragraph()}\n\n`;
  }
  return text;
}

const FRONT = `---
模板: 简报
简报名称: 排版试验简报
期号: 1
编印单位: 青石镇人民政府办公室
日期: 2026年1月5日
标题: 关于一年工作的回顾
---

`;

/** A linear congruence (Numerical Recipes), its high bits only. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
