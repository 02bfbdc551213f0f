/** L-90: a number, or a number and its unit, broken over two lines. */
import { type LaidPages, type PlacedLine, paragraphsOf } from '../laid-pages.ts';
import { placeBetween } from '../printed-places.ts';
import type { Article, Placed, Rule } from '../types.ts';

export const BROKEN_NUMBER: Rule = {
  id: 'L-90',
  name: { zh: '一个数不拆在两行', en: 'a number stays on one line' },
  clause: 'GB/T 15835—2011 5.1.7',
  strength: 'DEF',
  severity: 'warning',
  message: { zh: '一个数被拆在两行。', en: 'A number is broken over two lines.' },
  why: {
    zh: '拆开的数容易看错：20／26年，1,2／34元。排版时不拆，只有比一行（表格里是一格）还长的才拆；数与“年”“月”“号”分开的是提示。',
    en: 'A number in two pieces is misread. It is kept whole unless it is longer than its line or cell; a number apart from 年, 月, 号 is a hint.',
  },
  help: {
    zh: '请增删前文几个字；在表格里，请加宽这一栏或改用“万”“亿”。',
    en: 'Add or remove a few characters before it; in a table widen the column or use 万 or 亿.',
  },
  supersedes: ['layout/cut-sequence', 'layout/broken-joint'],
  examples: {
    wrong: [
      { text: '　　全市共有水库八百六十座，到20\n26年底全部加固。' },
      { text: '　　全市共投入资金合计为1,2\n34.5万元。' },
      { text: '　　森林覆盖率达到了百分之几？是38.5\n%。' },
      { text: '| 12345678\n90123456元' },
      { text: '　　安置群众合计1 \n206人，全部返乡。' },
      { text: '　　本办法已经市政府同意，自2026\n年起施行。' },
    ],
    right: [
      '　　全市共有水库八百六十座，到\n2026年底全部加固。',
      '　　全市共有水库860\n座，已全部加固。',
      '　　全市完成投资三亿元，其中一季度\n1.2亿元。',
      '　　网址是https://a.example.cn/202\n60718/1.html。',
      '　　到场的有甲、乙、丙3\n人，其余4\n人请假。',
      '　　分别为12 \n3056号和4号。',
      '　　原始数据如下。\n! 数量=20\n26',
      '　　第一行以2026\n────\n　　5号文件另起一段。',
    ],
  },
  check: { on: 'pages', see },
};

function see(pages: LaidPages, article: Article): readonly Placed[] {
  const prose = paragraphsOf(pages).filter(([first]) => first?.role !== 'object');
  return prose.flatMap((lines) => lines.slice(1).flatMap((line, i) => brokenAt(lines[i]!, line, article)));
}

const NUMBER_END = /(?:\d[.,]?)+$/;
const NUMBER_START = /^[.,]?\d[\d.,]*/;
const SIGN = /^[%％‰℃°]/;
/** 1 206: the blank is that of the thousands. */
const THOUSANDS = /^\d{1,3}[ \u00a0\u2009\u202f]\d{3}(?:[.,]\d+)?$/;
const UNIT = /^(?:年|月|日|号)/;
/** An address or the name of a file over a break is no number. */
const LATIN = /[A-Za-z_/@-][\w./@-]*$/;

function brokenAt(above: PlacedLine, below: PlacedLine, article: Article): readonly Placed[] {
  const [left, right] = [above.text.trimEnd(), below.text.trimStart()];
  const number = NUMBER_END.exec(left)?.[0];
  if (!number || LATIN.test(left)) return [];
  const rest = (NUMBER_START.exec(right) ?? SIGN.exec(right) ?? UNIT.exec(right))?.[0];
  if (!rest) return [];
  const span = placeBetween(article, [left, right], [number.length, rest.length]);
  const typed = article.source.text.slice(span.start, span.end);
  if (/\s/.test(typed) && !THOUSANDS.test(typed)) return [];
  const message = {
    zh: `第${below.page}面有一个数被拆在两行：“${number}／${rest}”。`,
    en: `Page ${below.page}: a number is broken over two lines, “${number}/${rest}”.`,
  };
  return [{ span, message, ...(UNIT.test(rest) && { severity: 'hint' as const }) }];
}
