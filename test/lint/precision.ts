/**
 * How the rules do on the texts of test/lint/texts. In: the texts. Out: by rule, how many of the known faults it
 * found and missed, and what it found where nothing is wrong. docs/rules.md shows these figures.
 */
import type { LintFinding } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules.ts';
import type { Rule, RuleId } from '../../src/lint/types.ts';
import type { Span } from '../../src/source/span.ts';
import { findings } from './support.ts';
import { cleanTexts, type FaultyText, faultyTexts, type Seed } from './texts.ts';

export interface Precision {
  readonly id: RuleId;
  /** Known faults it found. */
  readonly hits: number;
  /** Known faults it did not find. */
  readonly missed: number;
  /** Findings of severity error or warning where nothing is wrong. */
  readonly falseAlarms: number;
}

/** One thing that went wrong: `L-56 普通·雷电科普: 3,4`. */
export interface Outcome {
  readonly id: string;
  readonly kind: 'hit' | 'missed' | 'false alarm';
  readonly what: string;
}

/** For every rule that is decided from the source, also those that are off by themselves, in the order of their numbers. */
export function precision(): readonly Precision[] {
  const all = outcomes();
  return fromSource().map(({ id }) => {
    const count = (kind: Outcome['kind']) => all.filter((one) => one.id === id && one.kind === kind).length;
    return { id, hits: count('hit'), missed: count('missed'), falseAlarms: count('false alarm') };
  });
}

export function outcomes(): readonly Outcome[] {
  const rules = fromSource();
  return [
    ...cleanTexts().flatMap(({ name, text }) => judged({ name, text, seeds: [] }, rules)),
    ...faultyTexts().flatMap((text) => judged(text, rules)),
  ];
}

const fromSource = (): readonly Rule[] => RULES.filter(({ check }) => check.on !== 'pages');

/** Every known fault, and every finding beside all of them. */
function judged({ name, text, seeds }: FaultyText, rules: readonly Rule[]): readonly Outcome[] {
  const found = findings(text, rules);
  const known = seeds.map((seed): Outcome => {
    const isFound = found.some(({ code, span }) => code === seed.rule && meets(span, seed));
    const what = `${name}: ${text.slice(seed.from, seed.to)}`;
    return { id: seed.rule, kind: isFound ? 'hit' : 'missed', what };
  });
  const others = found.filter(
    ({ severity, span }) => severity !== 'hint' && !seeds.some((seed) => meets(span, seed)),
  );
  return [...known, ...others.map((one) => alarm(name, text, one))];
}

function alarm(name: string, text: string, { code, span: { line, start, end } }: LintFinding): Outcome {
  const what = `${name}:${line}: ${text.slice(Math.max(0, start - 5), start)}[${text.slice(start, end)}]`;
  return { id: code, kind: 'false alarm', what };
}

/** A place without width is met by what begins there. */
const meets = ({ start, end }: Span, { from, to }: Seed): boolean =>
  start < Math.max(to, from + 1) && Math.max(end, start + 1) > from;
