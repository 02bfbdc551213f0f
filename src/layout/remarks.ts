/**
 * What the composer noticed, put into words with the place in the source and what would help.
 */
import type { Remark } from '../compose/types.ts';
import type { Bilingual, Diagnostic } from '../diagnostics/types.ts';
import type { Context } from './context.ts';

export function reportRemarks(remarks: readonly Remark[], ctx: Context): void {
  for (const remark of remarks) ctx.diagnostics.push(word(remark, ctx));
}

function word(remark: Remark, ctx: Context): Diagnostic {
  const length = remark.kind === 'missing-glyph' ? remark.cluster.length : 1;
  const span = ctx.locate(remark.origin, remark.origin + length);
  switch (remark.kind) {
    case 'missing-glyph':
      return { ...missingGlyph(remark.cluster, ctx.type.chain(remark.role)), span };
    case 'loose-line':
      return { ...looseLine(remark.stretch), span };
    case 'broken-joint':
      return { ...hint('broken-joint', brokenJoint(remark.text), REWORD), span };
    case 'cut-sequence':
      return { ...cutSequence(remark.text), span };
    case 'lone-character':
      return { ...hint('lone-character', LONE, REWORD), span };
  }
}

const REWORD: Bilingual = {
  zh: '增删前文几个字即可避开',
  en: 'adding or removing a few characters before it will avoid this',
};
const LONE: Bilingual = {
  zh: '段末一行只有一个字（孤字），前一行已无余地',
  en: 'the last line of the paragraph is a lone character and the line before it has no room',
};

function hint(code: string, message: Bilingual, help: Bilingual): Diagnostic {
  return { code: `layout/${code}`, severity: 'hint', message, help, strength: 'PROJ' };
}

function brokenJoint(text: string): Bilingual {
  return { zh: `“${text}”在中间换了行`, en: `"${text}" was broken over two lines` };
}

function codePoints(cluster: string): string {
  const hex = (c: string) => `U+${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
  return [...cluster].map(hex).join(' ');
}

function missingGlyph(cluster: string, tried: readonly string[]): Diagnostic {
  const faces = tried.join('、');
  return {
    code: 'font/missing-glyph',
    severity: 'warning',
    message: {
      zh: `没有字体含有“${cluster}”（${codePoints(cluster)}），页面上画成方框；试过：${faces}`,
      en: `no font has "${cluster}" (${codePoints(cluster)}), it prints as a box; tried: ${tried.join(', ')}`,
    },
    help: {
      zh: '在 banxin.config.yaml 的 fonts 里给这一类字体指定一个含有它的字体文件，或改用别的字',
      en: 'map a font file that has it under fonts in banxin.config.yaml, or use another character',
    },
  };
}

function looseLine(stretch: number): Diagnostic {
  const percent = Math.round(stretch * 100);
  return {
    code: 'layout/loose-line',
    severity: 'hint',
    message: {
      zh: `这一行排得较松：字距加大了 ${percent}% 个字`,
      en: `this line is set loose: the character gaps grew by ${percent}% of a character`,
    },
    help: REWORD,
    strength: 'PROJ',
  };
}

function cutSequence(text: string): Diagnostic {
  return {
    code: 'layout/cut-sequence',
    severity: 'warning',
    message: {
      zh: `“${text.slice(0, 40)}”比一行还长，只好从中间断开`,
      en: `"${text.slice(0, 40)}" is longer than a line and had to be cut`,
    },
    help: { zh: '在合适的地方加空格或换行', en: 'put a space or a line break at a fitting place' },
  };
}
