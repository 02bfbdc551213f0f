/** What a rule or a code means, for a person and for a program. In: the topic. Out: words. */
import { ADVICE, type CodeAdvice } from '../diagnostics/code-advice.ts';
import type { Bilingual, Lang } from '../diagnostics/types.ts';
import { FORMATS } from '../gongwen/front-matter/keys/row.ts';
import type { RuleFamily } from '../lint/rules.ts';
import type { Topic } from '../lint/topic.ts';
import type { Rule, WrongExample } from '../lint/types.ts';
import { padColumns } from '../terminal/columns.ts';
import type { Paint } from '../terminal/paint.ts';
import { SEVERITIES } from '../terminal/show-diagnostic.ts';

const WORDS = {
  what: { zh: '什么', en: 'What' },
  why: { zh: '为什么', en: 'Why' },
  fix: { zh: '怎么改', en: 'What to do' },
  clause: { zh: '依据', en: 'Clause' },
  practice: { zh: '公文写作的惯例', en: 'practice of official writing' },
  off: { zh: '默认不查', en: 'Off by default' },
  pages: { zh: '排版以后才查', en: 'asked when the pages are known' },
  formats: { zh: '只用于', en: 'Only for' },
  wrong: { zh: '错', en: 'Wrong' },
  right: { zh: '对', en: 'Right' },
  same: { zh: '同一件事的规则', en: 'The rule for the same' },
  docs: { zh: '详见', en: 'See' },
} as const satisfies Record<string, Bilingual>;

/** Where the codes of a room are written about. */
const PAGES: Readonly<Record<string, string>> = {
  archive: 'docs/archive.md',
  attachment: 'docs/writing.md',
  config: 'docs/cli.md',
  finishing: 'docs/printing.md',
  font: 'docs/fonts.md',
  'front-matter': 'docs/front-matter.md',
  gongwen: 'docs/writing.md',
  layout: 'docs/composition.md',
  lint: 'docs/lint.md',
  markdown: 'docs/writing.md',
  picture: 'docs/writing.md',
  source: 'docs/cli.md',
  template: 'docs/templates.md',
};
const RULES_PAGE = 'docs/rules.md';

const pageOf = (topic: Topic): string =>
  topic.kind === 'rule' ? `${RULES_PAGE}#${topic.rule.id.toLowerCase()}` : PAGES[roomOf(topic.row.code)]!;

const roomOf = (code: string): string => code.slice(0, code.indexOf('/'));

export function tellTopic(topic: Topic, lang: Lang, paint: Paint): string {
  const label = (word: keyof typeof WORDS) => `${WORDS[word][lang]}${lang === 'zh' ? '：' : ': '}`;
  const see = `${label('docs')}${pageOf(topic)}`;
  if (topic.kind === 'rule') return `${[...tellRule(topic.rule, lang, paint, label), see].join('\n')}\n`;
  const { row, rules } = topic;
  return `${[
    `${paint('bold', row.code)}  ${row.about[lang]}`,
    ...(row.clause ? [`${label('clause')}${row.clause}`] : []),
    ...tellAdvice(ADVICE.get(row.code), lang, paint, label),
    ...rules.map(({ id, name }) => `${label('same')}${id} ${name[lang]}`),
    see,
  ].join('\n')}\n`;
}

function tellAdvice(
  advice: CodeAdvice | undefined,
  lang: Lang,
  paint: Paint,
  label: Label,
): readonly string[] {
  if (!advice) return [];
  const { wrong, right, how } = advice;
  return [
    ...(wrong === undefined ? [] : [`${paint('red', label('wrong'))}${inset(wrong)}`]),
    ...(right === undefined ? [] : [`${paint('green', label('right'))}${inset(right)}`]),
    `${label('fix')}${how[lang]}`,
  ];
}

type Label = (word: keyof typeof WORDS) => string;

function tellRule(rule: Rule, lang: Lang, paint: Paint, label: Label): readonly string[] {
  const { id, name, message, why, help, examples, off, formats } = rule;
  return [
    `${paint('bold', id)}  ${name[lang]}  ${paint('dim', headOf(rule, lang))}`,
    `${label('clause')}${clauseOf(rule, lang)}`,
    `${label('what')}${message[lang]}`,
    `${label('why')}${why[lang]}`,
    `${label('fix')}${help[lang]}`,
    ...(off ? [`${label('off')}${off[lang]}`] : []),
    ...(formats ? [`${label('formats')}${namesOf(formats, lang)}`] : []),
    ...examples.wrong.flatMap((one) => tellWrong(one, paint, label)),
    ...examples.right.map((text) => `${paint('green', label('right'))}${inset(text)}`),
  ];
}

function namesOf(formats: NonNullable<Rule['formats']>, lang: Lang): string {
  const known = FORMATS.filter(({ id }) => formats.includes(id));
  return known.map(({ label }) => label[lang]).join(lang === 'zh' ? '、' : ', ');
}

function headOf({ severity, check, off }: Rule, lang: Lang): string {
  const marks = [
    SEVERITIES[severity][lang],
    ...(off ? [WORDS.off[lang]] : []),
    ...(check.on === 'pages' ? [WORDS.pages[lang]] : []),
  ];
  return marks.join(lang === 'zh' ? '，' : ', ');
}

const clauseOf = ({ clause, strength }: Rule, lang: Lang): string =>
  clause ? `${clause}（${strength}）` : WORDS.practice[lang];

const tellWrong = ({ text, fixed }: WrongExample, paint: Paint, label: Label): readonly string[] => [
  `${paint('red', label('wrong'))}${inset(text)}`,
  ...(fixed === undefined ? [] : [`${paint('dim', '→  ')}${inset(fixed)}`]),
];

/** Further lines stand under the first; empty ones tell nothing here. */
const inset = (text: string): string => text.trimEnd().replace(/\n+/g, '\n    ');

export function listOfRules(families: readonly RuleFamily[], lang: Lang, paint: Paint): string {
  return families
    .map(({ name, rules }) =>
      [
        paint('bold', name[lang]),
        ...rules.map(
          (rule) => `  ${rule.id.padEnd(6)}${padColumns(rule.name[lang], NAME)}  ${headOf(rule, lang)}`,
        ),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** Columns of the longest usual name. */
const NAME = 44;

export function plainTopic(topic: Topic): object {
  if (topic.kind === 'code') {
    const { row, rules } = topic;
    const advice = ADVICE.get(row.code);
    return {
      kind: 'code',
      ...row,
      ...(advice && { advice }),
      rules: rules.map(({ id }) => id),
      page: pageOf(topic),
    };
  }
  const { check, supersedes: _, ...rule } = topic.rule;
  return { kind: 'rule', ...rule, onPages: check.on === 'pages', page: pageOf(topic) };
}
