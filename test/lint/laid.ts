/** Pages from the lines of an example (see `Example` in src/lint/types.ts), and the article they were set from. */
import type { LaidLine, LaidPages, LineRole } from '../../src/lint/laid-pages.ts';

const SIGNS: readonly (readonly [sign: string, role: LineRole])[] = [
  ['# ', 'title'],
  ['## ', 'heading'],
  ['| ', 'cell'],
  ['! ', 'object'],
  ['^ ', 'note'],
  ['　　', 'text'],
];
const PAGE_END = /^─+$/m;

export function laidPages(example: string): LaidPages {
  const lines: LaidLine[] = [];
  let at = 0;
  return example.split(PAGE_END).map((page, i) => {
    for (const typed of page.split('\n').filter(Boolean)) lines.push(lineOf(typed, lines.at(-1)));
    const own = lines.slice(at);
    at = lines.length;
    return { number: i + 1, hasBody: own.some(({ role }) => role === 'text'), lines: own };
  });
}

/** Lines of one title follow each other; what has no sign goes on with the paragraph above it. */
function lineOf(typed: string, above: LaidLine | undefined): LaidLine {
  const [sign, role] = SIGNS.find(([begins]) => typed.startsWith(begins)) ?? ['', above?.role ?? 'text'];
  const text = typed.slice(sign.length);
  const goesOn = sign === '' || (role === 'title' && above?.role === 'title');
  const block = goesOn ? (above?.block ?? 0) : (above?.block ?? 0) + 1;
  return { role, text, width: text.length, block };
}

/** Every paragraph in one line, as it would be typed. */
export function typedArticle(example: string): string {
  const blocks = new Map<number, LaidLine[]>();
  for (const line of laidPages(example).flatMap(({ lines }) => lines))
    blocks.set(line.block, [...(blocks.get(line.block) ?? []), line]);
  const paragraphs = [...blocks.values()].map((lines) =>
    typed(lines[0]!.role, lines.map(({ text }) => text).join('')),
  );
  return `${paragraphs.join('\n\n')}\n`;
}

const typed = (role: LineRole, text: string): string => `${role === 'title' ? '# ' : ''}${text}`;
