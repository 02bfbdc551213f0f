/** The instrument itself, held against files whose every place is known because they are typed here. */
import { describe, expect, test } from 'vitest';
import { measurePdf } from './measure/measure.ts';

const MM = 72 / 25.4;
const at = (mm: number) => (mm * MM).toFixed(4);
const up = (mm: number) => ((297 - mm) * MM).toFixed(4);

/** The smallest file that shows `content`: A4, Helvetica as /F1, not embedded. */
function file(content: string, annotations = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${210 * MM} ${297 * MM}] /Contents 4 0 R
       /Resources << /Font << /F1 5 0 R >> >> ${annotations} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

const pageOf = async (content: string, annotations = '') => {
  const pdf = await measurePdf(file(content, annotations));
  return { pdf, page: pdf.pages[0] as (typeof pdf.pages)[number] };
};

describe('glyphs', () => {
  test('stand where the matrices put them', async () => {
    const { page } = await pageOf(`BT /F1 16 Tf 1 0 0 1 ${at(28)} ${up(50)} Tm (00) Tj ET`);
    const [first, second] = page.glyphs;
    expect(first).toMatchObject({ text: '0', size: 16, colour: '#000000', mode: 0 });
    expect(first?.x).toBeCloseTo(28, 3);
    expect(first?.baseline).toBeCloseTo(50, 3);
    expect(second?.x).toBeCloseTo(28 + (0.556 * 16) / MM, 3);
  });

  test('follow spacing, TJ shifts, rises, scalings and flips', async () => {
    const { page } = await pageOf(
      `q 1 0 0 -1 0 ${(297 * MM).toFixed(4)} cm BT /F1 8 Tf 2 Tc 2 0 0 -2 ${at(30)} ${at(60)} Tm [(0) -500 (0)] TJ 3 Ts (0) Tj ET Q`,
    );
    const [a, b, c] = page.glyphs;
    expect(a?.size).toBeCloseTo(16, 3);
    expect(a?.baseline).toBeCloseTo(60, 3);
    expect(b?.x).toBeCloseTo(30 + (2 * (0.556 * 8 + 2 + 0.5 * 8)) / MM, 3);
    expect(c?.baseline).toBeCloseTo(60 - 6 / MM, 3);
  });

  test('know their colour and a synthetic bold', async () => {
    const { page } = await pageOf('BT 1 0 0 rg /F1 16 Tf 2 Tr 100 100 Td (0) Tj ET');
    expect(page.glyphs[0]).toMatchObject({ colour: '#ff0000', mode: 2 });
  });
});

test('lines are told by overlap: a raised mark is in its line, the next line is not', async () => {
  const { page } = await pageOf(
    `BT /F1 16 Tf 1 0 0 1 80 500 Tm (01) Tj /F1 9.6 Tf 5.76 Ts (2) Tj 0 Ts /F1 16 Tf 1 0 0 1 80 470 Tm (3) Tj ET`,
  );
  expect(page.lines.map((l) => l.text)).toEqual(['012', '3']);
  expect(page.lines[0]?.baseline).toBeCloseTo(297 - 500 / MM, 3);
});

