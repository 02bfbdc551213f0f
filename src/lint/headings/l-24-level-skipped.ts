/** L-24: a level of headings left out. */
import { isPassedOver, type LevelSkip, levelSkips } from '../../gongwen/heading-order.ts';
import { ordinalText } from '../../gongwen/ordinals.ts';
import type { Article, Placed, Rule } from '../types.ts';
import { numberPlace, outlinesOf } from './outline.ts';

export const LEVEL_SKIPPED: Rule = {
  id: 'L-24',
  name: { zh: '层次不跳级', en: 'no level of headings left out' },
  clause: 'GB/T 9704—2012 7.3.3',
  strength: 'MAY',
  severity: 'error',
  message: { zh: '小标题跳了一级。', en: 'The headings skip a level.' },
  why: {
    zh: '结构层次序数依次用“一、”“（一）”“1.”“（1）”；全文只有两层时，“一、”下面可以直接用“1.”。别处用了“（一）”而这里直接用“1.”的只作提示，全文没有上一级的（只用“（一）”或“1.”）也只作提示，短文常这样写。不成小标题的段落不管。',
    en: 'The levels are 一、, （一）, 1., （1） in this order; a text of two levels may use 一、 and 1. A text that begins below 一、, and a single 一、→1. among （一）, get a hint only.',
  },
  help: {
    zh: '请补上中间的一级，或改用相应的序号。',
    en: 'Add the level between, or use the ordinal of the level.',
  },
  supersedes: ['gongwen/level-skipped', 'gongwen/level-passed', 'L-35'],
  examples: {
    wrong: [
      { text: '# 标题\n\n一、总体要求\n\n（1）指导思想\n\n坚持预防为主。' },
      { text: '# 标题\n\n## 总体要求\n\n##### 指导思想\n\n坚持预防为主。' },
      {
        text: '# 标题\n\n一、总体要求\n\n（一）指导思想\n\n坚持预防为主。\n\n（1）工作目标\n\n不漏一处。',
      },
      { text: '# 标题\n\n（一）指导思想\n\n坚持预防为主。\n\n（二）工作目标\n\n不漏一处。' },
    ],
    right: [
      '# 标题\n\n一、总体要求\n\n（一）指导思想\n\n坚持预防为主。',
      '# 标题\n\n一、总体要求\n\n1.指导思想\n\n坚持预防为主。\n\n2.工作目标\n\n不漏一处。',
      '# 标题\n\n## 总体要求\n\n### 指导思想\n\n坚持预防为主。',
      '# 标题\n\n一、总体要求\n\n要做到：（1）早发现；（2）早报告。',
      '# 标题\n\n一、总体要求\n\n- 早发现；\n- 早报告。',
      '# 标题\n\n一、总体要求\n\n（1）各站每日8时前报送水位，不得迟报、漏报；遇有险情，随时报送，同时通知下游。',
    ],
  },
  check: {
    on: 'article',
    see: (article) =>
      outlinesOf(article).flatMap((outline) =>
        levelSkips(outline).map((skip): Placed => placed(skip, article)),
      ),
  },
};

function placed(skip: LevelSkip, article: Article): Placed {
  const span = numberPlace(skip.entry, article);
  const [above, here] = [skip.above, ordinalText(skip.level, 1)];
  if (above === 0)
    return {
      span,
      severity: 'hint',
      message: {
        zh: `第一个小标题就是“${here}”一级，前面缺上级标题。`,
        en: `The first heading is already of level ${skip.level}.`,
      },
    };
  const message = {
    zh: `小标题从“${ordinalText(above, 1)}”一级直接到了“${here}”一级。`,
    en: `The headings go from level ${above} directly to level ${skip.level}.`,
  };
  return { span, message, ...(isPassedOver(skip) && { severity: 'hint' }) };
}
