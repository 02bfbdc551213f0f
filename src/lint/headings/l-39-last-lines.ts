/** L-39: a heading that is the last line of its page, a last line of one character. */
import { type LaidPages, type PlacedLine, paragraphsOf } from '../laid-pages.ts';
import { placeBetween, placeOfPrinted } from '../printed-places.ts';
import type { Article, Placed, Rule } from '../types.ts';

export const LAST_LINES: Rule = {
  id: 'L-39',
  name: { zh: '小标题不落在面末，段末不留孤字', en: 'no heading at the foot of a page, no lone character' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '小标题是一面的最后一行。', en: 'The heading is the last line of its page.' },
  why: {
    zh: '小标题要与它下面的文字同面；段末一行只剩一个字，既费一行，又不好看。排版时都会避开，只有实在没有余地的才报告；孤字是提示。',
    en: 'A heading stays with the text under it, and a line of one character wastes a line. Both are avoided; only what could not be is told, lone characters as a hint.',
  },
  help: {
    zh: '增删前文几个字即可避开。',
    en: 'Adding or removing a few characters before it will avoid this.',
  },
  supersedes: ['layout/lone-character'],
  examples: {
    wrong: [
      { text: '　　各地加强值守。\n## 二、工作要求\n────\n　　各县要提前部署。' },
      { text: '　　各地加强值守。\n## （一）加强领导\n^ 注：截至六月底。\n────\n　　各县要成立专班。' },
      { text: '　　各县区要落实值班制度，遇有重大险情立即报\n告。\n　　特此通知。' },
      { text: '　　各县区要落实值班制度，遇有重大险情立即报\n────\n告。\n　　特此通知。' },
    ],
    right: [
      '　　各地加强值守。\n────\n## 二、工作要求\n　　各县要提前部署。',
      '　　各地加强值守。\n## 二、工作要求\n! 图1\n────\n　　各县要提前部署。',
      '　　各县区要落实值班制度，遇有重大险情立即\n报告。\n　　特此通知。',
      '　　好。\n　　各地加强值守。',
      '　　各地加强值守。\n## 二、工作要求',
      '| 单位\n| 县\n| 区\n　　各地加强值守。',
      '　　全市共有村级文化站八百六十二个，覆盖率为\n98%。',
    ],
  },
  check: { on: 'pages', see },
};

function see(pages: LaidPages, article: Article): readonly Placed[] {
  return [...strandedHeadings(pages, article), ...loneCharacters(pages, article)];
}

function strandedHeadings(pages: LaidPages, article: Article): readonly Placed[] {
  return pages.slice(0, -1).flatMap(({ number, lines }): readonly Placed[] => {
    const last = lines.findLast(({ role }) => role !== 'note');
    if (last?.role !== 'heading') return [];
    const message = {
      zh: `小标题“${last.text.trim()}”是第${number}面的最后一行。`,
      en: `The heading “${last.text.trim()}” is the last line of page ${number}.`,
    };
    return [{ span: placeOfPrinted(article, last.text, 'heading'), message }];
  });
}

function loneCharacters(pages: LaidPages, article: Article): readonly Placed[] {
  return paragraphsOf(pages).flatMap((lines) => {
    const [above, last] = lines.slice(-2);
    return above && last && last.role === 'text' && isLone(last.text) ? [lone(above, last, article)] : [];
  });
}

/** Marks do not count. */
const isLone = (text: string): boolean => /^\p{Script=Han}$/u.test(text.replace(/[\p{P}\s]/gu, ''));

function lone(above: PlacedLine, last: PlacedLine, article: Article): Placed {
  const message = {
    zh: `第${last.page}面有一段，最后一行只有一个字“${last.text.trim()}”。`,
    en: `Page ${last.page}: the last line of a paragraph is one character, “${last.text.trim()}”.`,
  };
  return { span: placeBetween(article, [above.text, last.text], [0, 1]), message, severity: 'hint' };
}