describe('turned text', () => {
  test('runs up the page: its start, its length and the box it fills', async () => {
    const { page } = await pageOf(
      `BT /F1 16 Tf 0 1 -1 0 ${at(40)} ${up(200)} Tm (01) Tj ET BT 1 0 0 1 ${at(40)} ${up(60)} Tm (2) Tj ET`,
    );
    expect(page.lines.map((line) => line.text)).toEqual(['2']);
    const [line, ...others] = page.turned;
    expect(others).toEqual([]);
    expect(line).toMatchObject({ text: '01', turn: 90, size: 16 });
    expect(line?.x).toBeCloseTo(40, 3);
    expect(line?.y).toBeCloseTo(200, 3);
    expect(line?.length).toBeCloseTo((2 * 0.556 * 16) / MM, 3);
    expect(line?.bottom).toBeCloseTo(200, 3);
    expect(line?.top).toBeCloseTo(200 - (2 * 0.556 * 16) / MM, 3);
    expect(line?.left).toBeCloseTo(40 - (0.88 * 16) / MM, 3);
    expect(line?.right).toBeCloseTo(40 + (0.12 * 16) / MM, 3);
    expect(line?.glyphs[1]).toMatchObject({ text: '1', turn: 90 });
    expect(line?.glyphs[1]?.baseline).toBeCloseTo(200 - (0.556 * 16) / MM, 3);
    expect(line?.glyphs[1]?.x).toBeCloseTo(40, 3);
  });

  test('lines of one turn are told apart as upright ones are, the first at their own top', async () => {
    const { page } = await pageOf(
      `BT /F1 16 Tf 0 1 -1 0 ${at(60)} ${up(200)} Tm (2) Tj ET BT 0 1 -1 0 ${at(50)} ${up(200)} Tm (1) Tj ET
       BT 0 -1 1 0 ${at(100)} ${up(30)} Tm (3) Tj ET`,
    );
    expect(page.turned.map((line) => [line.turn, line.text])).toEqual([
      [90, '1'],
      [90, '2'],
      [270, '3'],
    ]);
    expect(page.turned[2]?.top).toBeCloseTo(30, 3);
    expect(page.turned[2]?.right).toBeCloseTo(100 + (0.88 * 16) / MM, 3);
  });

  test('at an angle, through a flipped page', async () => {
    const half = Math.SQRT1_2;
    const { page } = await pageOf(
      `q 1 0 0 -1 0 ${(297 * MM).toFixed(4)} cm BT /F1 20 Tf ${half} ${-half} ${-half} ${-half} ${at(50)} ${at(150)} Tm (00) Tj ET Q`,
    );
    const line = page.turned[0];
    const far = (2 * 0.556 * 20) / MM;
    expect(line).toMatchObject({ text: '00', turn: 45 });
    expect(line?.size).toBeCloseTo(20, 3);
    expect(line?.length).toBeCloseTo(far, 3);
    expect(line?.glyphs[1]?.x).toBeCloseTo(50 + (far / 2) * half, 3);
    expect(line?.glyphs[1]?.baseline).toBeCloseTo(150 - (far / 2) * half, 3);
    expect(line?.left).toBeCloseTo(50 - ((0.88 * 20) / MM) * half, 3);
  });
});

test('rules are thin rectangles and straight strokes, with their edges', async () => {
  const { page } = await pageOf(
    `1 0 0 rg ${at(28)} ${up(100.8)} ${at(156)} ${at(0.8)} re f
     0 0 0 RG ${at(0.35)} w ${at(28)} ${up(262)} m ${at(184)} ${up(262)} l S
     0 0 1 rg ${at(28)} ${up(200)} ${at(50)} ${at(30)} re f`,
  );
  const [red, black, ...rest] = page.rules;
  expect(rest).toEqual([]);
  expect(red?.colour).toBe('#ff0000');
  expect(red?.top).toBeCloseTo(100, 2);
  expect(red?.bottom).toBeCloseTo(100.8, 2);
  expect(black?.top).toBeCloseTo(261.825, 2);
  expect(black?.bottom).toBeCloseTo(262.175, 2);
  expect(black?.right).toBeCloseTo(184, 2);
});

test('a clipped drawing is a picture, and what is in it is neither text nor rule', async () => {
  const { page } = await pageOf(
    `q ${at(40)} ${up(120)} ${at(60)} ${at(40)} re W n 0 0 300 1 re f 1 0 0 rg 150 550 20 20 re f BT /F1 6 Tf 150 600 Td (0) Tj ET Q`,
  );
  expect(page.pictures).toHaveLength(1);
  expect(page.pictures[0]?.top).toBeCloseTo(80, 2);
  expect(page.pictures[0]?.right).toBeCloseTo(100, 2);
  expect(page.pictures[0]?.colours).toEqual(['#ff0000']);
  expect(page.rules).toEqual([]);
  expect(page.lines).toEqual([]);
});

test('says what is not embedded', async () => {
  const { pdf } = await pageOf('BT /F1 16 Tf 100 100 Td (0) Tj ET');
  expect([...pdf.fonts.values()]).toMatchObject([{ face: 'Helvetica', embedded: false, subset: false }]);
  expect(pdf.language).toBe('zh-CN');
});

test('links lead somewhere', async () => {
  const link = `/Annots [<< /Type /Annot /Subtype /Link /Rect [${at(30)} ${up(60)} ${at(50)} ${up(50)}] /Dest [3 0 R /XYZ 0 700 null] >>
    << /Type /Annot /Subtype /Link /Rect [0 0 10 10] /A << /S /URI /URI (https://example.org/) >> >>]`;
  const { page } = await pageOf('', link);
  expect(page.links[0]).toMatchObject({ page: 1 });
  expect(page.links[0]?.top).toBeCloseTo(50, 2);
  expect(page.links[1]).toMatchObject({ url: 'https://example.org/' });
});
