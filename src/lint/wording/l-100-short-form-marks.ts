/** L-100: a short form with other marks than it was introduced with. */
import type { Article, Placed, Rule, Text } from '../types.ts';
import { placesOf, running, type ShortForm, shortForms } from './short-forms.ts';

export const SHORT_FORM_MARKS: Rule = {
  id: 'L-100',
  name: { zh: '简称的引号、书名号前后一致', en: 'short forms keep their marks' },
  strength: 'PRAC',
  severity: 'warning',
  message: {
    zh: '简称用的标点与交代时不同。',
    en: 'The short form has other marks than where it was introduced.',
  },
  why: {
    zh: '交代时写“方案”，后面又写《方案》，读者会以为是两份文件。不加标点的用法不算。',
    en: 'With other marks a reader takes it for another document. Use without any marks is fine.',
  },
  help: { zh: '请与“以下简称”处用同样的标点。', en: 'Use the marks it was introduced with.' },
  examples: {
    wrong: [
      {
        text: '印发《云川市节水工作方案》（以下简称“方案”）。请按《方案》执行。',
        fixed: '印发《云川市节水工作方案》（以下简称“方案”）。请按“方案”执行。',
      },
      {
        text: '依据《云川市节水办法》（以下简称《办法》）制定。\n\n“办法”自8月1日起施行，由市水务局解释“办法”。',
        fixed:
          '依据《云川市节水办法》（以下简称《办法》）制定。\n\n《办法》自8月1日起施行，由市水务局解释《办法》。',
        count: 2,
      },
      {
        text: '开展春季植树活动（以下称“活动”）。\n\n- 《活动》每年一次；\n- “活动”由各县组织。',
        fixed: '开展春季植树活动（以下称“活动”）。\n\n- “活动”每年一次；\n- “活动”由各县组织。',
      },
    ],
    right: [
      '印发《云川市节水工作方案》（以下简称“方案”）。请按方案执行，“方案”另发。',
      '依据《云川市节水办法》（以下简称《办法》）制定。《办法》自8月1日起施行。',
      '云川市节水工作领导小组（以下简称领导小组）负责。“领导小组”的牌子已经挂出。',
      '《办法》另发。依据《云川市节水条例》（以下简称《条例》）制定，“条例草案”作废。',
      '甲方（以下简称“甲方”）、《方案》和“方案”都没有交代过。',
      '《方案》已收悉。依据《云川市节水工作方案》（以下简称“节水方案”）执行。',
    ],
  },
  check: { on: 'article', see },
};

const MARKS = { '“': '“”', '《': '《》' } as const;

function see(article: Article): readonly Placed[] {
  const texts = running(article);
  const forms = shortForms(texts);
  return forms
    .filter((form, i) => forms.findIndex(({ name }) => name === form.name) === i)
    .filter(({ name, mark }) => forms.every((other) => other.name !== name || other.mark === mark))
    .flatMap((form) => laterUses(form, texts));
}

function laterUses({ name, mark, text: first, at }: ShortForm, texts: readonly Text[]): readonly Placed[] {
  if (mark === '') return [];
  const [other, own] = mark === '“' ? [MARKS['《'], MARKS['“']] : [MARKS['“'], MARKS['《']];
  const words = `${other[0]}${name}${other[1]}`;
  return texts.slice(first).flatMap((text, i) =>
    placesOf(words, text)
      .filter((place) => i > 0 || place > at)
      .map((from): Placed => {
        const to = from + words.length;
        const edits = [
          { from, to: from + 1, with: own[0]! },
          { from: to - 1, to, with: own[1]! },
        ];
        return { in: text, from, to, fix: { kind: 'suggested', edits } };
      }),
  );
}
