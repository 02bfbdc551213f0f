/** What holds for any briefing whatever (random ones, the same every run). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build, type Layout } from '../../src/index.ts';
import { dump } from '../../src/render/dump.ts';
import { inkBox } from './measure/ink.ts';
import type { Line, MeasuredPage } from './measure/types.ts';
import { briefing } from './random-briefings.ts';
import { flowing, notesOf, writing } from './reading.ts';
import { LINES, NOT_AT_END, NOT_AT_START, typeArea } from './standard.ts';
import { bodyLines, CASES, type Proof, proof, ROOT } from './support.ts';

const RUNS = { numRuns: 12, seed: 9704, endOnFailure: false };

function outside(made: Proof): string[] {
  return made.pdf.pages.flatMap((page) => {
    const area = typeArea(page.number);
    const type = page.glyphs.filter((g) => !g.drawn && g.baseline < 262.5);
    const boxes = [
      ...type.map((g) => ({ what: g.text, box: inkBox(g, made.pdf), em: g.baseline })),
      ...[...page.rules, ...page.pictures].map((box) => ({ what: 'object', box, em: box.bottom })),
    ];
    return boxes
      .filter(
        ({ box }) =>
          box && (box.left < area.left - 0.3 || box.right > area.right + 0.3 || box.top < area.top - 0.6),
      )
      .concat(boxes.filter(({ em }) => em > area.bottom + 0.3))
      .map(({ what, box }) => `page ${page.number}: ${what} ${JSON.stringify(box)}`);
  });
}

/** An address may be parted after a slash (C-19). */
const ADDRESS = /[a-z0-9/]\/$/;

/** Lines of the column in which the one begins where the other must have turned over. */
function forbidden(page: MeasuredPage): string[] {
  const area = typeArea(page.number);
  const lines = bodyLines(page);
  return lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const turned = next && Math.abs(next.left - area.left) < 0.5 && line.right > area.right - 9;
    if (!turned) return [];
    const faults = [
      NOT_AT_END.test(line.text) && !ADDRESS.test(line.text) ? line.text : '',
      NOT_AT_START.test(next.text) ? next.text : '',
    ];
    return faults.filter((text) => text !== '');
  });
}

function overlapping(page: MeasuredPage): string[] {
  const lines: readonly Line[] = bodyLines(page).filter((l) => l.glyphs.some((g) => g.colour === '#000000'));
  return lines.slice(1).flatMap((line, i) => {
    const above = lines[i];
    return above && line.top < above.bottom - 0.1 ? [`${above.text} | ${line.text}`] : [];
  });
}

function missingText(made: Proof): string[] {
  const text = flowing(made.pdf);
  const { pieces, notes } = writing(made.markdown);
  const foot = notesOf(made.pdf);
  let from = 0;
  const lost = pieces.filter((piece) => {
    const at = text.indexOf(piece, from);
    if (at >= 0) from = at + piece.length;
    return at < 0;
  });
  return [...lost, ...notes.filter((note) => !foot.includes(note))];
}

/** Pages, but not a single one, whose only text is one line (C-61, B-22). */
function lonely(made: Proof): number[] {
  const pages = made.pdf.pages.length > 1 ? made.pdf.pages : [];
  return pages
    .filter((p) => p.lines.filter((l) => l.bottom < 262.3).length === 1 && p.pictures.length === 0)
    .map((p) => p.number);
}

describe('any briefing', () => {
  test('keeps to 版心, to 22 lines, to 避头尾; no line covers another, no page holds a lone line, no text is lost', async () => {
    await fc.assert(
      fc.asyncProperty(briefing, async (markdown) => {
        // What the linter would stop is set all the same.
        const made = await proof(markdown, { lint: false });
        expect(outside(made)).toEqual([]);
        expect(made.pdf.pages.flatMap(forbidden)).toEqual([]);
        expect(made.pdf.pages.flatMap(overlapping)).toEqual([]);
        expect(lonely(made)).toEqual([]);
        for (const page of made.pdf.pages) expect(bodyLines(page).length).toBeLessThanOrEqual(LINES);
        expect(missingText(made)).toEqual([]);
      }),
      RUNS,
    );
  }, 240_000);

  test('is laid out and painted the same way twice', async () => {
    const press = async (content: string) => {
      const [made] = await build({ inputs: { content, folder: CASES }, cwd: ROOT, picturesRoot: CASES });
      return { text: dump(made?.layout as Layout), pdf: made?.pdf };
    };
    await fc.assert(
      fc.asyncProperty(briefing, async (markdown) => {
        const [first, second] = [await press(markdown), await press(markdown)];
        expect(second.text).toBe(first.text);
        expect(Buffer.compare(Buffer.from(first.pdf ?? []), Buffer.from(second.pdf ?? []))).toBe(0);
      }),
      { ...RUNS, numRuns: 6 },
    );
  }, 120_000);
});
