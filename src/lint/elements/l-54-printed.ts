/** L-54: the date of printing without 印发. */
import { PAPERS } from '../../gongwen/front-matter/keys/row.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';

export const PRINTED: Rule = {
  id: 'L-54',
  name: { zh: '印发日期后加“印发”', en: '印发 behind the date of printing' },
  clause: 'GB/T 9704—2012 7.4.3',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '印发日期后面没有“印发”二字。', en: 'The date of printing is not followed by 印发.' },
  why: {
    zh: '版记里的日期后加“印发”二字（7.4.3）。写在文件头里的自动加，月日前的零也自动去掉；正文里只看紧接“抄送：……”的一行“机关　日期”，别处可能是落款。月日前的零由 L-07 提出。',
    en: 'The date in the imprint is followed by 印发 (7.4.3), which the front matter adds by itself. In the text only the line under 抄送 is looked at: elsewhere it may be the signature.',
  },
  help: { zh: '请在日期后面加“印发”；最好写在文件头里。', en: 'Add 印发, best in the front matter.' },
  formats: PAPERS,
  paperAlone: true,
  examples: {
    wrong: [
      {
        text: '正文。\n\n抄送：市委办公室。\n\n云川市人民政府办公室　2026年8月2日',
        fixed: '正文。\n\n抄送：市委办公室。\n\n云川市人民政府办公室　2026年8月2日印发',
      },
      {
        text: '正文。\n\n抄送：市委办公室。\n云川市水务局办公室 2026年8月2日',
        fixed: '正文。\n\n抄送：市委办公室。\n云川市水务局办公室 2026年8月2日印发',
      },
      {
        text: '正文。\n\n抄送：市委办公室。\n\n云川市水务局  2026年08月02日',
        fixed: '正文。\n\n抄送：市委办公室。\n\n云川市水务局  2026年08月02日印发',
      },
    ],
    right: [
      '正文。\n\n抄送：市委办公室。\n\n云川市人民政府办公室　2026年8月2日印发',
      '正文。\n\n云川市人民政府办公室　2026年8月2日',
      '---\n模板: 文件\n印发机关: 云川市水务局办公室\n印发日期: 2026-08-02\n---\n\n# 标题\n\n正文。',
      '正文。\n\n抄送：市委办公室。\n\n2026年8月2日，市水务局召开会议。',
      '云川市水务局 2026年8月2日\n\n抄送：市委办公室。',
    ],
  },
  check: { on: 'article', see },
};

const COPIES = /^抄[ \t\u3000]*送[：:]/;
const UNPRINTED = /(?:^|\n)[^\n，。；：]{2,30}[ \t\u3000]+\d{4}年\d{1,2}月\d{1,2}日[ \t\u3000]*$/;

function see({ texts }: Article): readonly Placed[] {
  const body = texts.filter(({ kind, quoted }) => kind !== 'field' && !quoted);
  return body.flatMap((text, i): readonly Placed[] => {
    const own = COPIES.test(text.value) && text.value.includes('\n');
    const below = i > 0 && COPIES.test(body[i - 1]!.value);
    if (text.kind !== 'paragraph' || !(own || below) || !UNPRINTED.test(text.value)) return [];
    return [placed(text)];
  });
}

function placed(text: Text): Placed {
  const to = text.value.trimEnd().length;
  const from = text.value.lastIndexOf('年', to) - 4;
  return { in: text, from, to, fix: { kind: 'safe', edits: [{ from: to, to, with: '印发' }] } };
}
