/** L-98: a short form that is used before it is introduced. */
import { before, isHan } from '../characters.ts';
import type { Article, Placed, Rule, Text } from '../types.ts';
import { placesOf, running, type ShortForm, shortForms } from './short-forms.ts';

export const EARLY_SHORT_FORMS: Rule = {
  id: 'L-98',
  name: { zh: '简称先交代，后使用', en: 'short forms are introduced first' },
  strength: 'PRAC',
  severity: 'warning',
  message: { zh: '简称在交代之前就用了。', en: 'The short form is used before it is introduced.' },
  why: {
    zh: '读者第一次见到的应是全称，后面跟“以下简称”。只查文中自己交代过的、以“市”“县”一类开头或带书名号的简称；通用的说法（平台、领导小组）断不定，不查。',
    en: 'A reader should meet the full name first. Only short forms the text itself introduces, and that cannot be ordinary words, are looked at.',
  },
  help: {
    zh: '请在第一次出现的地方写全称，并把“以下简称”移到那里。',
    en: 'Write the full name where it comes first, and introduce the short form there.',
  },
  examples: {
    wrong: [
      { text: '请报市减灾委备案。\n\n云川市减灾委员会（以下简称市减灾委）负责解释。' },
      { text: '由县防指办牵头。\n\n平江县防汛抗旱指挥部办公室（以下简称“县防指办”）负责汇总。' },
      { text: '《实施办法》已经印发。\n\n要按照《云川市节水实施办法》（以下简称《实施办法》）执行。' },
    ],
    right: [
      '云川市减灾委员会（以下简称市减灾委）负责解释。\n\n请报市减灾委备案。',
      '各县成立领导小组。\n\n云川市节水工作领导小组（以下简称“领导小组”）负责协调。',
      '各平台加强协同。\n\n云川市政务服务平台（以下简称平台）将升级。',
      '云川市减灾委已经开会。\n\n云川市减灾委员会（以下简称市减灾委）负责解释。',
      '请报市减灾委员会备案。\n\n云川市减灾委员会（以下简称市减灾委）负责解释。',
      '他说：“市减灾委负责。”\n\n云川市减灾委员会（以下简称市减灾委）负责解释。',
    ],
  },
  check: { on: 'article', see },
};

function see(article: Article): readonly Placed[] {
  const texts = running(article);
  const seen = new Set<string>();
  return shortForms(texts).flatMap((form) => {
    if (seen.has(form.name) || !isOwnName(form)) return [];
    seen.add(form.name);
    return earlierUse(form, texts);
  });
}

const SHORTEST = 3;

/** No ordinary word: it is in 《》, or begins with the rank of its organ. */
const isOwnName = ({ name, mark }: ShortForm): boolean =>
  mark === '《' || (name.length >= SHORTEST && /^[省市县区州镇乡]/.test(name));

/** The first only: what is put right there holds for the rest. */
function earlierUse(form: ShortForm, texts: readonly Text[]): readonly Placed[] {
  const words = form.mark === '《' ? `《${form.name}》` : form.name;
  for (const [i, text] of texts.slice(0, form.text + 1).entries()) {
    const limit = i === form.text ? form.at : text.value.length;
    const from = placesOf(words, text).find((at) => at + words.length <= limit && isFree(form, text, at));
    if (from !== undefined) return [{ in: text, from, to: from + words.length }];
  }
  return [];
}

/** Words that may stand before a name without being part of it. */
const BESIDE = '由向经报和与及在对请是为将把被按据从至到送交等';
/** The name goes on: 市减灾委员会. */
const GOES_ON = /^(?:员|室|公室|部|局|厅|处|科|会|组)/;

function isFree({ name, mark }: ShortForm, text: Text, at: number): boolean {
  if (mark === '《') return true;
  const left = before(text, at);
  const rest = text.value.slice(at + name.length);
  return (!isHan(left) || BESIDE.includes(left)) && left !== '“' && left !== '《' && !GOES_ON.test(rest);
}
