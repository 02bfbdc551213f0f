/** Whether a PDF is what its source makes: a line for a person with the reason below it, or data for a program. */
import type { Comparison } from '../archive/compare.ts';
import { NO_SOURCE } from '../archive/no-source.ts';
import { ROLE_NAMES } from '../config/shape.ts';
import type { Bilingual, Diagnostic, Lang } from '../diagnostics/types.ts';
import { printable } from '../run/paths.ts';
import type { Rebuilt } from '../run/rebuild.ts';
import type { Paint } from '../terminal/paint.ts';
import { wordsFor } from '../terminal/say-failure.ts';
import { wordFor } from './archive-words.ts';
import { plainDiagnostic } from './json-report.ts';
import { pagesInChinese, pagesInEnglish } from './page-list.ts';

export interface Verified {
  /** As named. */
  readonly pdf: string;
  readonly rebuilt?: Rebuilt;
  /** Why it could not be read. */
  readonly failure?: unknown;
}

export interface VerifyLook {
  readonly lang: Lang;
  readonly paint: Paint;
}

/** What there is to say, and what to do about it. */
interface Said {
  readonly message: Bilingual;
  readonly help?: Bilingual | undefined;
}

const SAME: Said = {
  message: {
    zh: '与源文件重新排出的逐字节相同。',
    en: 'is, byte for byte, what its source makes.',
  },
};

export function shownVerdict({ pdf, ...one }: Verified, { lang, paint }: VerifyLook): string {
  const said = one.rebuilt ? saidOf(one.rebuilt) : wordsFor(one.failure);
  const { message, help } = said;
  const mark = said === SAME ? paint('green', '✓') : paint('red', '✗');
  const lines = [`${mark} ${pdf}  ${message[lang]}`, ...(help ? [`  ${help[lang]}`] : [])];
  return `${lines.join('\n')}\n`;
}

function saidOf(rebuilt: Rebuilt): Said {
  switch (rebuilt.kind) {
    case 'no-source':
      return NO_SOURCE[rebuilt.why];
    case 'version':
      return otherVersion(rebuilt.recipe.banxin, rebuilt.ours);
    case 'damaged':
      return damaged(rebuilt.files.map(({ name }) => printable(name)));
    case 'fonts':
      return needsFonts(rebuilt.missing);
    case 'unbuildable':
      return unbuildable(rebuilt.diagnostics, rebuilt.reason);
    case 'compared':
      return compared(rebuilt.comparison);
  }
}

function otherVersion(made: string, ours: string): Said {
  return {
    message: {
      zh: `没有比较：它由 banxin ${printable(made)} 排成，这里是 ${ours}。`,
      en: `was not compared: it was made by banxin ${printable(made)}, this is ${ours}.`,
    },
    help: {
      zh: `只有同一版本排出的字节才可比。请用 npx banxin@${printable(made)} verify 核对。`,
      en: `Only the same version makes the same bytes. Use npx banxin@${printable(made)} verify.`,
    },
  };
}

function damaged(names: readonly string[]): Said {
  return {
    message: {
      zh: `里面的源文件被改动过或已缺失：${names.join('、')}`,
      en: `has source files that were changed or are gone: ${names.join(', ')}`,
    },
  };
}

function needsFonts(missing: Extract<Rebuilt, { kind: 'fonts' }>['missing']): Said {
  const [zh, en] = [
    missing.map(({ role, file }) => `${wordFor(ROLE_NAMES, role)}=${file}`),
    missing.map(({ role, file }) => `${role}=${file}`),
  ];
  return {
    message: {
      zh: `没有比较：缺少排它时用的字体 ${printable(zh.join('、'))}。`,
      en: `was not compared: fonts it was made with are missing, ${printable(en.join(', '))}.`,
    },
    help: {
      zh: '自己的字体不放进 PDF。请用 --font 角色=路径 给出同样的字体文件。',
      en: 'Fonts of your own are not inside. Give the same files with --font role=path.',
    },
  };
}

function unbuildable(diagnostics: readonly Diagnostic[], reason: Bilingual | undefined): Said {
  const first = reason ?? diagnostics.find(({ severity }) => severity === 'error')?.message;
  return {
    message: {
      zh: '里面的源文件排不成文件。',
      en: 'has a source that makes no document.',
    },
    ...(first ? { help: first } : {}),
  };
}

function compared(comparison: Comparison): Said {
  switch (comparison.kind) {
    case 'equal':
      return SAME;
    case 'longer':
      return {
        message: {
          zh: `排好之后被追加了 ${comparison.bytes} 字节；此前的部分与源文件排出的相同。`,
          en: `had ${comparison.bytes} bytes added behind it; what was there before is what its source makes.`,
        },
        help: {
          zh: '签名、批注、用阅读器另存都会这样。',
          en: 'A signature, a remark or saving it in a reader does this.',
        },
      };
    case 'different':
      return different(comparison);
  }
}

function different({
  pages,
  what,
  object,
  offset,
  rewritten,
}: Extract<Comparison, { kind: 'different' }>): Said {
  const zhPages =
    pages.length > 0 ? `${pagesInChinese(pages)}的内容不同；` : '各页画出来的字、线和图片的位置都相同；';
  const enPages =
    pages.length > 0
      ? `${pagesInEnglish(pages)} ${pages.length > 1 ? 'differ' : 'differs'}; `
      : 'all pages draw the same words, rules and pictures at the same places; ';
  const message = {
    zh: '字节与源文件重新排出的不同。',
    en: 'differs in its bytes from what its source makes.',
  };
  if (rewritten)
    return {
      message,
      help: {
        zh: `${zhPages}整个文件被别的软件重新保存过。`,
        en: `${enPages}another program has written the whole file anew.`,
      },
    };
  const at = { zh: object ? `（对象 ${object}）` : '', en: object ? ` (object ${object})` : '' };
  return {
    message,
    help: {
      zh: `${zhPages}最先不同的是${what.zh}${at.zh}，在第 ${offset} 字节。`,
      en: `${enPages}what differs first is ${what.en}${at.en}, at byte ${offset}.`,
    },
  };
}

export function plainVerdict({ pdf, rebuilt, failure }: Verified): object {
  if (!rebuilt) return unreadVerdict(pdf, wordsFor(failure));
  const said = saidOf(rebuilt);
  return {
    input: pdf,
    equal: said === SAME,
    verdict: rebuilt.kind === 'compared' ? rebuilt.comparison.kind : rebuilt.kind,
    made: rebuilt.kind === 'no-source' ? null : rebuilt.recipe.banxin,
    difference:
      rebuilt.kind === 'compared' && rebuilt.comparison.kind !== 'equal' ? rebuilt.comparison : null,
    damaged: rebuilt.kind === 'damaged' ? rebuilt.files.map(({ name }) => name) : [],
    fonts: rebuilt.kind === 'fonts' ? rebuilt.missing : [],
    diagnostics: rebuilt.kind === 'unbuildable' ? rebuilt.diagnostics.map(plainDiagnostic) : [],
    message: said.message,
    help: said.help ?? null,
  };
}

const unreadVerdict = (pdf: string, { message, help }: Said): object => ({
  input: pdf,
  equal: false,
  verdict: 'unread',
  made: null,
  difference: null,
  damaged: [],
  fonts: [],
  diagnostics: [],
  message,
  help: help ?? null,
});
