/** The examples of `banxin explain` for codes of the front matter: the wrong ones are found, the right ones are not. */
import { expect, it } from 'vitest';
import { ADVICE } from '../../src/diagnostics/code-advice.ts';
import { FORMATS } from '../../src/gongwen/front-matter/keys/row.ts';
import { recognise } from '../../src/gongwen/recognise.ts';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { sourceFromText } from '../../src/source/decode.ts';

/** What is found in it as a paper of any format. */
function found(example: string): ReadonlySet<string> {
  const front = example.startsWith('---') ? example : `---\n${example}\n---`;
  const { source } = sourceFromText(`${front}\n\n正文。\n`, 'a.md');
  const tree = parseMarkdown(source);
  return new Set(
    FORMATS.flatMap(({ id }) => recognise(tree, source, id).diagnostics.map(({ code }) => code)),
  );
}

const OF_FRONT_MATTER = [...ADVICE].filter(([code]) => code.startsWith('front-matter/'));
/** Told when the picture has been read, by what the template is, or of what is hardly taken for front matter. */
const ELSEWHERE = ['seal-opaque', 'masthead-incomplete', 'key-not-used', 'not-keys'].map(
  (code) => `front-matter/${code}`,
);

it.each(OF_FRONT_MATTER.filter(([code]) => !ELSEWHERE.includes(code)))('%s', (code, { wrong, right }) => {
  expect([...found(wrong!)]).toContain(code);
  expect([...found(right!)]).not.toContain(code);
});
