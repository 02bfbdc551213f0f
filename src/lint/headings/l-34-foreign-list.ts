/** L-34: signs of lists that papers do not use. */
import { isInBrackets } from '../left-alone.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';
import { afterBlanks, beginsItem, isOwnText, wordsFollow } from './beginnings.ts';

export const FOREIGN_LIST: Rule = {
  id: 'L-34',
  name: { zh: '不用公文以外的序号和项目符号', en: 'no foreign ordinals or bullets' },
  clause: 'GB/T 9704—2012 7.3.3',
  strength: 'MAY',
  severity: 'warning',
  message: { zh: '这不是公文用的序号。', en: 'This is no ordinal of official papers.' },
  why: {
    zh: '公文的层次序数是“一、”“（一）”“1.”“（1）”。Markdown 的“- ”“1) ”列表印出来就是“（1）（2）”，不算；字母和罗马数字要成序列（有 A 也有 B）才说，表格里的不管。',
    en: 'The levels are 一、, （一）, 1. and （1）. Lists of Markdown are printed as （1）（2） and are fine; letters are told only where they count, and cells are left alone.',
  },
  help: { zh: '请改用公文的序号，如“（1）”。', en: 'Use an ordinal of papers, such as （1）.' },
  supersedes: ['L-69'],
  examples: {
    wrong: [
      { text: '1）监测水位', fixed: '（1）监测水位' },
      { text: '要求如下：1）抓监测；2）抓预警。', fixed: '要求如下：（1）抓监测；（2）抓预警。', count: 2 },
      {
        text: '已作部署（要点：1）抓监测；2）抓预警）。',
        fixed: '已作部署（要点：（1）抓监测；（2）抓预警）。',
        count: 2,
      },
      { text: '●监测水位\n●发布预警', fixed: '- 监测水位\n- 发布预警', count: 2 },
      { text: '-监测水位', fixed: '- 监测水位' },
      { text: '# 标题\n\nA.监测水位\n\nB.发布预警', count: 2 },
      { text: '# 标题\n\nⅠ．总则\n\n本预案适用于全市。\n\nⅡ．职责\n\n各县负总责。', count: 2 },
      { text: '# 标题\n\na)监测水位\n\nb)发布预警', count: 2 },
    ],
    right: [
      '（1）监测水位',
      '- 监测水位\n- 发布预警',
      '1) 监测水位\n2) 发布预警',
      'A.霍尔教授应邀来访。',
      'Ⅰ级响应由市防指宣布启动。',
      '| 项目 | 情况 |\n|---|---|\n| ●监测 | 1）良好 |',
      '——摘自《水库日记》',
      '（见第1）监测站设备一览。',
      '全村共200人（男：120，女：80）全部参保。',
      '□同意　□不同意',
    ],
  },
  check: { on: 'article', see },
};

function see({ texts }: Article): readonly Placed[] {
  const own = texts.filter((text) => isOwnText(text) && text.kind !== 'cell');
  return [...own.flatMap(halfBrackets), ...own.flatMap(bullets), ...letters(own)];
}

const NUMBER = /(\d{1,2})[)）]/g;

/** 1） without its first bracket. */
function halfBrackets(text: Text): readonly Placed[] {
  return [...text.value.matchAll(NUMBER)].flatMap(
    ({ index: from, 0: typed, 1: digits }): readonly Placed[] => {
      const to = from + typed.length;
      if (!beginsItem(text, from) || closesAside(text, from, to)) return [];
      if (!wordsFollow(text, afterBlanks(text, to))) return [];
      return [
        { in: text, from, to, fix: { kind: 'suggested', edits: [{ from, to, with: `（${digits}）` }] } },
      ];
    },
  );
}

/** （男：120，女：80）: the pair of the one that opens before it; in （要点：1）甲；2）乙） another closes that. */
const closesAside = (text: Text, from: number, to: number): boolean =>
  isInBrackets(text, from) && !/^[^()（）]*[)）]/.test(text.value.slice(to, to + LONGEST_ITEM));

const LONGEST_ITEM = 120;

/** As a list of Markdown it gets its ordinals by itself. */
const BULLET = /^[ \t\u3000]*([●◆■▪•►➢❖♦\uf06c\uf0d8\uf0b2－-])[ \t\u3000]*(?=[\p{Script=Han}“《])/gmu;

function bullets(text: Text): readonly Placed[] {
  return [...text.value.matchAll(BULLET)].map(({ index, 0: typed }): Placed => {
    const [from, to] = [index, index + typed.length];
    return { in: text, from, to, fix: { kind: 'suggested', edits: [{ from, to, with: '- ' }] } };
  });
}

const LETTER = /^(?:([A-Za-z])|([Ⅰ-Ⅻ]))([.．、)）])[ \t\u3000]*(?=[\p{Script=Han}“《])/u;

interface Lettered {
  readonly in: Text;
  readonly to: number;
  readonly code: number;
}

/** One letter may be a name (A.霍尔); where its neighbour is there too, somebody counts. */
function letters(texts: readonly Text[]): readonly Placed[] {
  const found = texts.flatMap((text): readonly Lettered[] => {
    const match = LETTER.exec(text.value);
    return match ? [{ in: text, to: 2, code: text.value.charCodeAt(0) }] : [];
  });
  const codes = new Set(found.map(({ code }) => code));
  return found
    .filter(({ code }) => codes.has(code - 1) || codes.has(code + 1))
    .map(({ in: text, to }) => ({ in: text, from: 0, to }));
}
