/** L-52: the marks of the row 抄送. */
import { PAPERS } from '../../gongwen/front-matter/keys/row.ts';
import { endOfWords } from '../ends.ts';
import type { Article, Found, Rule, Text } from '../types.ts';

export const COPIES_ROW: Rule = {
  id: 'L-52',
  name: { zh: '抄送用全角冒号，句号结束', en: '抄送 has a full-width colon and ends in 。' },
  clause: 'GB/T 9704—2012 7.4.2',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '抄送机关的末尾不是句号。', en: 'The row 抄送 does not end in 。.' },
  why: {
    zh: '“抄送”二字后标全角冒号，最后一个抄送机关名称后标句号（7.4.2）。写在文件头里的，“抄送：”和末尾的句号自动加，不必写。名称之间用逗号还是顿号由层次而定，不查。',
    en: '抄送 is followed by a full-width colon and the last name by 。 (7.4.2). In the front matter both are set by themselves.',
  },
  help: { zh: '请在最后一个名称后面用句号。', en: 'End the row with 。.' },
  formats: PAPERS,
  supersedes: ['L-56', 'front-matter/normalised'],
  paperAlone: true,
  examples: {
    wrong: [
      {
        text: '正文。\n\n抄送: 市委办公室、市人大办公室',
        fixed: '正文。\n\n抄送：市委办公室、市人大办公室。',
        count: 2,
      },
      { text: '正文。\n\n抄送：市委办公室，', fixed: '正文。\n\n抄送：市委办公室。' },
      {
        text: '正文。\n\n抄送：市委办公室；市人大办公室；',
        fixed: '正文。\n\n抄送：市委办公室；市人大办公室。',
      },
      {
        text: '---\n模板: 文件\n抄送: 市委办公室、市人大办公室、\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n抄送: 市委办公室、市人大办公室\n---\n\n# 标题\n\n正文。',
      },
    ],
    right: [
      '正文。\n\n抄送：市委办公室，市人大办公室。',
      '---\n模板: 文件\n抄送: 市委办公室，市人大办公室\n---\n\n# 标题\n\n正文。',
      '---\n模板: 文件\n抄送: [市委办公室, 市人大办公室]\n---\n\n# 标题\n\n正文。',
      '抄送机关是需要知晓公文内容的机关',
      '---\n模板: 文件\n抄送: 市委办公室。\n---\n\n# 标题\n\n正文。',
      '---\n模板: 简报\n送: 市财政局\n---\n\n# 标题\n\n正文。',
    ],
  },
  check: { on: 'texts', see },
};

const LABEL = /^抄[ \t\u3000]*送(?:机关|单位)?[ \t\u3000]*([：:])[ \t\u3000]*(?=\S)/;
const MARKS = '、，,；;：:. \t\u3000';
const COLON = {
  message: { zh: '“抄送”后面用了半角冒号。', en: '抄送 is followed by a half-width colon.' },
  help: { zh: '请改成全角冒号。', en: 'Use a full-width colon.' },
};

function see(text: Text, article: Article): readonly Found[] {
  if (text.key === 'cc') return text === article.fields.get('cc')?.at(-1) ? strayEnd(text) : [];
  const label = text.kind === 'paragraph' && !text.quoted && !text.marker ? LABEL.exec(text.value) : null;
  return label ? [...colon(label), ...openEnd(text)] : [];
}

const IN_FIELD = {
  message: { zh: '“抄送”的末尾有别的标点。', en: 'The row 抄送 ends in another mark than 。.' },
  help: { zh: '请删去；句号排印时自动加。', en: 'Delete it; 。 is set by itself.' },
};

/** In the front matter only a mark that is no 。 is wrong. */
function strayEnd({ value }: Text): readonly Found[] {
  const to = value.length;
  const from = endOfWords(value, MARKS);
  if (value.slice(from).trim() === '') return [];
  return [{ from, to, ...IN_FIELD, mended: true, fix: { kind: 'safe', edits: [{ from, to, with: '' }] } }];
}

function colon({ 0: typed, 1: mark }: RegExpExecArray): readonly Found[] {
  if (mark === '：') return [];
  const from = typed.indexOf(':');
  const edits = [{ from, to: typed.length, with: '：' }];
  return [{ from, to: from + 1, ...COLON, fix: { kind: 'safe', edits } }];
}

/** The line of printing may stand under it without an empty line. */
function openEnd({ value }: Text): readonly Found[] {
  const row = /^[^\n]*(?:\n(?![^\n]*\d{4}年)[^\n]*)*/.exec(value)![0].trimEnd();
  if (row.endsWith('。')) return [];
  const to = row.length;
  const from = endOfWords(row, MARKS);
  return [{ from: Math.max(0, from - 1), to, fix: { kind: 'safe', edits: [{ from, to, with: '。' }] } }];
}
