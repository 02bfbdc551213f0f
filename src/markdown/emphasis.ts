/**
 * When `*`, `_` and `~~` open and close next to Chinese.
 *
 * CommonMark decides it by white space and punctuation, which fails in a script without spaces:
 * `**注意：**请` stays raw. markdown-it-cjk-friendly mends that. Two habits of Chinese writers are kept
 * from becoming emphasis: asterisks between figures (120*80*60cm, 138****5678), and a mark that can
 * neither begin nor end what is emphasised (李**、张**).
 */
import type { MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';

const ASTERISK = 0x2a;
const STOPS_OR_CLOSES = /[、，。；：！？）》〉”’」』〕】…]/;
const OPENS = /[（《〈“‘「『〔【]/;
const FIGURE = /[0-9A-Za-z]/;

export function emphasis(md: MarkdownIt): void {
  md.use(cjkFriendly);
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      const before = this.src.charAt(start - 1);
      const after = start + scanned.length < this.posMax ? this.src.charAt(start + scanned.length) : '';
      const isProduct = this.src.charCodeAt(start) === ASTERISK && isFigures(before, after, scanned.length);
      return {
        ...scanned,
        can_open: scanned.can_open && !isProduct && !STOPS_OR_CLOSES.test(after),
        can_close: scanned.can_close && !(isProduct && scanned.length !== 1) && !OPENS.test(before),
      };
    }
  };
}

/** One asterisk behind a digit multiplies; three or more between letters and digits hide some of them. */
function isFigures(before: string, after: string, length: number): boolean {
  if (length === 1) return /\d/.test(before);
  return length > 2 && FIGURE.test(before) && FIGURE.test(after);
}
