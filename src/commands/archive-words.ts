/** What `extract` and `verify` say in both languages. */
import type { FileRole } from '../archive/recipe.ts';

export const ROLE_WORDS: Readonly<Record<'zh' | 'en', Readonly<Record<FileRole, string>>>> = {
  zh: { article: '正文', attachment: '附件', picture: '图片', template: '模板' },
  en: { article: 'article', attachment: 'attachment', picture: 'picture', template: 'template' },
};

/** The word for what a PDF names; the name itself where there is none. */
export const wordFor = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? words[name]! : name;

/** An amount of bytes as people read it. */
export const sizeOf = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 1048576).toFixed(1)} MB`;
