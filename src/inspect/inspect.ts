/**
 * The ruler: the bytes of any PDF in, what it measures against GB/T 9704 out. It knows nothing of how the
 * file was made, and shares no code with what lays out pages: so it can contradict it.
 */
import type { Bilingual } from '../diagnostics/types.ts';
import { type Check, isOnA4, type Subject } from './checks/check.ts';
import { CHECKS } from './checks/table.ts';
import { fontUses } from './font-use.ts';
import { readPdf } from './read.ts';
import { recognise } from './recognise/paper.ts';
import { remarksOn } from './remarks.ts';
import { fails, scoreOf, verdictOf } from './score.ts';
import { elementsOf, pagesOf, sheetsOf } from './summary.ts';
import type { CheckResult, Inspection, InspectOptions } from './types.ts';

/**
 * @param onPage told of each page that has been read
 * @throws Failure (exit 3) for what is no PDF, is damaged, or is encrypted.
 */
export async function inspectPdf(
  bytes: Uint8Array,
  options: InspectOptions = {},
  onPage?: (page: number) => void,
): Promise<Inspection> {
  const { sheets, fonts, metadata } = await readPdf(bytes, onPage);
  const paper = recognise(sheets, options.format);
  const subject: Subject = { ...paper, fonts };
  const remarks = remarksOn(paper);
  const measurable = !remarks.some(({ all }) => all);
  const checks = measurable ? CHECKS.flatMap((check) => resultOf(check, subject)) : [];
  const verdict = !measurable ? 'unjudged' : fails(checks, options.strict === true) ? 'fail' : 'pass';
  return {
    verdict,
    format: { ...paper.format, given: options.format !== undefined },
    pages: measurable ? pagesOf(paper) : sheetsOf(paper),
    elements: measurable ? elementsOf(paper) : [],
    fonts: fontUses(fonts, sheets),
    checks,
    remarks: remarks.map(({ text }): Bilingual => text),
    score: scoreOf(checks),
    metadata,
  };
}

/** Nothing where the check is of another format, or what it is about is not there. */
function resultOf({ formats, onA4, read, ...check }: Check, subject: Subject): CheckResult[] {
  const { name } = subject.format;
  if (formats && (!name || !formats.includes(name))) return [];
  if (onA4 && !isOnA4(subject)) return [];
  const readings = read(subject);
  if (readings.length === 0) return [];
  return [{ ...check, verdict: verdictOf(readings.map(({ verdict }) => verdict)), readings }];
}
