/**
 * Comments that switch rules off in the file itself. In: its text and tree. Out: whether a rule is off at a
 * place, and which of the comments nobody needed.
 *
 * `<!-- banxin-disable L-56 L-57 -->` until `<!-- banxin-enable L-56 -->` or the end of the file;
 * `<!-- banxin-disable-next-line L-56 -->`, `<!-- banxin-disable-line L-56 -->`; without IDs all rules. In the
 * front matter the same words stand behind a `#`.
 */
import type { MarkdownTree } from '../markdown/types.ts';
import type { SourceFile } from '../source/file.ts';
import type { Span } from '../source/span.ts';

export interface Switch {
  readonly verb: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** As typed; empty for all rules. */
  readonly ids: readonly string[];
  readonly span: Span;
}

const COMMENT = /<!--\s*banxin-(disable-next-line|disable-line|disable|enable)\b([^>]*?)-->/g;
const YAML_COMMENT = /#\s*banxin-(disable-next-line|disable-line|disable|enable)\b([^\n]*)/g;

export function switchesIn(source: SourceFile, tree: MarkdownTree): readonly Switch[] {
  const front = tree.frontMatter?.span;
  const bodyStart = front?.end ?? 0;
  const inFront = front ? found(YAML_COMMENT, source.text.slice(0, front.end), 0, source) : [];
  const inBody = found(COMMENT, source.text.slice(bodyStart), bodyStart, source);
  const code = codeIn(tree.children);
  return [
    ...inFront,
    ...inBody.filter(({ span }) => !code.some((c) => c.start <= span.start && span.end <= c.end)),
  ];
}

function found(pattern: RegExp, text: string, base: number, source: SourceFile): readonly Switch[] {
  return [...text.matchAll(pattern)].map((match) => ({
    verb: match[1] as Switch['verb'],
    ids: match[2]!.match(/L-\d+/gi)?.map((id) => id.toUpperCase()) ?? [],
    span: source.span(base + match.index, base + match.index + match[0].length),
  }));
}

/** A comment that is shown as code is no comment. */
function codeIn(nodes: readonly object[]): readonly Span[] {
  return nodes.flatMap((node) => {
    const { kind, span, children, items } = node as {
      kind?: string;
      span: Span;
      children?: readonly object[];
      items?: readonly object[];
    };
    if (kind === 'code' || kind === 'codeSpan') return [span];
    return codeIn(children ?? items ?? []);
  });
}

/** Keeps the account of what is off where, and of which comment was of use. */
export class Switchboard {
  readonly #switches: readonly Switch[];
  readonly #used = new Set<Switch>();

  constructor(switches: readonly Switch[]) {
    this.#switches = switches;
  }

  isOff(id: string, { line, start }: Span): boolean {
    const off = this.#switches.filter((one) => concerns(one, id) && reaches(one, line));
    const open = this.#standing(id, start);
    const all = open ? [...off, open] : off;
    for (const one of all) this.#used.add(one);
    return all.length > 0;
  }

  /** Comments that kept nothing quiet. */
  unused(): readonly Switch[] {
    return this.#switches.filter((one) => one.verb !== 'enable' && !this.#used.has(one));
  }

  /** The `disable` that holds at an offset. */
  #standing(id: string, start: number): Switch | undefined {
    let open: Switch | undefined;
    for (const one of this.#switches) {
      if (one.span.start > start || !concerns(one, id)) continue;
      if (one.verb === 'disable') open = one;
      if (one.verb === 'enable') open = undefined;
    }
    return open;
  }
}

const concerns = ({ ids }: Switch, id: string): boolean => ids.length === 0 || ids.includes(id);

function reaches({ verb, span }: Switch, line: number): boolean {
  return (
    (verb === 'disable-line' && span.line === line) ||
    (verb === 'disable-next-line' && span.endLine + 1 === line)
  );
}
