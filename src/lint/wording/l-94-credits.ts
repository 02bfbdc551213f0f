/** L-94: the credit of an article with half-width or nested brackets. */
import type { Found, Rule, Text } from '../types.ts';

export const CREDITS: Rule = {
  id: 'L-94',
  name: { zh: '供稿用全角圆括号，不套括号', en: 'credits in one pair of full-width brackets' },
  strength: 'PRAC',
  severity: 'hint',
  message: {
    zh: '供稿一行用了半角的括号、冒号，或括号套着括号。',
    en: 'The credit has half-width brackets or colon, or brackets within brackets.',
  },
  why: {
    zh: '供稿写作（供稿：市应急局）；括号套括号不好断句，也认不出供稿单位。',
    en: 'A credit reads （供稿：…）; brackets within brackets hide where the name ends.',
  },
  help: { zh: '请写成“（供稿：市应急局）”。', en: 'Write （供稿：…）.' },
  formats: ['briefing'],
  supersedes: ['L-56', 'L-70'],
  examples: {
    wrong: [
      {
        text: '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n(供稿:市应急局)',
        fixed: '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n（供稿：市应急局）',
      },
      {
        text: '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n（市应急局供稿)',
        fixed: '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n（市应急局供稿）',
      },
      {
        text: '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n（供稿：市应急局（办公室））',
        fixed: '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n（供稿：市应急局办公室）',
      },
    ],
    right: [
      '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n（供稿：市应急局）',
      '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n（市应急局供稿）',
      '---\n模板: 简报\n---\n\n# 入汛\n\n各地加强值守。\n\n供稿：市应急局',
      '---\n模板: 简报\n---\n\n# 入汛\n\n(市应急局供稿组有3人)参加了培训。',
      '---\n模板: 简报\n供稿: 市应急局\n---\n\n# 入汛\n\n各地加强值守。',
      '---\n模板: 文件\n---\n\n# 关于组织供稿的通知\n\n现通知如下。\n\n(供稿:市应急局)',
    ],
  },
  check: { on: 'texts', see },
};

const VERB = '(?:供稿|撰稿|来稿)';
const CREDIT = new RegExp(`^[（(](?:${VERB}(?:单位|人)?[：:].{1,60}|.{1,40}${VERB})[）)]$`);
const FULL: Readonly<Record<string, string>> = { '(': '（', ')': '）', ':': '：' };

function see({ kind, value, quoted }: Text): readonly Found[] {
  if (kind !== 'paragraph' || quoted || !CREDIT.test(value)) return [];
  const edits = [...value].flatMap((sign, at) => {
    const isInner = at > 0 && at < value.length - 1 && /[（()）]/.test(sign);
    const mended = isInner ? '' : (FULL[sign] ?? sign);
    return mended === sign ? [] : [{ from: at, to: at + 1, with: mended }];
  });
  return edits.length === 0 ? [] : [{ from: 0, to: value.length, fix: { kind: 'suggested', edits } }];
}
