/**
 * markdown-it's inline parser, taught to remember where each token stands.
 *
 * markdown-it gives inline tokens no positions. What it does give: every rule starts at `state.pos` and
 * leaves `state.pos` behind what it took; plain text is gathered, always without gaps, in `pending`.
 * Recording those three moments places every token, whichever rule made it. Offsets are those of the
 * inline content; `origin.ts` turns them into offsets of the file.
 */
import MarkdownIt, { type StateInline, type Token } from 'markdown-it';

/** A token with its place in the inline content. `end` is meaningful for everything but plain text. */
export interface PlacedToken extends Token {
  start: number;
  end: number;
}

export class PlacedState extends MarkdownIt.StateInline {
  /** Where the text gathered in `pending` began. */
  pendingStart = 0;
  /** Where the rule that runs now began. */
  ruleStart = 0;

  override pushPending(): Token {
    const token = super.pushPending() as PlacedToken;
    token.start = this.pendingStart;
    return token;
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting) as PlacedToken;
    token.start = nesting === 1 ? this.ruleStart : this.#startOf(type);
    return token;
  }

  #startOf(type: string): number {
    const before = this.tokens.at(-2) as PlacedToken | undefined;
    if (type !== 'text' || before === undefined || before.start < this.ruleStart) return this.pos;
    // A run of delimiters becomes one text token per delimiter, all pushed at the start of the run.
    if (before.type === 'text') return before.start + before.content.length;
    // `<https://…>`: the text stands behind the bracket that opened the link.
    return before.type === 'link_open' && this.pos === this.ruleStart ? this.pos + 1 : this.pos;
  }
}

export class PlacedInline extends MarkdownIt.ParserInline {
  override tokenize(state: StateInline): void {
    const placed = state as PlacedState;
    const end = placed.posMax;
    while (placed.pos < end) {
      if (placed.pending === '') placed.pendingStart = placed.pos;
      if (!this.#apply(placed)) placed.pending += placed.src[placed.pos++];
    }
    if (placed.pending !== '') placed.pushPending();
  }

  #apply(state: PlacedState): boolean {
    if (state.level >= state.md.options.maxNesting) return false;
    const start = state.pos;
    const known = state.tokens.length;
    for (const rule of this.ruler.getRules('')) {
      state.ruleStart = start;
      if (!rule(state, false)) continue;
      if (state.tokens.length > known) (state.tokens.at(-1) as PlacedToken).end = state.pos;
      return true;
    }
    return false;
  }
}
