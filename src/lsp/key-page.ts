/** What there is to read about a key of the front matter: Markdown for a hover and beside a completion. */
import type { Lang } from '../diagnostics/types.ts';
import { FORMATS, type KeyRow, nameIn } from '../gongwen/front-matter/keys/row.ts';
import { exampleText } from '../gongwen/front-matter/reference.ts';
import type { Format } from '../gongwen/types.ts';

export function aboutKey(row: KeyRow, format: Format | undefined, lang: Lang): string {
  const { id, about, kind, rule, example, aliases, formats } = row;
  const name = format ? nameIn(row, format) : row.zh;
  const words = WORDS[lang];
  const used = FORMATS.filter((one) => formats.includes(one.id)).map(({ label }) => label[lang]);
  const lines = [
    `**${name}** \`${id}\``,
    about[lang],
    `${words.write}${kind.wants[lang]}${words.stop}`,
    `${words.example}\`${name}: ${exampleText(example)}\``,
    ...(rule ? [`${words.rule}${rule}`] : []),
    ...(used.length < FORMATS.length ? [`${words.used}${used.join(words.comma)}`] : []),
    ...(aliases.length > 0 && lang === 'zh' ? [`${words.aliases}${aliases.join(words.comma)}`] : []),
  ];
  return lines.join('\n\n');
}

const WORDS: Readonly<
  Record<Lang, Readonly<Record<'write' | 'stop' | 'example' | 'rule' | 'used' | 'aliases' | 'comma', string>>>
> = {
  zh: {
    write: '应写',
    stop: '。',
    example: '例：',
    rule: '依据：',
    used: '用于：',
    aliases: '也认得：',
    comma: '、',
  },
  en: {
    write: 'Write ',
    stop: '.',
    example: 'Example: ',
    rule: 'By: ',
    used: 'Used by: ',
    aliases: 'Also: ',
    comma: ', ',
  },
};
