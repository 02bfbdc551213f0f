/** L-19: names of signers stand apart by a blank of one character, with no mark between them. */
import type { Found, Rule, Text } from '../types.ts';

export const JOINED_SIGNERS: Rule = {
  id: 'L-19',
  name: { zh: '签发人之间空一字', en: 'a blank between signers' },
  clause: 'GB/T 9704—2012 7.2.6',
  strength: 'MUST',
  severity: 'error',
  message: {
    zh: '几个签发人之间用了顿号或逗号。',
    en: 'The names of signers are joined by marks.',
  },
  why: {
    zh: '签发人姓名依次均匀编排，之间空一字，不加标点。文件头里的“签发人”可以用顿号隔开，排版时自动空开。',
    en: 'Signers are set one em apart without marks. In the front matter 、 may part them; the page sets the blank.',
  },
  help: {
    zh: '请改为全角空格；写在文件头的“签发人”里更好。',
    en: 'Put a full-width space; better still, name them in the front matter.',
  },
  paperAlone: true,
  examples: {
    wrong: [
      { text: '签发人：赵一、钱二\n\n正文。', fixed: '签发人：赵一　钱二\n\n正文。' },
      { text: '签发人：赵一舟，钱二平，孙三秋\n\n正文。', fixed: '签发人：赵一舟　钱二平　孙三秋\n\n正文。' },
      {
        text: '云政发〔2026〕5号　　签发人：赵一舟、 钱二平\n\n正文。',
        fixed: '云政发〔2026〕5号　　签发人：赵一舟　钱二平\n\n正文。',
      },
    ],
    right: [
      '签发人：赵一　钱二\n\n正文。',
      '签发人：赵一舟\n\n正文。',
      '---\n模板: 上行文\n签发人: 赵一舟、钱二平\n---\n\n正文。',
      '文件由签发人赵一、钱二签字后印发。',
      '签发人：由主要负责同志担任，分管同志协助，办公室负责。',
      '出席：赵一、钱二',
    ],
  },
  check: { on: 'texts', see },
};

/** Names of two to four characters, or with an interpunct, up to the end of the paragraph. */
const NAME = '\\p{Script=Han}(?:[ \\u3000]?\\p{Script=Han}{1,3}|[\\p{Script=Han}·]{2,11})';
const BETWEEN = '[ \\u3000]*[、，,][ \\u3000]*';
const SIGNERS = new RegExp(`(?<=签发人[：:][ \\u3000]*)${NAME}(?:(?:${BETWEEN}|[ \\u3000]+)${NAME})+$`, 'u');
const MARK = new RegExp(BETWEEN, 'g');

function see({ kind, value }: Text): readonly Found[] {
  const names = kind === 'field' || kind === 'cell' || !value.includes('签发人') ? null : SIGNERS.exec(value);
  if (!names) return [];
  const edits = [...names[0].matchAll(MARK)].map((mark) => {
    const from = names.index + mark.index;
    return { from, to: from + mark[0].length, with: '　' };
  });
  if (edits.length === 0) return [];
  return [{ from: names.index, to: value.length, fix: { kind: 'safe', edits } }];
}
