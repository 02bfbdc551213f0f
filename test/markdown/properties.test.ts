/**
 * What holds of every tree, whatever was typed: each place is true, nothing is lost unsaid, nothing throws.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseInlineText, parseMarkdown } from '../../src/markdown/parse.ts';
import type { MarkdownTree } from '../../src/markdown/types.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import type { SourceFile } from '../../src/source/file.ts';
import { type Visited, visit, visitInlines } from './walk.ts';

/** `FUZZ=200000 npx vitest run test/markdown` looks longer. */
const RUNS = Number(process.env.FUZZ ?? 2000);

/** Scraps of Markdown that meet each other in every order. */
const SCRAPS = [
  ...[
    '# ',
    '## ',
    '- ',
    '1. ',
    '2) ',
    '> ',
    '    ',
    '\t',
    '　　',
    '　',
    '---\n',
    '===\n',
    '```\n',
    '~~~\n',
    '***\n',
  ],
  ...[
    '*',
    '**',
    '***',
    '_',
    '__',
    '~',
    '~~',
    '~~~',
    '^',
    '^[',
    '[^1]',
    '[^1]: ',
    '[^2]：',
    '`',
    '``',
    '[',
    ']',
    '![',
    '](',
    ')',
  ],
  ...[
    '](a.png "题")',
    '](照片 1.jpg)',
    '<https://a.cn>',
    'https://a.cn/x(1)',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<div>\n',
    '&amp;',
    '&#20013;',
  ],
  ...[
    '\\',
    '\\*',
    '\\|',
    '|',
    '|---|---|\n',
    '| 甲 | 乙 |\n',
    '||',
    '| ^^ |',
    '| 甲 || 乙 |\n',
    ':-:',
    '\n',
    '\n\n',
    '  \n',
    '\r\n',
    '\r',
    '\u2028',
    '\0',
    '\ufeff',
  ],
  ...[
    '文',
    '字',
    '重点',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    ' ',
    'a',
    '3',
    'm^2^',
    'CO~2~',
    '𠮷',
    '👍',
    '\ud800',
    'é',
    '[a]: /b\n',
    '标题: 甲\n',
  ],
];

const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 40 }).map((parts) => parts.join(''));
const anything = fc.oneof(scraps, scraps, fc.string({ unit: 'binary', maxLength: 60 }));

function parse(text: string): { source: SourceFile; tree: MarkdownTree } {
  const { source } = sourceFromText(text, '稿.md');
  return { source, tree: parseMarkdown(source) };
}

function checkPlace(source: SourceFile, { span, parent }: Visited): void {
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(source.text.length);
  expect(span).toEqual(source.span(span.start, span.end));
  if (parent) expect([span.start >= parent.span.start, span.end <= parent.span.end]).toEqual([true, true]);
}

/** Character for character, or an escape or entity of its own. */
function checkWords(source: SourceFile, { span, inline }: Visited): void {
  if (inline?.kind !== 'text') return;
  const typed = source.text.slice(span.start, span.end);
  if (typed === inline.value) return;
  expect(typed).toMatch(/^(?:\\[!-/:-@[-`{-~]|\\\\\||&#?[0-9A-Za-z]{1,32};)$/);
}

describe('every tree', () => {
  test('has true places, and texts that are the words of the file', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { source, tree } = parse(text);
        for (const node of visit(tree)) {
          checkPlace(source, node);
          checkWords(source, node);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('has siblings in the order of the file, none overlapping', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const seen = new Map<unknown, number>();
        for (const { span, parent, name } of visit(parse(text).tree)) {
          if (name === 'note') continue;
          expect(span.start).toBeGreaterThanOrEqual(seen.get(parent) ?? 0);
          seen.set(parent, span.end);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('is the same when the file is read again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(parse(text).tree).toEqual(parse(text).tree);
      }),
    );
  });

  test('has notes for all references and diagnostics inside the file', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { source, tree } = parse(text);
        const labels = new Set(tree.notes.map((note) => note.label));
        for (const { inline } of visit(tree)) {
          if (inline?.kind === 'noteReference') expect(labels).toContain(inline.label);
        }
        for (const { span } of tree.diagnostics) expect(span!.end).toBeLessThanOrEqual(source.text.length);
      }),
    );
  });
});

/** Kinds that hold words or stand for all they cover; a link holds its address. */
const HOLDERS = new Set(['text', 'codeSpan', 'htmlInline', 'html', 'code', 'image', 'link', 'noteReference']);

function heldOffsets({ source, tree }: ReturnType<typeof parse>): Set<number> {
  const nodes = visit(tree).filter(({ name }) => HOLDERS.has(name));
  const labels = tree.notes.map(({ span }) => source.span(span.start, source.text.indexOf(']', span.start)));
  const said = tree.diagnostics.map((diagnostic) => diagnostic.span!);
  const spans = [
    ...nodes.map(({ span }) => span),
    ...labels,
    ...said,
    ...(tree.frontMatter ? [tree.frontMatter.span] : []),
  ];
  const held = new Set<number>();
  for (const { start, end } of spans) for (let i = start; i < end; i++) held.add(i);
  return held;
}

describe('words', () => {
  test('are in the tree, or a diagnostic says where they are not', () => {
    // A comment may vanish, and the address of a definition that is used has no node of its own.
    const said = anything.filter((text) => !text.includes('<!') && !text.includes(']:'));
    fc.assert(
      fc.property(said, (text) => {
        const parsed = parse(text);
        const held = heldOffsets(parsed);
        for (const { index, 0: word } of parsed.source.text.matchAll(/\p{L}/gu)) {
          expect([word, held.has(index)]).toEqual([word, true]);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('plain prose', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'农村基层党组织，。、“”（）《》：；！？0123456789%a-zé𠮷—…·～℃'),
    minLength: 1,
    maxLength: 40,
  });

  test('is all there, in order', () => {
    const paragraphs = fc.array(fc.tuple(fc.constantFrom('', '  ', '    ', '　　', '\t'), words), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(paragraphs, fc.constantFrom('\n\n', '\r\n\r\n', '\n　　\n'), (parts, gap) => {
        const { tree } = parse(parts.map(([indent, text]) => `${indent}甲${text}`).join(gap));
        expect(tree.children.map((block) => block.kind)).toEqual(parts.map(() => 'paragraph'));
        const printed = visit(tree).flatMap(({ inline }) => (inline?.kind === 'text' ? [inline.value] : []));
        expect(printed).toEqual(parts.map(([, text]) => `甲${text}`));
      }),
    );
  });
});

describe('a value of the front matter', () => {
  test('has the places of the file', () => {
    fc.assert(
      fc.property(scraps, scraps, (before, value) => {
        const { source } = sourceFromText(`${before}|${value}|`, '稿.md');
        const start = source.text.indexOf('|') + 1;
        const end = source.text.length - 1;
        for (const node of visitInlines(parseInlineText(source, start, end))) {
          checkPlace(source, node);
          checkWords(source, node);
          expect([node.span.start >= start, node.span.end <= end]).toEqual([true, true]);
        }
      }),
    );
  });
});
