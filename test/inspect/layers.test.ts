/** Layers of a PDF that are switched off: what lies in them shows nowhere and is not measured; the rest is. */
import { describe, expect, it } from 'vitest';
import { inspectPdf } from '../../src/inspect/inspect.ts';
import { fileOf } from './typed-pdf.ts';

const OFF = '/D << /OFF [6 0 R] >>';

/** A page in Times whose layer `/L` is object 6, and `/M` a rule over it; `/F` is a form that lies in it. */
function layered(content: string, settings = OFF): Uint8Array {
  const form = text('in the form', 300);
  return fileOf([
    `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] ${settings} >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Properties << /L 6 0 R /M 7 0 R >> /XObject << /F 8 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
    '<< /Type /OCG /Name (layer) >>',
    '<< /Type /OCMD /OCGs [6 0 R] /P /AllOff >>',
    `<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /OC 6 0 R /Resources << /Font << /F1 5 0 R >> >> /Length ${form.length} >>\nstream\n${form}\nendstream`,
  ]);
}

const text = (words: string, y: number): string => `BT /F1 12 Tf 90 ${y} Td (${words}) Tj ET`;
const within = (mark: string, content: string): string => `${mark} BDC\n${content}\nEMC`;
const BEFORE = text('shown before', 700);
const AFTER = text('shown after', 500);

const drawnIn = async (pdf: Uint8Array): Promise<number> =>
  (await inspectPdf(pdf)).fonts.reduce((sum, { glyphs }) => sum + glyphs, 0);
const charactersOf = (words: readonly string[]): number => words.join('').replaceAll(' ', '').length;
const REST = charactersOf(['shown before', 'shown after']);

const HIDDEN: readonly (readonly [string, string, settings?: string])[] = [
  ['marked content', within('/OC /L', text('not shown', 600))],
  ['content marked again inside it', within('/OC /L', within('/Span << >>', text('not shown', 600)))],
  ['content after another mark inside it', within('/OC /L', `/Span BMC EMC ${text('not shown', 600)}`)],
  ['a rule that asks for it', within('/OC /M', text('not shown', 600)), '/D << >>'],
  ['a form', '/F Do'],
  [
    'a file whose layers are off from the start',
    within('/OC /L', text('not shown', 600)),
    '/D << /BaseState /OFF >>',
  ],
];

describe('a layer that is switched off', () => {
  it.each(HIDDEN)('%s: is left out, and said to be', async (_, content, settings) => {
    const pdf = layered(`${BEFORE}\n${content}\n${AFTER}`, settings);
    const { remarks } = await inspectPdf(pdf);
    expect(await drawnIn(pdf)).toBe(REST);
    expect(remarks.map(({ zh }) => zh).join()).toContain('关掉了的图层');
  });

  it('hides no fault that would show, and a fault in it is none', async () => {
    const outside = 'BT /F1 12 Tf 5 600 Td (outside of the text area) Tj ET';
    const verdictOf = async (pdf: Uint8Array) =>
      (await inspectPdf(pdf)).checks.find(({ name }) => name === 'page/inside')?.verdict;
    expect(await verdictOf(layered(`${BEFORE}\n${within('/OC /L', outside)}\n${AFTER}`))).toBe('right');
    expect(await verdictOf(layered(`${BEFORE}\n${within('/OC /L', outside)}\n${AFTER}`, '/D << >>'))).toBe(
      'wrong',
    );
  });

  it('leaves a page blank that has nothing else', async () => {
    const { verdict, remarks } = await inspectPdf(layered(within('/OC /L', AFTER)));
    expect(verdict).toBe('unjudged');
    expect(remarks[0]?.zh).toContain('空白');
  });
});

describe('a layer that is on', () => {
  it.each([
    ['by itself', '/D << >>'],
    ['among layers that are off', '/D << /BaseState /OFF /ON [6 0 R] >>'],
  ])('%s: counts as any text', async (_, settings) => {
    const pdf = layered(`${BEFORE}\n${within('/OC /L', text('now shown', 600))}\n${AFTER}`, settings);
    expect(await drawnIn(pdf)).toBe(REST + charactersOf(['now shown']));
    expect((await inspectPdf(pdf)).remarks.map(({ zh }) => zh).join()).not.toContain('图层');
  });
});
