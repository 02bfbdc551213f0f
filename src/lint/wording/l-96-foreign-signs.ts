/** L-96: emoji and bare addresses of the web in official prose. */
import { OPAQUE } from '../characters.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';

const TAG = 'markdown/html';

export const FOREIGN_SIGNS: Rule = {
  id: 'L-96',
  name: { zh: '不用表情符号、裸网址和 HTML', en: 'no emoji, bare web addresses or HTML' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '公文里不用表情符号。', en: 'An official paper has no emoji.' },
  why: {
    zh: '表情符号各家字体画得不同，多数没有，归档以后未必认得；光秃秃的网址读者不知道是什么。脚注 [^1]、代码、带文字的链接是排得出来的写法，不算。',
    en: 'Emoji look different in every font and most have none; a bare address tells a reader nothing. Footnotes, code and links with words are documented writing.',
  },
  supersedes: [TAG],
  help: { zh: '请删去，或改用文字。', en: 'Delete it or say it in words.' },
  examples: {
    wrong: [
      { text: '活动圆满成功👍，群众很满意😀😀。', count: 2 },
      { text: '✅已经完成，❌没有完成。', count: 2 },
      { text: '全市粮食增产，https://a.example.cn/x 群众增收。' },
      { text: '第1️⃣项工作是防汛，请登录http://b.example.cn查看。', count: 2 },
      { text: '优良天数<b>82天</b>。' },
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
  check: { on: 'article', see },
};

function see(article: Article): readonly Placed[] {
  return [
    ...article.texts.flatMap((text) => [...emojiIn(text), ...addressesIn(text, article)]),
    ...tagsOf(article),
  ];
}

/** Drawn as a picture everywhere. */
const PICTURE = /\p{Emoji_Presentation}|\ufe0f/u;

function emojiIn(text: Text): readonly Placed[] {
  if (!PICTURE.test(text.value)) return [];
  // As many as stand together. Written here, for it is costly to compile and seldom needed.
  const signs =
    /(?:[0-9#*](?=\ufe0f))?(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f|\u200d|\u20e3)+/gu;
  return [...text.value.matchAll(signs)]
    .filter(([found]) => PICTURE.test(found))
    .map(({ index, 0: { length } }) => ({ in: text, from: index, to: index + length }));
}

/** 网址：… and （…） behind a name say what an address is. */
const INTRODUCED = /(?:网址|地址|网站|官网|链接|入口)[^，。；]{0,6}[：:为是]\s*$|[（(]\s*$/;
const LOOK_BACK = 20;

/** Notes and tables are where addresses go. */
function addressesIn(text: Text, { source }: Article): readonly Placed[] {
  const { kind, value } = text;
  if (kind === 'note' || kind === 'cell' || !value.includes(OPAQUE)) return [];
  return [...value.matchAll(/\ufffc/g)].flatMap(({ index: from }) => {
    const { start } = text.locate(from, from + 1);
    if (!/^(?:https?:\/\/|www\.)/.test(source.text.slice(start, start + LOOK_BACK))) return [];
    if (INTRODUCED.test(value.slice(Math.max(0, from - LOOK_BACK), from))) return [];
    return [{ in: text, from, to: from + 1, ...BARE }];
  });
}

const BARE = {
  message: { zh: '网址直接写在句子里。', en: 'A bare web address in a sentence.' },
  help: {
    zh: '请写成“网址：……”放进括号，或给链接加上文字、移到脚注里。',
    en: 'Put it in brackets behind the name of the site, give the link words, or move it to a footnote.',
  },
};

/** What the reader of Markdown drops and says so. */
function tagsOf({ tree }: Article): readonly Placed[] {
  return tree.diagnostics.flatMap(({ code, span, message, help }) =>
    code === TAG && span ? [{ span, message, ...(help && { help }) }] : [],
  );
}
