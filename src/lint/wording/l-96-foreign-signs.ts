/** L-96: emoji and bare addresses of the web in official prose. */
import { OPAQUE } from '../prose-pieces.ts';
import type { Article, Found, Rule, Text } from '../types.ts';

/** What every system shows as a picture, below U+10000. */
const PICTURES = '⌚⌛⏩⏪⏫⏬⏰⏳☔☕♿⚡⚽⚾⛄⛅⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗⭐⭕⬛⬜';

export const FOREIGN_SIGNS: Rule = {
  id: 'L-96',
  name: { zh: '不用表情符号，网址有交代', en: 'no emoji, no bare web addresses' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '公文里不用表情符号。', en: 'An official paper has no emoji.' },
  why: {
    zh: '表情符号各家字体画得不同，多数没有，归档以后未必认得；光秃秃的网址读者不知道是什么。脚注 [^1]、代码、带文字的链接是排得出来的写法，不算；HTML 标签由 markdown/html 说。',
    en: 'Emoji look different in every font and most have none; a bare address tells a reader nothing. Footnotes, code and links with words are documented writing.',
  },
  help: { zh: '请删去，或改用文字。', en: 'Delete it or say it in words.' },
  examples: {
    wrong: [
      { text: '活动圆满成功👍，群众很满意😀😀。', count: 2 },
      { text: '✅已经完成，❌没有完成。', count: 2 },
      { text: '全市粮食增产，https://a.example.cn/x 群众增收。' },
      { text: '第1️⃣项工作是防汛。' },
    ],
    right: [
      '请登录云川人事考试网（https://a.example.cn/bm）报名。',
      '报名网址：https://a.example.cn/bm。',
      '获评★★★级，√为合格，×为不合格，○为待查，①②③依次类推。',
      '详见脚注[^1]。\n\n[^1]: 数据来源：https://a.example.cn/data',
      '“𠮷”字和“䶮”字要能打印，电话☎5550136，©2026，温度±2℃。',
      '请看[云川市统计公报](https://a.example.cn/tj)。',
      '接口地址是`https://a.example.cn/api`。',
    ],
  },
  check: { on: 'marks', marks: `\ud83c\ud83d\ud83e\ufe0f${OPAQUE}${PICTURES}`, see },
};

function see(text: Text, at: number, article: Article): Found | undefined {
  return text.value[at] === OPAQUE ? addressAt(text, at, article) : emojiAt(text.value, at);
}

const PART = String.raw`[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}\ufe0f\u200d\u20e3]`;
const EMOJI = new RegExp(`${PART}+`, 'uy');
const GOES_ON = new RegExp(`${PART}$`, 'u');
const LONGEST_PART = 2;

/** One finding for as many as stand together. */
function emojiAt(value: string, at: number): Found | undefined {
  if (GOES_ON.test(value.slice(Math.max(0, at - LONGEST_PART), at))) return undefined;
  EMOJI.lastIndex = at;
  const found = EMOJI.exec(value);
  if (!found) return undefined;
  const from = value[at] === '\ufe0f' ? Math.max(0, at - 1) : at;
  return { from, to: at + found[0].length };
}

const INTRODUCED =
  /网址|网站|官网|官方|平台|登录|登陆|访问|链接|系统|地址|下载|入口|查询|来源|浏览|打开|点击|参见|详见|见|[：:（(<]\s*$/;
const LOOK_BACK = 20;

function addressAt(text: Text, at: number, { source }: Article): Found | undefined {
  const { start, end } = text.locate(at, at + 1);
  if (!/^(?:https?:\/\/|www\.)/.test(source.text.slice(start, Math.min(end, start + LOOK_BACK))))
    return undefined;
  if (text.kind === 'note' || text.kind === 'cell') return undefined;
  if (INTRODUCED.test(text.value.slice(Math.max(0, at - LOOK_BACK), at))) return undefined;
  return { from: at, to: at + 1, ...BARE };
}

const BARE = {
  message: { zh: '网址前面没有交代它是什么。', en: 'Nothing says what this address is.' },
  help: {
    zh: '请写成“网址：……”，或给链接加上文字、移到脚注里。',
    en: 'Say what it is, give the link words, or move it to a footnote.',
  },
};
