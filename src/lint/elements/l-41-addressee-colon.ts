/** L-41: the addressees without a full-width colon. */
import type { Article, Placed, Rule } from '../types.ts';
import { ADDRESSED_FORMATS, type Addressees, addresseesOf } from './addressees.ts';

export const ADDRESSEE_COLON: Rule = {
  id: 'L-41',
  name: { zh: '主送机关后用全角冒号', en: 'a full-width colon behind the addressees' },
  clause: 'GB/T 9704—2012 7.3.2',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '主送机关后面不是全角冒号。', en: 'The addressees are not followed by a full-width colon.' },
  why: {
    zh: '最后一个主送机关名称后标全角冒号（7.3.2）。写在文件头里的冒号自动加，不必写，写了别的标点会换掉。正文里只看标题下面第一行：一串机关名称后面是半角冒号，或者“各县人民政府”这样的统称后面是句号、没有标点。',
    en: 'The last of them is followed by a full-width colon (7.3.2). In the front matter it is set by itself. In the text only the first line is looked at: names before a half-width colon, or classes of organs before 。 or nothing.',
  },
  help: { zh: '请在最后一个名称后面写“：”。', en: 'Write ： behind the last name.' },
  formats: [...ADDRESSED_FORMATS, 'plain'],
  supersedes: ['L-56', 'front-matter/normalised'],
  paperAlone: true,
  examples: {
    wrong: [
      { text: '# 标题\n\n各县人民政府:\n\n正文。', fixed: '# 标题\n\n各县人民政府：\n\n正文。' },
      { text: '# 标题\n\n各县人民政府。\n\n正文。', fixed: '# 标题\n\n各县人民政府：\n\n正文。' },
      {
        text: '# 标题\n\n各县人民政府，市直各部门\n\n正文。',
        fixed: '# 标题\n\n各县人民政府，市直各部门：\n\n正文。',
      },
      {
        text: '---\n模板: 文件\n主送: 各县人民政府。\n---\n\n# 标题\n\n正文。',
        fixed: '---\n模板: 文件\n主送: 各县人民政府\n---\n\n# 标题\n\n正文。',
      },
    ],
    right: [
      '# 标题\n\n各县人民政府：\n\n正文。',
      '---\n模板: 文件\n主送: 各县人民政府\n---\n\n# 标题\n\n正文。',
      '---\n模板: 文件\n主送: 各县人民政府：\n---\n\n# 标题\n\n正文。',
      '# 标题\n\n云川市水务局\n\n正文。',
      '# 标题\n\n各县人民政府要负总责。\n\n正文。',
      '---\n模板: 普通\n---\n\n# 讲话\n\n同志们:\n\n正文。',
      '# 标题\n\n坚持以人民为中心。\n\n正文。',
      '# 标题\n\n各县要建成节水示范县。\n\n正文。',
      '# 标题\n\n正文。\n\n参加单位为各县人民政府。',
    ],
  },
  check: { on: 'article', see: (article: Article) => addresseesOf(article).flatMap(placed) },
};

const IN_FIELD = {
  message: { zh: '“主送”的末尾有别的标点。', en: 'The addressees end in a mark of their own.' },
  help: { zh: '请删去；全角冒号排印时自动加。', en: 'Delete it; the full-width colon is set by itself.' },
};

function placed(
  { in: text, end, isField }: Addressees,
  i: number,
  all: readonly Addressees[],
): readonly Placed[] {
  const to = text.value.trimEnd().length;
  const mark = text.value.slice(end, to);
  if (mark === '：' || (isField && (mark === '' || i < all.length - 1))) return [];
  const edits = [{ from: end, to, with: isField ? '' : '：' }];
  // The half-width colon of a row in the text is read as the full-width one.
  const mended = isField || mark === ':';
  const said = { ...(isField && IN_FIELD), ...(mended && ({ mended: true } as const)) };
  return [{ in: text, from: end, to, fix: { kind: 'safe', edits }, ...said }];
}
