/**
 * Every key of `banxin.config.yaml`, in both languages: the one table behind reading, messages, schema
 * and documentation.
 */
import type { Bilingual } from '../diagnostics/types.ts';
import type { Role } from '../fonts/types.ts';

export type SettingName =
  | 'fonts'
  | 'template'
  | 'singleSided'
  | 'pdf'
  | 'watermark'
  | 'strict'
  | 'lang'
  | 'output'
  | 'picturesRoot'
  | 'cache'
  | 'site'
  | 'lint';

export interface SettingSpec {
  readonly name: SettingName;
  readonly zh: string;
  /** path: made absolute from the folder of the settings file. */
  readonly kind:
    | 'fonts'
    | 'text'
    | 'path'
    | 'flag'
    | 'lang'
    | 'watermark'
    | 'pdf'
    | 'cache'
    | 'site'
    | 'lint';
  readonly summary: Bilingual;
}

export const SETTINGS: readonly SettingSpec[] = [
  {
    name: 'fonts',
    zh: '字体',
    kind: 'fonts',
    summary: {
      zh: '各角色使用的字体文件，路径相对于本文件，可写 路径#字体名',
      en: 'font file of each role, path from this file, optionally path#face',
    },
  },
  {
    name: 'template',
    zh: '模板',
    kind: 'text',
    summary: {
      zh: '文章没有写“模板”时使用的模板：名称（文件、信函、简报……）或路径',
      en: 'template of articles that name none: name (document, letter, briefing …) or path',
    },
  },
  {
    name: 'singleSided',
    zh: '单面',
    kind: 'flag',
    summary: {
      zh: '单面印刷：页码居中，各面版心位置相同',
      en: 'single-sided: centred page numbers, no mirrored pages',
    },
  },
  {
    name: 'pdf',
    zh: 'PDF',
    kind: 'pdf',
    summary: {
      zh: '做成哪种 PDF：a-2a+ua（存档、人人可读，默认）、a-3a+ua（另含源文件）或 plain',
      en: 'which kind of PDF: a-2a+ua (to be kept, for every reader; the default), a-3a+ua (with its source inside) or plain',
    },
  },
  {
    name: 'watermark',
    zh: '水印',
    kind: 'watermark',
    summary: {
      zh: '每一面斜印的淡色文字，如 征求意见稿；最多 20 个字',
      en: 'pale words across every page, such as DRAFT; at most 20 characters',
    },
  },
  { name: 'strict', zh: '严格', kind: 'flag', summary: { zh: '有警告也算不合格', en: 'warnings fail too' } },
  {
    name: 'lang',
    zh: '语言',
    kind: 'lang',
    summary: { zh: '信息的语言：zh 或 en', en: 'language of messages: zh or en' },
  },
  { name: 'output', zh: '输出', kind: 'path', summary: { zh: '输出文件夹', en: 'output folder' } },
  {
    name: 'picturesRoot',
    zh: '图片文件夹',
    kind: 'path',
    summary: { zh: '图片可以放在这个文件夹内的任何地方', en: 'pictures may stand anywhere in this folder' },
  },
  {
    name: 'cache',
    zh: '缓存',
    kind: 'cache',
    summary: {
      zh: '缓存放在哪个文件夹，或 off（不用缓存）；默认在用户自己的缓存文件夹',
      en: 'folder of the cache, or off for none; by default in the cache folder of the user',
    },
  },
  {
    name: 'site',
    zh: '网站',
    kind: 'site',
    summary: {
      zh: '输出文件夹同时是一个网站：on、off，或写它的标题、网址（将来的完整地址）、模板（自己的网页模板的文件夹）、涉密（true：注明密级的也放进去；不写：它们的 PDF 也不写进文件夹）',
      en: 'the output folder is a website as well: on, off, or its title, baseUrl (where it will be), templates (folder of own page templates), classified (true: documents marked as secrets too; omit: not even their PDFs)',
    },
  },
  {
    name: 'lint',
    zh: '审校',
    kind: 'lint',
    summary: {
      zh: '各条校对规则的轻重：off、hint、warning、error，或 关、提示、警告、错误；all 是全部',
      en: 'how much each rule of the linter weighs: off, hint, warning or error; all stands for all',
    },
  },
];

/** Members of the setting 网站. */
export const SITE_SETTINGS = [
  { name: 'title', zh: '标题', kind: 'text' },
  { name: 'baseUrl', zh: '网址', kind: 'text' },
  { name: 'templates', zh: '模板', kind: 'path' },
  { name: 'classified', zh: '涉密', kind: 'classified' },
] as const;

export const SITE_SPELLINGS: readonly string[] = SITE_SETTINGS.flatMap(({ name, zh }) => [name, zh]);

/** Roles as people write them. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  xiaobiaosong: '小标宋',
  fangsong: '仿宋',
  heiti: '黑体',
  kaiti: '楷体',
  songti: '宋体',
  latin: '西文',
};

/** Every spelling of a role. */
export function roleNamed(written: string): Role | undefined {
  return (Object.keys(ROLE_NAMES) as Role[]).find((role) => role === written || ROLE_NAMES[role] === written);
}

export const ROLE_SPELLINGS: readonly string[] = Object.entries(ROLE_NAMES).flat();
export const SETTING_SPELLINGS: readonly string[] = SETTINGS.flatMap(({ name, zh }) => [name, zh]);

export function settingNamed(written: string): SettingSpec | undefined {
  return SETTINGS.find(({ name, zh }) => name === written || zh === written);
}
