/** What is said about settings that are not right, in both languages. */
import { WANTED_WEIGHT } from '../diagnostics/rule-weights.ts';
import type { Bilingual } from '../diagnostics/types.ts';
import { PDF_KIND_NAMES } from '../render/pdf-kinds.ts';
import type { SettingSpec } from './shape.ts';

export const wrongValue = (key: string): Bilingual => ({
  zh: `“${key}”的值不合要求。`,
  en: `The value of “${key}” is not right.`,
});
export const twice = (key: string): Bilingual => ({
  zh: `“${key}”写了不止一次。`,
  en: `“${key}” is written more than once.`,
});
export const ruleTwice = (before: string, key: string): Bilingual =>
  before === key
    ? twice(key)
    : { zh: `“${before}”和“${key}”是同一条规则。`, en: `“${before}” and “${key}” are one rule.` };
export const KEEP_WEIGHT: Bilingual = { zh: '请只留一处。', en: 'Keep one.' };
export const KEEP_ONE: Bilingual = {
  zh: '请只留一处（中文和英文写法算同一项）。',
  en: 'Keep one (the Chinese and English spellings are one key).',
};
export const noFont = (path: string): Bilingual => ({
  zh: `找不到字体文件 ${path}。`,
  en: `There is no font file ${path}.`,
});
export const RULES_THERE_ARE: Bilingual = {
  zh: '规则是 L-01 至 L-100，或 all（全部）。',
  en: 'Rules are L-01 to L-100, or all.',
};
export const ONE_OF_WEIGHTS: Bilingual = {
  zh: `应写 ${WANTED_WEIGHT.zh}。`,
  en: `Write ${WANTED_WEIGHT.en}.`,
};
export const NOT_A_MAP: Bilingual = {
  zh: '配置文件应由“键: 值”组成。',
  en: 'Settings are made of “key: value” lines.',
};
export const LIKE_THIS: Bilingual = { zh: '例如：模板: briefing', en: 'For example: template: briefing' };
export const WANTS: Readonly<Record<SettingSpec['kind'] | 'classified', Bilingual>> = {
  text: { zh: '应写文字。', en: 'Write text.' },
  path: {
    zh: '应写路径，相对于配置文件所在的文件夹。',
    en: 'Write a path, from the folder of the settings file.',
  },
  flag: { zh: '应写 true 或 false。', en: 'Write true or false.' },
  classified: {
    zh: '应写 true、false，或 不写（连 PDF 也不写进文件夹）。',
    en: 'Write true, false or omit (no PDF in the folder either).',
  },
  pdf: {
    zh: `应写 ${PDF_KIND_NAMES.join('、')} 之一。`,
    en: `Write one of ${PDF_KIND_NAMES.join(', ')}.`,
  },
  watermark: {
    zh: '应写 1 到 20 个字；不要水印就删去这一行。',
    en: 'Write 1 to 20 characters; for no watermark delete the line.',
  },
  cache: {
    zh: '应写文件夹，相对于配置文件所在的文件夹；不要缓存写 off。',
    en: 'Write a folder, from that of the settings file, or off for no cache.',
  },
  site: {
    zh: '应写 on 或 off，或按项写，例如 标题: 云川市水务公文',
    en: 'Write on or off, or one line per member, such as title: Papers of our office',
  },
  lang: { zh: '应写 zh 或 en。', en: 'Write zh or en.' },
  lint: {
    zh: '应按规则写，例如 L-56: off',
    en: 'Write one line per rule, such as L-56: off',
  },
  fonts: {
    zh: '应按角色写，例如 小标宋: 字体/小标宋.ttf',
    en: 'Write one line per role, such as xiaobiaosong: fonts/title.ttf',
  },
};
