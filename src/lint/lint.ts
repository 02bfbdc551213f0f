/**
 * The door of this room. In: an article and the rules that hold for it. Out: findings in the order of their
 * places, each with its rule, clause, place and (where there is one) fix. All rules about marks share one
 * pass over the text. It refuses to know pages, files and the command line.
 */
import type { Diagnostic, Edit, Fix, Severity } from '../diagnostics/types.ts';
import type { Span } from '../source/span.ts';
import { type ByCheck, byCheck } from './by-check.ts';
import { switchesIn, type Unknown } from './disabled.ts';
import type { LaidPages } from './laid-pages.ts';
import { withoutSuperseded } from './supersede.ts';
import { Switchboard, type Unused } from './switchboard.ts';
import type { Article, Found, Placed, Rule, RuleId, Text } from './types.ts';

/** A rule, and how much it weighs here. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Somebody asked for that weight, so that no finding brings one of its own. */
  readonly isAsked?: boolean;
}

export interface LintFinding extends Diagnostic {
  readonly rule: Rule;
  readonly span: Span;
  /** A build mends it on the page and says so itself. */
  readonly mended: boolean;
}

export interface LintResult {
  readonly findings: readonly LintFinding[];
  /** What comments keep quiet, and with it whatever else says the same. */
  readonly silenced: readonly LintFinding[];
  /** Comments that switch off what was never found. */
  readonly unused: readonly Unused[];
  /** Words in such comments that mean nothing. */
  readonly unknown: readonly Unknown[];
}

export function lint(article: Article, active: readonly ActiveRule[]): LintResult {
  const { switches, unknown } = switchesIn(article.source, article.tree);
  const board = new Switchboard(switches);
  const seen = seenIn(article, checksFor(active, article));
  const { findings, silenced } = sorted(seen, ({ rule, span }) => board.isOff(rule.id, span));
  const asked = new Set<string>(
    active.filter(({ rule }) => rule.check.on !== 'pages').map(({ rule }) => rule.id),
  );
  const left = inOrder(withoutSuperseded(findings, findings));
  return { findings: left, silenced, unused: board.unused(asked), unknown };
}

/**
 * The other door, for what only pages tell. Of comments nobody needs nothing is said: where there are no pages
 * they would have to stay.
 *
 * @param attached what is printed behind the article from files of their own
 */
export function lintPages(
  paper: Article,
  pages: LaidPages,
  active: readonly ActiveRule[],
  attached: readonly Article[] = [],
): Pick<LintResult, 'findings' | 'silenced'> {
  const all = [paper, ...attached];
  const boards = new Map(
    all.map(({ source, tree }) => [source.file, new Switchboard(switchesIn(source, tree).switches)]),
  );
  const article = { ...paper, texts: all.flatMap(({ texts }) => texts) };
  const seen = holding(active, article).flatMap((one): readonly Seen[] => {
    const { check } = one.rule;
    return check.on === 'pages' ? check.see(pages, article).map((placed) => ({ one, placed })) : [];
  });
  const { findings, silenced } = sorted(
    seen,
    ({ rule, span }) => boards.get(span.file)?.isOff(rule.id, span) ?? false,
  );
  return { findings: inOrder(findings), silenced };
}

function sorted(
  seen: readonly Seen[],
  isOff: (finding: LintFinding) => boolean,
): Pick<LintResult, 'findings' | 'silenced'> {
  const findings: LintFinding[] = [];
  const silenced: LintFinding[] = [];
  for (const { one, placed } of seen) {
    const finding = findingOf(one, placed);
    (isOff(finding) ? silenced : findings).push(finding);
  }
  return { findings, silenced };
}

/** Of many articles most are alike in what holds for them. */
const known = new WeakMap<readonly ActiveRule[], Map<string, ByCheck>>();

function checksFor(active: readonly ActiveRule[], article: Article): ByCheck {
  const kind = `${article.format}${article.attachment ? ' attachment' : ''}`;
  const ofKinds = known.get(active) ?? new Map<string, ByCheck>();
  const checks = ofKinds.get(kind) ?? byCheck(holding(active, article));
  known.set(active, ofKinds.set(kind, checks));
  return checks;
}

const holding = (active: readonly ActiveRule[], { format, attachment }: Article): readonly ActiveRule[] =>
  active.filter(({ rule }) => (rule.formats?.includes(format) ?? true) && !(attachment && rule.paperAlone));

interface Seen {
  readonly one: ActiveRule;
  readonly placed: Placed;
}

function seenIn(article: Article, rules: ByCheck): readonly Seen[] {
  const seen: Seen[] = [];
  for (const { one, see } of rules.article) for (const placed of see(article)) seen.push({ one, placed });
  for (const text of article.texts) {
    lookAtMarks(text, rules, article, seen);
    for (const { one, see } of rules.texts)
      for (const found of see(text, article)) seen.push({ one, placed: { ...found, in: text } });
  }
  return seen;
}

/** The one pass over a text for all rules about marks. */
function lookAtMarks(text: Text, { marks, slots }: ByCheck, article: Article, seen: Seen[]): void {
  const { value } = text;
  for (let at = 0; at < value.length; at += 1) {
    const slot = slots[value.charCodeAt(at)]!;
    if (slot === 0) continue;
    for (const { one, see } of marks[slot]!) {
      const found = see(text, at, article);
      if (found) seen.push({ one, placed: { ...found, in: text } });
    }
  }
}

function findingOf({ rule, severity, isAsked = false }: ActiveRule, placed: Placed): LintFinding {
  const { message = rule.message, help = rule.help } = placed;
  const fix = 'in' in placed ? fixOf(placed) : placed.fix;
  return {
    code: rule.id,
    severity: isAsked ? severity : (placed.severity ?? severity),
    message,
    help,
    ...(rule.clause !== undefined && { clause: rule.clause }),
    strength: rule.strength,
    span: 'in' in placed ? placed.in.locate(placed.from, placed.to) : placed.span,
    ...(fix && { fix }),
    rule,
    mended: placed.mended ?? false,
  };
}

/** Nothing where the text does not stand in the file as it is (an entity, a fold of YAML): no edit would fit. */
function fixOf({ fix, in: text }: Found & { readonly in: Text }): Fix | undefined {
  if (!fix || fix.edits.some(({ from, to }) => !text.isLiteral(from, to))) return undefined;
  const edits = fix.edits.map(({ from, to, with: words }): Edit => {
    const { start, end } = text.locate(from, to);
    return { start, end, text: words };
  });
  return { kind: fix.kind, edits: edits.sort((a, b) => a.start - b.start) };
}

function inOrder(findings: readonly LintFinding[]): readonly LintFinding[] {
  return [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || number(a) - number(b),
  );
}

const number = ({ rule }: LintFinding): number => Number(rule.id.slice(2));

export type { RuleId };
