/** L-38: a title broken inside a word, or of lines that make a rectangle or an hourglass. */
import { type LaidPages, type PlacedLine, paragraphsOf } from '../laid-pages.ts';
import { placeBetween, placeOfPrinted } from '../printed-places.ts';
import type { Article, Placed, Rule } from '../types.ts';

export const TITLE_LINES: Rule = {
  id: 'L-38',
  name: { zh: '标题回行词意完整，排成梯形或菱形', en: 'titles broken by sense, as a trapezoid or a diamond' },
  clause: 'GB/T 9704—2012 7.3.1',
  strength: 'MUST',
  severity: 'error',
  message: { zh: '标题把一个词拆在两行。', en: 'The title breaks inside a word.' },
  why: {
    zh: '标题回行要词意完整、排列对称、长短适宜，使用梯形或菱形。自动分行照此排；文件头里自己分了行的，照写的排，由这一条检查。排成长方形、沙漏形的是警告，只有两行等长的不算。',
    en: 'A title is broken by sense and set as a trapezoid or a diamond. Lines are chosen so; those the writer chose are kept, and looked at here. A rectangle or an hourglass is a warning.',
  },
  help: {
    zh: '请改在词与词之间分行，或把标题写成一行，由版面分行。',
    en: 'Break between words, or write the title in one line and leave its lines to the page.',
  },
  examples: {
    wrong: [
      { text: '# 云川市人民政府关于做好汛\n# 期安全工作的通知\n　　现通知如下。' },
      { text: '# 关于召开全市安全生\n# 产工作会议的通知\n　　现通知如下。' },
      { text: '# 云川市人民政府办公室\n# 关于印发节水\n# 工作实施方案的通知\n　　现通知如下。' },
      { text: '# 关于做好春耕工作\n# 确保粮食安全供应\n# 进一步情况的通知\n　　现通知如下。' },
    ],
    right: [
      '# 云川市人民政府关于做好\n# 汛期安全工作的通知\n　　现通知如下。',
      '# 云川市水务局\n# 关于进一步做好全市城乡供水\n# 保障工作的通知\n　　现通知如下。',
      '# 党建领路拔穷根\n# 窑洞山村换新颜\n　　村里变了样。',
      '# 关于在建\n# 国家工程安全检查的通知\n　　现通知如下。',
      '# 云川市人民政府办公室关于\n# 印发工作方案的通知\n　　现通知如下。',
      '# 关于召开安全生产工作会议的通知\n　　全市安全生\n产工作会议定于八月召开。',
    ],
  },
  check: { on: 'pages', see },
};

function see(pages: LaidPages, article: Article): readonly Placed[] {
  return paragraphsOf(pages)
    .filter(([first, second]) => first?.role === 'title' && second)
    .flatMap((lines) => [...brokenWords(lines, article), ...badShape(lines, article)]);
}

function brokenWords(lines: readonly PlacedLine[], article: Article): readonly Placed[] {
  return lines.slice(1).flatMap((line, i): readonly Placed[] => {
    const above = lines[i]!;
    const word = wordAcross(above.text.trim(), line.text.trim());
    if (!word) return [];
    const message = {
      zh: `标题把“${word}”拆在两行：“……${above.text.slice(-4)}／${line.text.slice(0, 4)}……”。`,
      en: `The title breaks inside “${word}”.`,
    };
    return [{ span: placeBetween(article, [above.text, line.text], [1, 1]), message }];
  });
}

let dictionary: Intl.Segmenter | undefined;

/** Opened by the first title of several lines: loading it takes as long as setting a few pages. */
function wordsOf(text: string): readonly { readonly segment: string; readonly index: number }[] {
  dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...dictionary.segment(text)];
}

/**
 * The word over a break. The dictionary sees words that are none (建国 in 在建国家工程); so it is one only where
 * its halves find no other company in their own lines.
 */
function wordAcross(above: string, below: string): string | undefined {
  const whole = wordsOf(above + below).find(
    ({ segment, index }) => index < above.length && index + segment.length > above.length,
  );
  if (!whole || !/^\p{Script=Han}+$/u.test(whole.segment)) return undefined;
  const left = above.slice(whole.index);
  const right = whole.segment.slice(left.length);
  const stays = wordsOf(above).at(-1)?.segment === left && wordsOf(below)[0]?.segment === right;
  return stays ? whole.segment : undefined;
}

/** Half a character is no difference. */
const SAME = 0.5;

function badShape(lines: readonly PlacedLine[], article: Article): readonly Placed[] {
  const widths = lines.map(({ width }) => width);
  const shape = isRectangle(widths) ? RECTANGLE : isHourglass(widths) ? HOURGLASS : undefined;
  if (!shape) return [];
  const span = placeOfPrinted(article, lines.map(({ text }) => text).join(''), 'title');
  return [{ span, message: shape, severity: 'warning' }];
}

/** Two lines of one length are a couplet as often as not. */
const isRectangle = (widths: readonly number[]): boolean =>
  widths.length > 2 && widths.every((width) => Math.abs(width - widths[0]!) <= SAME);

const isHourglass = (widths: readonly number[]): boolean =>
  widths.slice(1, -1).some((width, i) => width + SAME < widths[i]! && width + SAME < widths[i + 2]!);

const RECTANGLE = {
  zh: '标题各行等长，排成了长方形。',
  en: 'The lines of the title are of one length: a rectangle.',
};
const HOURGLASS = {
  zh: '标题中间的行比上下都短，排成了沙漏形。',
  en: 'A line of the title is shorter than those above and below it: an hourglass.',
};
