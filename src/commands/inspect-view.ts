/** An inspection as a person reads it: the pages, the kinds of text, then what is not as it should be. */
import type { Words } from '../diagnostics/failure.ts';
import type { Lang, Strength } from '../diagnostics/types.ts';
import { CLASS_NAMES, type FaceClass } from '../inspect/faces.ts';
import type { CheckResult, Inspection, PageSummary, Reading } from '../inspect/types.ts';
import type { Colour, Paint } from '../terminal/paint.ts';
import { aligned } from './columns-view.ts';
import { INSPECT_WORDS } from './inspect-words.ts';
import { METADATA_NAMES } from './metadata-names.ts';

export interface InspectLook {
  readonly lang: Lang;
  readonly paint: Paint;
  /** Checks that are right too. */
  readonly all: boolean;
  readonly metadata: boolean;
}

export function shownInspection(file: string, inspection: Inspection, look: InspectLook): string {
  const words = INSPECT_WORDS[look.lang];
  const { format, pages, remarks } = inspection;
  const name = format.name ? words.formats[format.name] : words.noFormat;
  const head = `${look.paint('bold', file)}  ${words.pages(pages.length)}${words.comma}${name}${words.why(format.why[look.lang])}`;
  const parts = [
    [head, ...remarks.map((remark) => `  ${remark[look.lang]}`)].join('\n'),
    pageTable(inspection, look),
    elementTable(inspection, look),
    notFoundLine(inspection, look),
    fontLine(inspection, look),
    ...(look.metadata ? [metadataRows(inspection, look)] : []),
    findings(inspection, look),
    sumLine(inspection, look),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** One line: how many checks, and which of them are wrong. */
export function shownInBrief(file: string, inspection: Inspection, look: InspectLook): string {
  const words = INSPECT_WORDS[look.lang];
  const { checks, score, verdict, remarks } = inspection;
  if (verdict === 'unjudged') return `${look.paint('yellow', '?')} ${file}  ${remarks[0]?.[look.lang] ?? ''}`;
  const wrong = ORDER.flatMap((strength) =>
    checks.filter((check) => check.verdict === 'wrong' && check.strength === strength),
  );
  const sign = verdict === 'fail' ? look.paint('red', '✗') : look.paint('green', '✓');
  const list = wrong.map(
    (check) => `${words.strengths[check.strength]}${words.colon}${check.title[look.lang]}`,
  );
  const result =
    wrong.length === 0 ? words.allRight(score.judged) : words.someWrong(score.judged, wrong.length);
  return `${sign} ${file}  ${[result, ...list].join(words.semicolon)}`;
}

export function shownUnread(file: string, { message, help }: Words, { lang, paint }: InspectLook): string {
  const line = `${paint('red', '✗')} ${file}  ${message[lang]}`;
  return help ? `${line}\n  ${help[lang]}` : line;
}

function pageTable({ pages }: Inspection, { lang, paint }: InspectLook): string {
  const words = INSPECT_WORDS[lang];
  const rows = pages.map(
    ({ page, width, height, text, lines, characters, pitch, pageNumber, kind, ...of }) => [
      String(page),
      `${Math.round(width)}×${Math.round(height)}`,
      ...sidesOf(text, of.edges),
      kind === 'text' ? String(lines) : words.kinds[kind],
      characters === undefined ? '' : String(characters),
      pitch === undefined ? '' : pitch.toFixed(2),
      pageNumber ?? '',
    ],
  );
  const shown = rows.length > MOST_PAGES ? [...rows.slice(0, MOST_PAGES), ['…']] : rows;
  const table = aligned([words.pageHead.map((cell) => paint('dim', cell)), ...shown]);
  const unseen = rows.some(([, , , , right]) => right === UNSEEN);
  return indented(unseen ? `${table}\n${words.noRight}` : table);
}

const UNSEEN = '—';

/** Left, top, right, foot: the edges are those that the checks judge, and no line's where none is full. */
function sidesOf(text: PageSummary['text'], edges: PageSummary['edges']): string[] {
  if (!text) return ['', '', '', ''];
  const right = edges?.right;
  const left = (edges ?? text).left.toFixed(2);
  return [left, text.top.toFixed(1), right === undefined ? UNSEEN : right.toFixed(2), text.bottom.toFixed(1)];
}

/** Elements that papers of this format have. */
function notFoundLine({ checks }: Inspection, { lang }: InspectLook): string {
  const words = INSPECT_WORDS[lang];
  const readings = checks.filter(({ name }) => name.endsWith('-present')).flatMap((check) => check.readings);
  const absent = readings.filter(({ verdict }) => verdict !== 'right');
  if (absent.length === 0) return '';
  return `  ${words.notFound}${absent.map(({ what }) => what?.[lang]).join(words.enumeration)}`;
}
const MOST_PAGES = 40;

function elementTable({ elements }: Inspection, { lang, paint }: InspectLook): string {
  const words = INSPECT_WORDS[lang];
  if (elements.length === 0) return '';
  const rows = elements.map(({ title, face, class: kind, size, pages }) => [
    title[lang],
    CLASS_NAMES[kind as FaceClass][lang],
    face,
    `${Number(size.toFixed(2))} pt`,
    pageList(pages),
  ]);
  return indented(aligned([words.elementHead.map((cell) => paint('dim', cell)), ...rows]));
}

function pageList(pages: readonly number[]): string {
  const [first = 0, last = 0] = [pages[0], pages.at(-1)];
  return pages.length > 2 && last - first === pages.length - 1 ? `${first}–${last}` : pages.join(' ');
}

function fontLine({ fonts }: Inspection, { lang }: InspectLook): string {
  const words = INSPECT_WORDS[lang];
  if (fonts.length === 0) return '';
  const list = fonts.map(({ face, embedded }) => `${face || '?'}${embedded ? '' : words.notEmbedded}`);
  return `  ${words.fonts}${list.join(words.enumeration)}`;
}

function metadataRows({ metadata }: Inspection, { lang, paint }: InspectLook): string {
  const words = INSPECT_WORDS[lang];
  const { info, xmp, language, version, tagged } = metadata;
  const rows = [
    [
      'PDF',
      [version ?? '', tagged ? words.tagged : words.untagged, language ?? '']
        .filter(Boolean)
        .join(words.comma),
    ],
    ...Object.entries(info).map(([name, value]) => [namedAs(name, lang), value]),
    ...Object.entries(xmp).flatMap(([name, value]) =>
      [value].flat().map((one, i) => [i === 0 ? namedAs(name, lang) : '', one]),
    ),
  ];
  return [`  ${paint('bold', words.metadata)}`, indented(aligned(rows as string[][]), 4)].join('\n');
}

const namedAs = (name: string, lang: Lang): string =>
  lang === 'zh' && Object.hasOwn(METADATA_NAMES, name) ? `${METADATA_NAMES[name]} ${name}` : name;

const ORDER: readonly Strength[] = ['MUST', 'DEF', 'REC', 'DERIV', 'PRAC', 'MAY', 'PROJ'];
const SIGNS: Readonly<Record<CheckResult['verdict'], readonly [string, Colour]>> = {
  right: ['✓', 'green'],
  wrong: ['✗', 'red'],
  unknown: ['?', 'yellow'],
};

function findings({ checks }: Inspection, look: InspectLook): string {
  if (look.all) return checks.map((check) => finding(check, look)).join('\n');
  const wrong = ORDER.map((strength) => ({
    title: INSPECT_WORDS[look.lang].groups[strength],
    checks: checks.filter((check) => check.verdict === 'wrong' && check.strength === strength),
  }));
  const unknown = checks.filter(({ verdict }) => verdict === 'unknown');
  return [...wrong, { title: INSPECT_WORDS[look.lang].unknown, checks: unknown }]
    .filter((group) => group.checks.length > 0)
    .map((group) => [`  ${group.title}`, ...group.checks.map((check) => finding(check, look))].join('\n'))
    .join('\n\n');
}

function finding({ verdict, title, strength, clause, id, readings }: CheckResult, look: InspectLook): string {
  const words = INSPECT_WORDS[look.lang];
  const [sign, colour] = SIGNS[verdict];
  const weak = verdict === 'wrong' && strength !== 'MUST' && strength !== 'DEF';
  const named = look.all || verdict === 'unknown' ? [words.strengths[strength]] : [];
  const source = [...named, ...(clause ? [clause] : []), id].join(words.comma);
  const head = `  ${look.paint(weak ? 'yellow' : colour, sign)} ${look.paint('bold', title[look.lang])}  ${look.paint('dim', source)}`;
  const told = verdict === 'right' ? readings.slice(0, 1) : readings.filter((one) => one.verdict === verdict);
  const groups = alike(told).map((readings) => sentence(readings, look.lang));
  const more = groups.length > MOST_PLACES ? [words.morePlaces(groups.length - MOST_PLACES)] : [];
  const lines = [...groups.slice(0, MOST_PLACES), ...more];
  return [head, ...lines.map((line) => `      ${line}`)].join('\n');
}
const MOST_PLACES = 8;

/** Readings that say the same of several pages are one line. */
function alike(readings: readonly Reading[]): (readonly [Reading, ...Reading[]])[] {
  const groups = new Map<string, [Reading, ...Reading[]]>();
  for (const reading of readings) {
    const { what, measured, expected, tolerance, note } = reading;
    const key = JSON.stringify([what, measured, expected, tolerance, note]);
    const known = groups.get(key);
    if (known) known.push(reading);
    else groups.set(key, [reading]);
  }
  return [...groups.values()];
}

function sentence(readings: readonly [Reading, ...Reading[]], lang: Lang): string {
  const words = INSPECT_WORDS[lang];
  const [{ what, measured, expected, tolerance, place, about, note }] = readings;
  const pages = [...new Set(readings.flatMap(({ page }) => (page === undefined ? [] : [page])))];
  const alone = readings.length === 1;
  const at = [
    ...(pages.length === 0 ? [] : [words.pagesAt(pages)]),
    ...(place && alone ? [`${place.left}, ${place.top} mm`] : []),
    ...(about && alone ? [`“${about}”`] : []),
    ...(alone ? [] : named(readings, words)),
  ];
  const asked = `${expected.text[lang]}${tolerance ? ` ± ${tolerance}` : ''}`;
  const where = at.length > 0 ? words.brackets(at.join(words.comma)) : '';
  return `${what ? what[lang] + words.colon : ''}${words.measured(measured.text[lang], asked)}${where}${note ? `${words.semicolon}${note[lang]}` : ''}`;
}

/** The first words of a few of them, and of how many. */
function named(readings: readonly Reading[], words: (typeof INSPECT_WORDS)[Lang]): string[] {
  const abouts = [...new Set(readings.flatMap(({ about }) => (about ? [about] : [])))];
  if (abouts.length < 2) return [];
  const some = abouts
    .slice(0, MOST_NAMED)
    .map((about) => `“${about.length > 9 ? `${about.slice(0, 8)}…` : about}”`);
  return [some.join(words.enumeration) + (abouts.length > MOST_NAMED ? words.places(abouts.length) : '')];
}
const MOST_NAMED = 3;

function sumLine({ score, verdict }: Inspection, { lang, paint }: InspectLook): string {
  const words = INSPECT_WORDS[lang];
  if (verdict === 'unjudged') return paint('yellow', words.unjudged);
  const text = words.sum(score.judged, score.passed, score.unknown, score.value);
  return `${text}${words.comma}${paint(verdict === 'pass' ? 'green' : 'red', words.verdicts[verdict])}`;
}

const indented = (text: string, by = 2): string =>
  text
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n');
