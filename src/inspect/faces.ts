/**
 * PostScript name of a face → the class that GB/T 9704 speaks of (P-27): it asks for 仿宋, not for a file of
 * that name. Faces that stand in for a class are counted as it.
 */
import type { Bilingual } from '../diagnostics/types.ts';

export const CLASSES = ['xiaobiaosong', 'fangsong', 'heiti', 'kaiti', 'songti', 'roman', 'sans'] as const;
export type FaceClass = (typeof CLASSES)[number] | 'unknown';

export const CLASS_NAMES: Readonly<Record<FaceClass, Bilingual>> = {
  xiaobiaosong: { zh: '小标宋', en: 'Xiaobiaosong' },
  fangsong: { zh: '仿宋', en: 'Fangsong' },
  heiti: { zh: '黑体', en: 'Heiti' },
  kaiti: { zh: '楷体', en: 'Kaiti' },
  songti: { zh: '宋体', en: 'Songti' },
  roman: { zh: '西文罗马体', en: 'Latin roman' },
  sans: { zh: '西文无衬线体', en: 'Latin sans' },
  unknown: { zh: '认不出的字体', en: 'unknown face' },
};

/** The first that fits: a bold Song of a family without a display cut is what such families have for 小标宋. */
const RULES: readonly (readonly [FaceClass, RegExp])[] = [
  ['xiaobiaosong', /xiao-?biao|fzxbs|xbs|小标宋|大标宋|biaosong|stzhongsong|中宋|zhongsong/i],
  ['fangsong', /fang-?song|fandolfang|fzfs|仿宋|simfang/i],
  ['kaiti', /kai|楷/i],
  ['heiti', /hei|黑|(noto|source ?han) ?sans|deng(xian)?\b|等线|wenquanyi|droidsansfallback/i],
  ['xiaobiaosong', /(noto|source ?han) ?serif.*(semibold|bold|heavy|black)/i],
  ['songti', /song|宋|simsun|ming\b|明|(noto|source ?han) ?serif|fandol|uming|arphic/i],
  [
    'roman',
    /times|liberation ?serif|tinos|nimbus ?rom|cmr\d|lmroman|latinmodern|termes|georgia|cambria|serif/i,
  ],
  ['sans', /helvetica|arial|liberation ?sans|calibri|verdana|nimbus ?sans|lmsans|sans/i],
];

export function classOf(face: string): FaceClass {
  return RULES.find(([, pattern]) => pattern.test(face))?.[0] ?? 'unknown';
}
