/** Values of the front matter that hold Markdown. */
import { describe, expect, test } from 'vitest';
import {
  parseInline,
  parseInlineString,
  parseInlineText,
  parseInlineValue,
} from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';
import { dumpInlines } from './dump.ts';

const { source } = sourceFromText(
  '---\n标题: 关于**加强**监测的通知\n编者按: |\n  第一行 m^2^\n  第二行\n---\n',
  '稿.md',
);
const at = (text: string) => source.text.indexOf(text);

describe('a verbatim value', () => {
  test('has the places of the file', () => {
    const start = at('关于');
    expect(dumpInlines(parseInlineText(source, start, source.text.indexOf('\n', start)))).toBe(
      'text 2:5-2:7 "关于"\nstrong 2:7-2:13\n  text 2:9-2:11 "加强"\ntext 2:13-2:18 "监测的通知"',
    );
  });

  test('may have indented lines', () => {
    expect(
      dumpInlines(parseInlineText(source, at('  第一行'), at('---\n') + source.text.lastIndexOf('---'))),
    ).toBe(
      [
        'text 4:3-4:8 "第一行 m"',
        'superscript 4:8-4:11',
        '  text 4:9-4:10 "2"',
        'softBreak 4:11-5:3',
        'text 5:3-5:6 "第二行"',
      ].join('\n'),
    );
  });

  test('brings its notes and its diagnostics', () => {
    const typed = sourceFromText('甲^[注]<br>', '稿.md').source;
    const { children, notes, diagnostics } = parseInline(typed, 0, typed.text.length);
    expect(children.map(({ kind }) => kind)).toEqual(['text', 'noteReference', 'htmlInline']);
    expect(notes.map(({ label }) => label)).toEqual(['^1']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/html']);
  });
});

describe('a value that is no slice of the file', () => {
  const span = source.span(4, 10);

  test('stands where the value stands', () => {
    const children = parseInlineString('甲**乙**&amp;\n丙', span);
    expect(children.map(({ kind }) => kind)).toEqual(['text', 'strong', 'text', 'softBreak', 'text']);
    for (const child of children) expect(child.span).toBe(span);
  });

  test('reports at its place', () => {
    expect(parseInlineValue('甲<br>', span).diagnostics[0]!.span).toBe(span);
  });
});

test('a blank value has no children', () => {
  expect(parseInlineString('　 ', source.span(0, 1))).toEqual([]);
});
