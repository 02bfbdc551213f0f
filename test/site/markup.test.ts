import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carried, element, empty, words } from '../../src/site/markup.ts';
import { anyText } from './any-text.ts';
import { attribute, parsed, textOf } from './html.ts';

describe('text between tags', () => {
  test('is read as it was, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root, faults } = parsed(element('p', {}, words(text)));
        expect(faults).toEqual([]);
        expect(textOf(root)).toBe(carried(text));
      }),
    );
  });

  test('and so it is in an attribute', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root, faults } = parsed(empty('img', { alt: text }));
        expect(faults).toEqual([]);
        expect(attribute(root.childNodes[0] as never, 'alt')).toBe(carried(text));
      }),
    );
  });

  test('loses only what neither HTML nor XML can carry', () => {
    const text = '春\u0000\u0007\u000c\u0085汛\ud800。\uffff\u{1fffe}\r\n\r末\t\u{20bb7}\u200d';
    expect(carried(text)).toBe('春汛\ufffd。\ufffd\ufffd\n\n末\t\u{20bb7}\u200d');
  });
});

test('attributes: what is absent is left out, what is true names itself', () => {
  expect(empty('img', { alt: '', width: 0, height: undefined, hidden: true, ismap: false })).toBe(
    '<img alt="" width="0" hidden="hidden"/>',
  );
});
