/** Text as nobody hopes to get it: markup, quotes, control characters, halves of surrogate pairs. */
import fc from 'fast-check';
import '../fixed-seed.ts';

const NASTY = [
  '<script>alert(1)</script>',
  '</p></article>',
  '<!--',
  ']]>',
  '&lt;',
  '&#x3C;',
  '&amp',
  '"onload=alert(1) x="',
  "'",
  '`',
  '\u0000',
  '\r',
  '\r\n',
  '\n',
  '\u0085',
  '\u2028',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\u{20bb7}',
  '\u202e',
  '一、',
  '。',
  '　',
] as const;

const units = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
  .map((codes) => String.fromCharCode(...codes));

export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 8 }), units), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
