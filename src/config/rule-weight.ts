/** A rule and its weight as people name them, `L-56` and `off`, as what the linter wants. */
import { EXIT, Failure } from '../diagnostics/failure.ts';
import {
  RULE_SPELLINGS,
  WANTED_WEIGHT,
  type Weight,
  weighedNamed,
  weightNamed,
} from '../diagnostics/rule-weights.ts';
import { nearest } from '../diagnostics/suggest.ts';

/** @throws Failure (exit 2) for a rule or a weight that does not exist. */
export function ruleWeight(name: string, written: string): [string, Weight] {
  const id = weighedNamed(name);
  if (!id) throw noSuchRule(name);
  const weight = weightNamed(written);
  if (weight) return [id, weight];
  throw new Failure(
    EXIT.usage,
    { zh: `${id} 的轻重不能是“${written}”。`, en: `${id} cannot be “${written}”.` },
    { zh: `可以是 ${WANTED_WEIGHT.zh}。`, en: `It can be ${WANTED_WEIGHT.en}.` },
  );
}

function noSuchRule(name: string): Failure {
  const near = nearest(name, RULE_SPELLINGS);
  return new Failure(
    EXIT.usage,
    { zh: `没有“${name}”这条规则。`, en: `There is no rule “${name}”.` },
    near
      ? { zh: `您是不是想写 ${near}？`, en: `Did you mean ${near}?` }
      : { zh: '规则是 L-01 至 L-100，或 all（全部）。', en: 'Rules are L-01 to L-100, or all.' },
  );
}
