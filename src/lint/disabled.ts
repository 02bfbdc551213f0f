/**
 * Comments that switch rules off in the file itself. In: its text and tree. Out: whether a rule is off at a
 * place, and which of the comments nobody needed.
 *
 * `<!-- banxin-disable L-56 L-57 -->` until `<!-- banxin-enable L-56 -->` or the end of the file;
 * `<!-- banxin-disable-next-line L-56 -->` (blank lines are passed over), `<!-- banxin-disable-line L-56 -->`;
 * without IDs all rules; a reason may stand behind `--` or a colon; capitals are as good. In the front matter
 * the same words stand behind a `#`.
 */
import { weighedNamed } from '../diagnostics/rule-weights.ts';
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';

export const VERBS = ['disable', 'enable', 'disable-line', 'disable-next-line'] as const;
type Verb = (typeof VERBS)[number];

export interface Switch {
  readonly verb: Verb;
  /** None: all rules. */
  readonly ids: readonly string[];
  readonly span: Span;
  /** The line that `disable-line` and `disable-next-line` speak of. */
  readonly line: number;
}

/** A word in such a comment that is no verb, or no rule. */
export interface Unknown {
  readonly kind: 'verb' | 'rule';
  readonly word: string;
  readonly span: Span;
}

export interface Switches {
  readonly switches: readonly Switch[];
  readonly unknown: readonly Unknown[];
}

const COMMENT = /<!--\s*banxin-([a-z-]*[a-z])(?![a-z-])((?:(?!<!--)[\s\S])*?)-->/gi;
const YAML_COMMENT = /(?<=^|\s)#\s*banxin-([a-z-]*[a-z])(?![a-z-])([^\n]*)/gim;

export function switchesIn(source: SourceFile, tree: MarkdownTree): Switches {
  if (!/banxin-/i.test(source.text)) return { switches: [], unknown: [] };
  const bodyStart = tree.frontMatter?.span.end ?? 0;
  const front = source.text.slice(tree.frontMatter?.span.start ?? 0, bodyStart);
  const code = [...codeIn(tree.children), ...codeIn(tree.notes)];
  const read = [
    ...found(YAML_COMMENT, front, tree.frontMatter?.span.start ?? 0),
    ...found(COMMENT, source.text.slice(bodyStart), bodyStart).filter(
      ({ start, end }) => !code.some((span) => span.start <= start && end <= span.end),
    ),
  ].map((comment) => readComment(comment, source));
  return {
    switches: read.flatMap(({ switches }) => switches),
    unknown: read.flatMap(({ unknown }) => unknown),
  };
}

interface Comment {
  readonly verb: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function found(pattern: RegExp, text: string, base: number): readonly Comment[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole, 1: verb, 2: words }) => {
    const start = base + index;
    return { verb: verb!, words: words!, start, end: start + whole.trimEnd().length };
  });
}

function readComment({ verb, words, start, end }: Comment, source: SourceFile): Switches {
  const known = VERBS.find((one) => one === verb.toLowerCase());
  const at = (word: string, from: number) => {
    const offset = source.text.indexOf(word, from);
    return source.span(offset, offset + word.length);
  };
  if (!known)
    return { switches: [], unknown: [{ kind: 'verb', word: `banxin-${verb}`, span: at(verb, start) }] };
  const afterVerb = source.text.indexOf(verb, start) + verb.length;
  const named = withoutReason(words).split(/[\s,，、;；]+/u);
  const given = named.filter((word) => word !== '');
  const ids = given.flatMap((word) => weighedNamed(word) ?? []);
  const strange = given.filter((word) => !weighedNamed(word));
  const span = source.span(start, end);
  const one = {
    verb: known,
    ids: ids.includes('all') ? [] : ids,
    span,
    line: lineMeant(known, span, source),
  };
  return {
    switches: ids.length === 0 && strange.length > 0 ? [] : [one],
    unknown: strange.map((word) => ({ kind: 'rule', word, span: at(word, afterVerb) })),
  };
}

const withoutReason = (words: string): string => words.split(/--|:|：/)[0] ?? '';

function lineMeant(verb: Verb, { line, endLine }: Span, source: SourceFile): number {
  if (verb !== 'disable-next-line') return line;
  let next = endLine + 1;
  while (next < source.lineCount && source.line(next).trim() === '') next += 1;
  return next;
}

/** A comment that is shown as code is no comment. */
function codeIn(nodes: readonly object[]): readonly Span[] {
  return nodes.flatMap((node) => {
    const { kind, span, head, ...below } = node as Branch;
    if (kind === 'code' || kind === 'codeSpan') return [span!];
    const { children = [], items = [], rows = [], cells = [] } = below;
    return codeIn([...(head ? [head] : []), ...children, ...items, ...rows, ...cells]);
  });
}

interface Branch {
  readonly kind?: string;
  readonly span?: Span;
  readonly head?: object;
  readonly children?: readonly object[];
  readonly items?: readonly object[];
  readonly rows?: readonly object[];
  readonly cells?: readonly object[];
}
