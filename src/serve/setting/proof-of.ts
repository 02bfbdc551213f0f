/** A document as it came from the press → its proof, in one language. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Words } from '../../diagnostics/failure.ts';
import type { Diagnostic, Lang, Severity } from '../../diagnostics/types.ts';
import { lineTops } from '../../finishing/cells.ts';
import type { BodyGrid } from '../../finishing/types.ts';
import type { Layout, Page } from '../../layout/types.ts';
import type { Proof, ProofFinding, ProofPage } from '../types.ts';
import { segmentsOf } from './segments.ts';
import type { SourceShelf } from './source-shelf.ts';

/** @param faces what the page is drawn with: changes when a font does */
export function proofPages(
  { pages, pictures }: Layout,
  body: BodyGrid,
  shelf: SourceShelf,
  faces: string,
): ProofPage[] {
  const states = Object.keys(pictures).map((key) => [key, changedAt(pictures[key]!.path)]);
  const common = JSON.stringify([faces, states]);
  return pages.map((page) => ({
    number: page.number,
    width: page.width,
    height: page.height,
    area: page.typeArea,
    rows: {
      tops: page.items.length > 0 ? lineTops(page, body) : [],
      count: Math.floor((page.typeArea.width + SLACK) / body.cell),
    },
    look: lookOf(page, common),
    segments: segmentsOf(page, (file) => shelf.numberOf(file) ?? NOT_SHOWN).filter(
      ([, , , , file]) => file !== NOT_SHOWN,
    ),
  }));
}

const NOT_SHOWN = -1;
/** Rounding must not cost the last cell (pt). */
const SLACK = 0.05;

const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What is not drawn does not count. */
const UNDRAWN = new Set(['source', 'node', 'href', 'actualText']);

function lookOf({ width, height, items }: Page, common: string): string {
  const drawn = JSON.stringify([width, height, items], (key, value) =>
    UNDRAWN.has(key) ? undefined : value,
  );
  return createHash('sha256').update(common).update(drawn).digest('hex').slice(0, 16);
}

/** More of them nobody reads. */
const MOST_FINDINGS = 500;

export function proofFindings(
  diagnostics: readonly Diagnostic[],
  shelf: SourceShelf,
  lang: Lang,
): Pick<Proof, 'findings' | 'unlisted'> {
  const findings = diagnostics
    .map((one) => findingOf(one, shelf, lang))
    .sort(worstFirst)
    .slice(0, MOST_FINDINGS);
  return { findings, unlisted: diagnostics.length - findings.length };
}

const WEIGHTS: readonly Severity[] = ['error', 'warning', 'hint'];

/** As bad ones stand in the order of the files and of their places; what has no place goes behind. */
function worstFirst(one: ProofFinding, other: ProofFinding): number {
  return (
    WEIGHTS.indexOf(one.severity) - WEIGHTS.indexOf(other.severity) ||
    byNumber(one.place?.file, other.place?.file) ||
    byNumber(one.place?.start, other.place?.start)
  );
}

function byNumber(one = LAST, other = LAST): number {
  return one - other;
}

const LAST = Number.MAX_SAFE_INTEGER;

function findingOf(
  { severity, code, message, help, clause, span }: Diagnostic,
  shelf: SourceShelf,
  lang: Lang,
): ProofFinding {
  return {
    severity,
    code,
    message: message[lang],
    ...(help ? { help: help[lang] } : {}),
    ...(clause === undefined ? {} : { clause }),
    ...(span ? { place: placeOf(span, shelf) } : {}),
  };
}

function placeOf(
  { file: written, start, end, line, column }: NonNullable<Diagnostic['span']>,
  shelf: SourceShelf,
): NonNullable<ProofFinding['place']> {
  const file = shelf.numberOf(written);
  const name = shelf.shown(written);
  return { ...(file === undefined ? {} : { file }), name, start, end, line, column };
}

/** What kept a document from being set at all. */
export const failureFinding = ({ message, help }: Words, lang: Lang): ProofFinding => ({
  severity: 'error',
  code: '',
  message: message[lang],
  ...(help ? { help: help[lang] } : {}),
});

/** Of a document of which nothing is known yet. */
export const blankProof = (name: string): Proof => ({
  name,
  title: name,
  pages: [],
  isOld: false,
  cell: { width: 0, height: 0 },
  sources: [],
  findings: [],
  unlisted: 0,
  milliseconds: 0,
});
