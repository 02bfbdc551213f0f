/** The words that template values are written with, as a Chinese reader knows them. */

const WORDS: Readonly<Record<string, string>> = {
  xiaobiaosong: '小标宋',
  fangsong: '仿宋',
  heiti: '黑体',
  kaiti: '楷体',
  songti: '宋体',
  red: '红',
  black: '黑',
  outer: '单双页外侧',
  center: '居中',
  left: '居左',
  right: '居右',
  none: '没有',
  end: '文末',
  title: '标题之下',
  true: '有',
  false: '没有',
  fill: '撑满版心',
};

/** `heiti（黑体）`; what is not such a word stays as it is. */
export const wordFor = (value: string): string => {
  const word = WORDS[value];
  return word ? `${value}（${word}）` : value;
};
