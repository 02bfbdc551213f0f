/** L-26: a mark at the end of a heading on a line of its own. */
import { readOrdinal } from '../../gongwen/ordinals.ts';
import type { Article, Placed, Rule, Text, TextHeading } from '../types.ts';
import { closingMarks } from './closing-marks.ts';

export const HEADING_END: Rule = {
  id: 'L-26',
  name: { zh: '独占一行的小标题不加标点', en: 'no mark at the end of a heading' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '独占一行的小标题末尾有标点。', en: 'A heading on a line of its own ends in a mark.' },
  why: {
    zh: '小标题独占一行，行尾就是停顿，不加句号、冒号一类的点号；后面接着正文的小标题才以句号结束。问号、叹号可以留；没有“#”、下面又没有正文的“一、不得离岗。”可能是一条短句，同级的小标题都接排正文的，各条一样写，都不查。',
    en: 'The end of the line is the pause; only a heading that the text runs on from ends in 。. ？ and ！ may stay; a short sentence with an ordinal and no text under it is left alone, and so is one among run-in headings.',
  },
  help: { zh: '请删去小标题末尾的标点。', en: 'Delete the mark.' },
  supersedes: ['L-56'],
  examples: {
    wrong: [
      { text: '# 标题\n\n一、总体要求。\n\n做好工作。', fixed: '# 标题\n\n一、总体要求\n\n做好工作。' },
      { text: '# 标题\n\n## 总体要求：\n\n做好工作。', fixed: '# 标题\n\n## 总体要求\n\n做好工作。' },
      {
        text: '# 标题\n\n## 总体要求\n\n### 抓好“三个一”；\n\n做好工作。',
        fixed: '# 标题\n\n## 总体要求\n\n### 抓好“三个一”\n\n做好工作。',
      },
      {
        text: '# 标题\n\n一、自查阶段。\n\n各单位自查。\n\n二、抽查阶段；\n\n各单位抽查。',
        fixed: '# 标题\n\n一、自查阶段\n\n各单位自查。\n\n二、抽查阶段\n\n各单位抽查。',
        count: 2,
      },
      { text: '# 标题\n\n一、总体要求.\n\n做好工作。', fixed: '# 标题\n\n一、总体要求\n\n做好工作。' },
    ],
    right: [
      '# 标题\n\n一、总体要求\n\n做好工作。',
      '# 标题\n\n一、总体要求。各县要做好工作。',
      '# 标题\n\n（一）转移群众。共转移213人。\n\n（二）盯紧隐患。\n\n1.逐库巡查。\n\n2.逐段巡堤。',
      '# 标题\n\n## 水从哪里来？\n\n从山上来。',
      '# 标题\n\n本办法适用于下列活动：\n\n（一）供水；\n\n（二）节水；\n\n（三）其他。\n\n其余活动另行规定。',
      '# 标题\n\n一、各单位不得离岗。\n\n二、各单位每日报告险情，不得迟报。',
      '# 标题\n\n## 目标任务（2026年）\n\n做好工作。',
      '# 标题\n\n## 平台升级到 v2.\n\n升级完成。',
    ],
  },
  check: { on: 'article', see },
};

function see({ texts }: Article): readonly Placed[] {
  const body = texts.filter(({ kind }) => kind !== 'field' && kind !== 'title');
  const running = new Set(body.flatMap(({ heading }) => (heading?.runIn ? [heading.level] : [])));
  return body.flatMap((text, i): readonly Placed[] => {
    const meant = text.heading ? text.kind === 'heading' && text.heading : likeHeading(text);
    if (!meant) return [];
    const marks = closingMarks(text.value, meant.ordinal);
    const isSure =
      text.marker ||
      (!running.has(meant.level) && hasText(meant, body[i + 1]) && !isItem(meant, body[i - 1]));
    if (!marks || !isSure) return [];
    // Without its mark a sentence would become a heading: somebody should look.
    const { fix } = marks;
    return [{ ...marks, ...(fix && !text.heading && { fix: { ...fix, kind: 'suggested' } }), in: text }];
  });
}

/** Right under another of its level: an item of a list, which nothing stands between. */
const isItem = ({ level }: Meant, before: Text | undefined): boolean =>
  before !== undefined && !before.marker && readOrdinal(before.value)?.level === level;

type Meant = Pick<TextHeading, 'level' | 'ordinal'>;

const LONGEST = 20;

/** 二、抽查阶段； with text under it is meant as a heading, although its mark kept it from becoming one. */
function likeHeading({ kind, quoted, marker, value }: Text): Meant | undefined {
  const ordinal = kind === 'paragraph' && !quoted && !marker ? readOrdinal(value) : undefined;
  if (!ordinal || ordinal.doubtful || ordinal.level > 2) return undefined;
  const words = value.slice(ordinal.width);
  const isPhrase = words.length <= LONGEST && /^[\p{Script=Han}\d“”《》（）]+[。；，]$/u.test(words);
  return isPhrase ? { level: ordinal.level, ordinal: ordinal.width } : undefined;
}

/** Without a `#` and without text under it, it may be one of a row of short sentences: 一、不得离岗。 */
const hasText = ({ level }: Meant, next: Text | undefined): boolean =>
  next !== undefined && (next.heading ? next.heading.level > level : !readOrdinal(next.value));
