/**
 * The one markdown-it of the program, with the rules of an article. Nothing outside this room sees it.
 *
 * In: nothing. Out: block tokens of a text from a given line on, inline tokens of a content. The chain
 * of core rules is not run: `source` has normalised the text, and nothing there is wanted (typographer,
 * joining of text across escapes, which would lose their places).
 */
import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import {
  addressesOnly,
  belowTable,
  blankIdeographicLines,
  drawnLine,
  indentedParagraph,
  MAX_NESTING,
  markUnderline,
  paragraph,
  placeHeading,
  taggedParagraph,
  tightHeading,
  tooDeep,
} from './block-rules.ts';
import { emphasis } from './emphasis.ts';
import type { ParseEnv } from './env.ts';
import { scriptsAndAddresses } from './inline-rules.ts';
import { notes } from './notes.ts';
import { type BlockRule, type PlacedBlock, placed, placeItems, placeRule } from './placed-block.ts';
import { PlacedInline, PlacedState, type PlacedToken } from './placed-inline.ts';
import { placeCells } from './table-cells.ts';
import { manyHeads } from './table-heads.ts';
import { closedOnly, comment, script } from './unfinished.ts';

let engine: MarkdownIt | undefined;

function theEngine(): MarkdownIt {
  engine ??= createEngine();
  return engine;
}

function createEngine(): MarkdownIt {
  const md = new createMarkdownIt({
    html: true,
    linkify: false,
    typographer: false,
    maxNesting: MAX_NESTING,
  });
  md.inline = new PlacedInline();
  md.inline.State = PlacedState;
  md.inline.ruler.disable('linkify');
  md.inline.ruler2.disable('fragments_join');
  emphasis(md);
  scriptsAndAddresses(md);
  notes(md);
  setBlockRules(md);
  keepAddresses(md);
  return md;
}

/** The order of the block rules is markdown-it's; ours are put before the one they take precedence of. */
function setBlockRules(md: MarkdownIt): void {
  const { ruler } = md.block;
  const blocks = ['paragraph', 'reference', 'blockquote'];
  ruler.disable(['code', 'lheading']);
  ruler.at('paragraph', paragraph);
  ruler.at('reference', addressesOnly(ruleOf(md, 'reference')));
  ruler.at('html_block', script, { alt: blocks });
  ruler.at('fence', closedOnly(ruleOf(md, 'fence')), { alt: [...blocks, 'list'] });
  ruler.at('table', manyHeads(ruleOf(md, 'table')), { alt: ['paragraph', 'reference'] });
  placeRule(md, 'table', placeCells);
  placeRule(md, 'hr', markUnderline);
  placeRule(md, 'list', placeItems);
  placeRule(md, 'heading', placeHeading);
  for (const name of ['blockquote', 'html_block', 'reference', 'fence']) placeRule(md, name);
  ruler.before('table', 'too_deep', tooDeep);
  ruler.before('table', 'below_table', belowTable, { alt: ['blockquote'] });
  ruler.before('list', 'drawn_line', placed(drawnLine, markUnderline), { alt: [...blocks, 'list'] });
  ruler.before('html_block', 'comment', placed(comment), { alt: blocks });
  ruler.before('heading', 'tight_heading', placed(tightHeading, placeHeading), { alt: blocks });
  ruler.before('paragraph', 'tagged_paragraph', taggedParagraph, { alt: blocks });
  ruler.before('paragraph', 'indented_paragraph', indentedParagraph, { alt: [...blocks, 'list'] });
}

function ruleOf(md: MarkdownIt, name: string): BlockRule {
  return md.block.ruler.__rules__[md.block.ruler.__find__(name)]!.fn;
}

/** Addresses are kept as typed; the builder decides what may be linked, so that nothing turns into text. */
function keepAddresses(md: MarkdownIt): void {
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  md.validateLink = () => true;
}

/** Block tokens of `text` from line `firstLine` (from 0, lines ended by `\n`); inline ones not yet parsed. */
export function parseBlocks(text: string, firstLine: number, env: ParseEnv): readonly PlacedBlock[] {
  const md = theEngine();
  const state = new md.block.State(text, md, env, []);
  blankIdeographicLines(state);
  md.block.tokenize(state, firstLine, state.lineMax);
  return state.tokens as PlacedBlock[];
}

export function parseInlines(content: string, env: ParseEnv): readonly PlacedToken[] {
  const md = theEngine();
  const tokens: PlacedToken[] = [];
  md.inline.parse(content, md, env, tokens);
  return tokens;
}
