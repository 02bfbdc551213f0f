/** What PDF/A-2a asks of the fonts of a file, and of the characters they stand for. */
import { cffWidths, trueTypeWidths } from './font-widths.ts';
import { unicodeMap } from './marked-content.ts';
import { type Dictionary, isStream, nameOf, type Pdf, type Value } from './objects.ts';
import { type Rule, when } from './rule.ts';

const PROGRAMS = ['FontFile', 'FontFile2', 'FontFile3'];

export const fonts: Rule = ({ pdf, contents }) =>
  contents.flatMap(({ codes }, page) =>
    [...codes].flatMap(([name, shown]) => {
      const font = pdf.at(pdf.pages[page], 'Resources', 'Font', name);
      const map = unicodeMap(pdf, font);
      return [
        ...programFaults(pdf, font),
        ...[...shown].flatMap((code) => when(!map.get(code), `${name}: code ${code} stands for nothing`)),
        ...[...shown].flatMap((code) => when(code === 0, `${name}: .notdef`)),
      ];
    }),
  );

function programFaults(pdf: Pdf, font: Value | undefined): string[] {
  if (nameOf(pdf.at(font, 'Subtype')) === 'Type3') return [];
  const name = nameOf(pdf.at(font, 'BaseFont')) ?? '';
  const [descendant] = pdf.list(pdf.at(font, 'DescendantFonts'));
  const descriptor: Dictionary = pdf.entries(pdf.at(descendant, 'FontDescriptor'));
  return [
    ...when(!/^[A-Z]{6}\+/.test(name), `${name}: not called a subset`),
    ...when(!PROGRAMS.some((key) => isStream(pdf.real(descriptor.get(key)))), `${name}: not embedded`),
  ];
}

const PRIVATE = /\p{Co}/u;

/** What stands for itself only by agreement is said beside it (ISO 19005-2 6.2.11.7.3). */
export const privateUse: Rule = ({ contents }) =>
  contents.flatMap(({ marks }, page) =>
    marks.flatMap(({ id, text, said }) =>
      when(PRIVATE.test(text) && !said, `page ${page + 1}: a private character in mark ${id}`),
    ),
  );

/** What the file says of the width of a glyph and what its program says may differ by a thousandth of an em. */
export const widths: Rule = ({ pdf }) =>
  [...pdf.objects.values()].flatMap((object) => {
    if (!(object instanceof Map)) return [];
    const [said, drawn] =
      nameOf(object.get('Subtype')) === 'Type3' ? boxes(pdf, object) : programs(pdf, object);
    return [...said].flatMap(([code, width]) =>
      when(
        !(Math.abs(width - (drawn.get(code) ?? Number.NaN)) <= 1),
        `code ${code}: ${width}, ${drawn.get(code)}`,
      ),
    );
  });

type Widths = ReadonlyMap<number, number>;
const NOTHING: readonly [Widths, Widths] = [new Map(), new Map()];

function programs(pdf: Pdf, font: Dictionary): readonly [Widths, Widths] {
  const descriptor = pdf.entries(font.get('FontDescriptor'));
  const [trueType, cff] = ['FontFile2', 'FontFile3'].map((key) => pdf.real(descriptor.get(key)));
  const said = new Map(pdf.list(pdf.at(font, 'W')).length > 0 ? listedWidths(pdf, font) : []);
  if (isStream(trueType)) return [said, trueTypeWidths(Buffer.from(trueType.data, 'latin1'))];
  if (isStream(cff)) return [said, cffWidths(Buffer.from(cff.data, 'latin1'))];
  return NOTHING;
}

/** `first [width …]`, over and over: the only form banxin writes. */
function listedWidths(pdf: Pdf, font: Dictionary): (readonly [number, number])[] {
  const list = pdf.list(font.get('W'));
  return list.flatMap((first, at) =>
    at % 2 === 0
      ? pdf.list(list[at + 1]).map((width, more) => [(first as number) + more, width as number] as const)
      : [],
  );
}

/** The first number of a procedure is the width of what it draws. */
function boxes(pdf: Pdf, font: Dictionary): readonly [Widths, Widths] {
  const first = pdf.at(font, 'FirstChar') as number;
  const said = pdf.list(font.get('Widths')).map((width, at) => [first + at, width as number] as const);
  const [start, ...names] = pdf.list(pdf.at(font, 'Encoding', 'Differences'));
  const drawn = names.map((name, at) => {
    const procedure = pdf.at(font, 'CharProcs', nameOf(name) ?? '');
    return [
      (start as number) + at,
      isStream(procedure) ? Number.parseFloat(procedure.data) : Number.NaN,
    ] as const;
  });
  return [new Map(said), new Map(drawn)];
}
