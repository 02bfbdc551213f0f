/** L-59: 「」 and 『』 as quotes. */
import type { Found, Rule, Text } from '../types.ts';
import { pairReplaced } from './changes.ts';
import { type Pair, pairAt } from './pairs.ts';
import { isProse } from './prose.ts';

export const CORNER_QUOTES: Rule = {
  id: 'L-59',
  name: { zh: '横排用弯引号', en: 'curly quotes in horizontal text' },
  clause: 'GB/T 15834—2011 4.8',
  strength: 'MUST',
  severity: 'warning',
  message: { zh: '横排文稿用了“「」”一类的引号。', en: 'Corner brackets as quotes in horizontal text.' },
  why: {
    zh: '横排时引号用双引号、单引号的弯形，直角形的引号用于竖排。',
    en: 'Horizontal text has curly quotes; the angular ones belong to vertical text.',
  },
  help: { zh: '请改为“ ”，里层改为‘ ’。', en: 'Use “ ”, and ‘ ’ inside.' },
  examples: {
    wrong: [
      { text: '「三个一」活动', fixed: '“三个一”活动' },
      { text: '他说：「先看『三本账』再说话。」', fixed: '他说：“先看‘三本账’再说话。”', count: 2 },
      { text: '『三个一』活动', fixed: '“三个一”活动' },
      { text: '他说：“先看「三本账」再说话。”', fixed: '他说：“先看‘三本账’再说话。”' },
    ],
    right: [
      '他说：“先看‘三本账’再说话。”',
      '日文书名「こんにちは世界」不译。',
      '竖排时引号写作「」和『』。',
      '标记为【重点】的〔2026〕5号',
      '运行`「三个一」`即可。',
    ],
  },
  check: { on: 'marks', marks: '「『', see },
};

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const QUOTES: ReadonlySet<string> = new Set(['double', 'single', 'corner', 'whiteCorner']);

function see(text: Text, at: number): Found | undefined {
  const pair = isProse(text) ? pairAt(text, at) : undefined;
  if (!pair || pair.close === at + 1 || KANA.test(text.value.slice(at, pair.close))) return undefined;
  return pairReplaced(text.value, pair, quotesRound(pair) % 2 === 0 ? ['“', '”'] : ['‘', '’']);
}

function quotesRound({ parent }: Pair): number {
  if (!parent) return 0;
  return (QUOTES.has(parent.family) ? 1 : 0) + quotesRound(parent);
}
