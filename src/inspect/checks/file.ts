/** 文件本身：字体嵌入、文字能不能照样复制。标准不管这些，但发出去、存下来的文件要紧。 */
import { type FontUse, fontUses } from '../font-use.ts';
import type { Strange } from '../page/health.ts';
import type { Reading } from '../types.ts';
import { judged, words } from '../values.ts';
import type { Check, Subject } from './check.ts';

const NAMES: Readonly<Record<Strange, { zh: string; en: string }>> = {
  private: { zh: '私用区的码', en: 'private-use code points' },
  radical: { zh: '部首的码', en: 'code points of radicals' },
  compatibility: { zh: '兼容汉字的码', en: 'compatibility ideographs' },
  replacement: { zh: '没有意义的码（U+FFFD）', en: 'U+FFFD' },
  control: { zh: '控制码', en: 'control codes' },
};

export const FILE_CHECKS: readonly Check[] = [
  {
    name: 'file/embedded',
    id: 'M-11',
    strength: 'PRAC',
    title: { zh: '字体全部嵌入', en: 'all fonts are embedded' },
    read: ({ fonts, sheets }) => {
      const used = fontUses(fonts, sheets);
      const missing = used.filter(({ embedded }) => !embedded);
      const expected = words('全部嵌入', 'all embedded');
      if (used.length === 0) return [];
      if (missing.length === 0) return [judged(true, expected, expected)];
      const list = missing.map(({ face }: FontUse) => face || '?');
      return [
        judged(false, words(`没有嵌入：${list.join('、')}`, `not embedded: ${list.join(', ')}`), expected),
      ];
    },
  },
  {
    name: 'file/characters',
    id: 'M-01',
    strength: 'PRAC',
    title: { zh: '复制出来是原来的字', en: 'copied text is what was written' },
    read: characters,
  },
  {
    name: 'file/order',
    id: 'M-03',
    strength: 'PRAC',
    title: { zh: '复制出来的次序不乱', en: 'copied text keeps its order' },
    read: order,
  },
  {
    name: 'file/text-layer',
    id: 'M-01',
    strength: 'PRAC',
    title: { zh: '各面有文字层', en: 'every page has text' },
    read: ({ sheets }) => {
      const scans = sheets.filter(({ kind }) => kind === 'scan');
      const hidden = sheets.filter((sheet) => sheet.hidden > 0 && sheet.characters === 0);
      const expected = words('文字', 'text');
      if (scans.length === 0)
        return sheets.some(({ kind }) => kind === 'text') ? [judged(true, expected, expected)] : [];
      const measured =
        hidden.length > 0
          ? words('图像，下面垫了识别出来的字', 'a picture over recognised text')
          : words('图像', 'a picture');
      return scans.map(({ number }) => judged(false, measured, expected, { page: number }));
    },
  },
];

function characters({ sheets }: Subject): readonly Reading[] {
  const wrong = sheets.flatMap(({ health, number }) => {
    const strange = (Object.entries(health.strange) as [Strange, { count: number; sample: string }][]).map(
      ([kind, { count, sample }]) =>
        words(
          `${NAMES[kind].zh} ${count} 处：${codes(sample)}`,
          `${NAMES[kind].en}, ${count}: ${codes(sample)}`,
        ),
    );
    const mute =
      health.mute > 0
        ? [
            words(
              `${health.mute} 个字没有说明是什么字（缺 ToUnicode）`,
              `${health.mute} glyphs without ToUnicode`,
            ),
          ]
        : [];
    return [...strange, ...mute].map((measured) => ({ measured, number }));
  });
  const expected = words('没有问题', 'nothing wrong');
  if (sheets.every(({ kind }) => kind !== 'text')) return [];
  if (wrong.length === 0) return [judged(true, expected, expected)];
  return wrong.map(({ measured, number }) => judged(false, measured, expected, { page: number }));
}

const codes = (sample: string): string =>
  [...sample]
    .slice(0, 3)
    .map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

/** A few lines beside pictures and tables may come in another order and read well. */
const TOLERATED = 0.25;

function order({ sheets }: Subject): readonly Reading[] {
  const pages = sheets.filter(({ health }) => health.lines >= 3);
  const wrong = pages.filter(({ health }) => health.disordered > Math.max(1, TOLERATED * health.lines));
  const expected = words('自上而下，从左到右', 'from the top, from left to right');
  if (pages.length === 0) return [];
  if (wrong.length === 0) return [judged(true, expected, expected)];
  return wrong.map(({ health, number }) =>
    judged(
      false,
      words(
        `${health.lines} 行里 ${health.disordered} 行次序不对`,
        `${health.disordered} of ${health.lines} lines out of order`,
      ),
      expected,
      { page: number },
    ),
  );
}
