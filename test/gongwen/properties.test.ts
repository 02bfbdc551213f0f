/** What holds for every document: no character changes, every place is true, nothing throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Heading, Item, LineBreak, Passage, Phrase, Prose } from '../../src/gongwen/types.ts';
import type * as md from '../../src/markdown/types.ts';
import type { Span } from '../../src/source/span.ts';
import { HEAD, recognised } from './support.ts';

const han = fc.constantFrom(
  '防汛',
  '各县按照统一部署开展排查',
  '监测',
  '云川市',
  '、',
  '，',
  '“三个一”',
  '2026年',
  'GDP',
  'CO~2~',
  '**抓早**',
  '`x`',
  '\\*',
  '&amp;',
  '〇',
  '见表1',
  '**表**2',
  '如图1所示',
);
const sentence = fc.array(han, { minLength: 1, maxLength: 6 }).map((words) => `字${words.join('')}。`);
const phrase = fc.array(han, { minLength: 1, maxLength: 3 }).map((words) => `字${words.join('')}末`);
const ordinal = fc.constantFrom(
  '',
  '',
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2．',
  '（1）',
  '①',
  '一是',
  '　　',
  '第一章 ',
);
const line = fc.tuple(ordinal, fc.oneof(sentence, phrase)).map((parts) => parts.join(''));
const paragraph = fc
  .tuple(line, fc.array(fc.oneof(line, sentence), { maxLength: 2 }))
  .map(([first, more]) => [first, ...more].join('\n'));
const block = fc.oneof(
  paragraph,
  paragraph,
  fc.tuple(fc.integer({ min: 1, max: 6 }), line).map(([n, text]) => `${'#'.repeat(n)} ${text}`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((i) => `- ${i}`).join('\n')),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((i, n) => `${n + 1}. ${i}`).join('\n')),
  line.map((text) => `- ${text}\n  - ${text}\n\n    ${text}`),
  line.map((text) => `> ${text}\n>\n> - ${text}`),
  fc.tuple(phrase, phrase).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
  fc
    .tuple(phrase, phrase)
    .map(
      ([a, b]) =>
        `表：${a}{横排 #甲}\n\n| ${a} || ${b} |\n|---|---|---|\n| ${b} | ^^ | ${a} |\n| ${b} | ^^ ||`,
    ),
  phrase.map((text) => `注：${text}\n说明：${text}`),
  fc.constantFrom('---', '![图注](a.png)', '```\ncode\n```', '1. 短', '字**甲**\\\n字乙'),
);
const document = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((blocks) => `${HEAD}\n# 字标题\n\n${blocks.join('\n\n')}\n`);

// Blanks are indents or line ends; an ordinal of level 3 may be a list marker in the tree: both are left out.
// So are the marks of a caption: what it asks for is not printed.
const bare = (text: string) => text.replace(/[\s\u3000]+|\d{1,2}[.．]|表：|\{横排 #甲\}/g, '');

function inlineText(nodes: readonly md.Inline[]): string {
  return nodes
    .map((n) =>
      'children' in n ? inlineText(n.children) : n.kind === 'text' || n.kind === 'codeSpan' ? n.value : '',
    )
    .join('');
}

function blockText(node: md.Block): string {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(node.children);
    case 'list':
      return node.items.flatMap((i) => i.children.map(blockText)).join('');
    case 'quote':
      return node.children.map(blockText).join('');
    case 'table':
      return [node.head, ...node.rows].flatMap((r) => r.cells.map((c) => inlineText(c.children))).join('');
    case 'code':
      return node.value;
    default:
      return '';
  }
}

const proseText = (p: Prose) => p.map((x) => (x.kind === 'break' || x.generated ? '' : x.text)).join('');
const headingText = (h: Heading) => (h.typed ? h.number : '') + proseText(h.prose);

function passageText(p: Passage): string {
  switch (p.kind) {
    case 'heading':
      return headingText(p);
    case 'paragraph':
      return (p.lead ? headingText(p.lead) : '') + proseText(p.prose);
    case 'entry':
      return proseText(p.prose);
    case 'quotation':
      return p.children.map(passageText).join('');
    case 'table':
      return (
        (p.caption ? proseText(p.caption) : '') +
        [p.head, ...p.rows].flatMap((r) => r.map((c) => proseText(c.prose))).join('') +
        (p.notes ?? []).map(proseText).join('')
      );
    case 'listing':
      return p.text;
    default:
      return '';
  }
}

function itemText(i: Item): string {
  return (i.title ? headingText(i.title) : '') + i.body.map(passageText).join('');
}

/** Every span and every phrase anywhere in a value. */
function walk(value: unknown, spans: Span[], phrases: (Phrase | LineBreak)[]): void {
  if (Array.isArray(value)) for (const v of value) walk(v, spans, phrases);
  else if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    if (record.kind === 'phrase') phrases.push(value as Phrase);
    if ('endColumn' in record) spans.push(value as Span);
    else for (const v of Object.values(record)) walk(v, spans, phrases);
  }
}

describe('for every document', () => {
  it('the text that comes out is the text that went in', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { gongwen, tree } = recognised(text);
        expect(bare(gongwen.items.map(itemText).join(''))).toBe(bare(tree.children.map(blockText).join('')));
      }),
      { numRuns: 400 },
    );
  });

  it('a phrase stands where it says', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { gongwen, notes, diagnostics, source } = recognised(text);
        const [spans, phrases]: [Span[], (Phrase | LineBreak)[]] = [[], []];
        walk([gongwen, notes, diagnostics], spans, phrases);
        for (const s of spans) expect(s.start <= s.end && s.end <= source.text.length).toBe(true);
        for (const p of phrases) {
          if (p.kind === 'break' || p.generated || p.text === ' ') continue;
          const typed = source.text.slice(p.span.start, p.span.end);
          // An escape or an entity is a phrase of its own, one character for several.
          if (typed.length === p.text.length) expect(typed).toBe(p.text);
          else expect([...p.text]).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('ids are unique', () => {
    fc.assert(
      fc.property(document, (text) => {
        const ids =
          JSON.stringify(recognised(text).gongwen, (key, v) => (key === 'span' ? undefined : v)).match(
            /"id":"[^"]*"/g,
          ) ?? [];
        expect(ids).toEqual([...new Set(ids)]);
      }),
      { numRuns: 100 },
    );
  });

  it('anything at all is read without an exception', () => {
    const scrap = fc.constantFrom(
      '---\n',
      '# ',
      '标题: ',
      '：',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '> ',
      '|',
      '|-|',
      '![',
      '](',
      ')',
      '[^a]',
      '[^a]: ',
      '**',
      '`',
      '<b>',
      '　',
      '一、',
      '（一）',
      '编者按：',
      '（供稿：',
      '——',
      '字',
      '\ud800',
      '\0',
      '𠮷',
      '\t',
      '\\',
      '&lt;',
      '*a',
      '&x',
      '"',
      "'",
      '表：',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        const { diagnostics } = recognised(scraps.join(''));
        for (const d of diagnostics) expect(d.message.zh && d.message.en && d.span).toBeTruthy();
      }),
      { numRuns: 1500 },
    );
  });
});
