/** What is said about the comments that switch rules off: those nobody needs, and words nobody knows. */
import { RULE_IDS } from '../diagnostics/rule-weights.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Bilingual, Diagnostic, Edit, Fix } from '../diagnostics/types.ts';
import type { SourceFile } from '../source/file.ts';
import { type Unknown, VERBS } from './disabled.ts';
import type { Unused } from './switchboard.ts';

export function switchFindings(
  unused: readonly Unused[],
  unknown: readonly Unknown[],
  source: SourceFile,
): readonly Diagnostic[] {
  return [...unused.map((one) => ofUnused(one, source)), ...unknown.map(ofUnknown)];
}

function ofUnused({ from: { verb, ids: named, span }, ids }: Unused, source: SourceFile): Diagnostic {
  const rules = ids.join('、');
  const ofRules = { zh: rules === '' ? '' : `（${rules}）`, en: rules === '' ? '' : ` (${ids.join(', ')})` };
  const message =
    verb === 'enable'
      ? {
          zh: `前面没有停用过规则，这处 banxin-enable${ofRules.zh}没有作用。`,
          en: `Nothing was switched off before this banxin-enable${ofRules.en}.`,
        }
      : {
          zh: `这里没有什么可停用，banxin-${verb}${ofRules.zh}没有作用。`,
          en: `There is nothing to keep quiet here: banxin-${verb}${ofRules.en} does nothing.`,
        };
  const help = {
    zh: '请删去它，或核对规则的编号和位置。',
    en: 'Delete it, or check the rule and the place.',
  };
  const whole = ids.length === named.length;
  return {
    code: 'lint/unused-comment',
    severity: 'warning',
    message,
    help,
    span,
    ...(whole && { fix: without(span, source) }),
  };
}

/** The comment goes with its line where it stands alone. */
function without(
  { start, end, line }: { start: number; end: number; line: number },
  source: SourceFile,
): Fix {
  const { text } = source;
  const lineStart = source.span(start, start).column === 1;
  const alone = lineStart && source.line(line).trim() === text.slice(start, end).trim();
  const blanks = alone ? 0 : text.slice(0, start).length - text.slice(0, start).replace(/[ \t]+$/, '').length;
  const edit: Edit = { start: start - blanks, end: alone && text[end] === '\n' ? end + 1 : end, text: '' };
  return { kind: 'suggested', edits: [edit] };
}

function ofUnknown({ kind, word, span }: Unknown): Diagnostic {
  const known = kind === 'verb' ? VERBS.map((verb) => `banxin-${verb}`) : RULE_IDS;
  const near = nearest(word, known);
  const [message, others] = UNKNOWN[kind];
  const help = near ? { zh: `您是不是想写 ${near}？`, en: `Did you mean ${near}?` } : others;
  return { code: `lint/unknown-${kind}`, severity: 'warning', message: message(word), help, span };
}

const UNKNOWN: Readonly<
  Record<Unknown['kind'], readonly [message: (word: string) => Bilingual, help: Bilingual]>
> = {
  verb: [
    (word) => ({ zh: `没有 ${word} 这种注释。`, en: `There is no comment ${word}.` }),
    {
      zh: `可用的有 ${VERBS.map((verb) => `banxin-${verb}`).join('、')}。`,
      en: `There are ${VERBS.map((verb) => `banxin-${verb}`).join(', ')}.`,
    },
  ],
  rule: [
    (word) => ({ zh: `没有“${word}”这条规则。`, en: `There is no rule “${word}”.` }),
    {
      zh: '请写规则的编号，如 L-56；理由写在冒号后面。',
      en: 'Write the ID of a rule, such as L-56; a reason goes behind a colon.',
    },
  ],
};
