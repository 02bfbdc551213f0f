/**
 * Parts that do not agree with themselves or with each other are not believed. In: all parts of a run. Out: nothing,
 * or a `Failure` (exit 3) that names the part and what is wrong with it. What a site shows is opened here as well, so
 * that nothing is written before everything is known to be right.
 */
import type { Severity } from '../../diagnostics/types.ts';
import { unpacked } from '../../records/publication.ts';
import type { Fault } from '../../records/shape.ts';
import type { Publication } from '../../records/types.ts';
import { unfit, unfitTemplate } from '../../site/pages/fit.ts';
import type { DocumentFacts } from '../outcome.ts';
import { damaged } from './damaged.ts';
import type { Part } from './gather.ts';
import type { ShardDocument } from './shard-file.ts';

export function refuseForged(parts: readonly Part[]): void {
  const seen = new Set<string | number>();
  for (const part of parts) {
    const template = unfitTemplate(new Map(part.head.site?.templates));
    if (template) throw damaged(part.shown, { ...template, line: 1 });
    part.documents.forEach((document, i) => {
      const line = i + 2;
      const fault = misplaced(document, part, seen) ?? unlike(document, `${part.shown}:${line}`);
      if (fault) throw damaged(part.shown, { ...fault, line });
    });
  }
}

/** Every place is taken once, and every PDF is of one article. */
function misplaced(
  { at, pdf, place }: ShardDocument,
  { head }: Part,
  seen: Set<string | number>,
): Fault | undefined {
  if (at >= head.articles) return { at: 'at', zh: '大于文章的总数', en: 'is more than there are articles' };
  if (seen.has(at)) return { at: 'at', ...TWICE };
  seen.add(at);
  const below = pdf ?? place;
  if (below === undefined) return undefined;
  const name = below.normalize().toLowerCase();
  if (seen.has(name)) return { at: pdf === undefined ? 'place' : 'pdf', ...TWICE };
  seen.add(name);
  return undefined;
}

const TWICE = { zh: '别的一篇已经有了', en: 'is that of another article as well' };

/** What the site shows, beside what became of the article. */
function unlike({ pdf = '', publication, outcome }: ShardDocument, shown: string): Fault | undefined {
  if (publication === undefined) return undefined;
  const read = unpacked(Buffer.from(publication, 'base64'), shown);
  const { record } = read;
  const different = Object.entries(expected(pdf, outcome.document)).find(
    ([name, value]) => record[name as keyof typeof record] !== value,
  );
  if (different) return { at: `publication.record.${different[0]}`, ...NOT_ALIKE };
  if (record.secrecy?.replace(/★.*/s, '') !== outcome.document?.secrecy)
    return { at: 'publication.record.secrecy', ...NOT_ALIKE };
  return miscounted(read, outcome.document) ?? within(unfit(read));
}

const NOT_ALIKE = { zh: '与这一篇的结果不符', en: 'does not agree with what became of the article' };

const expected = (output: string, document: DocumentFacts | undefined) => ({ output, ...document?.pdf });

function miscounted(
  { record: { findings } }: Publication,
  document: DocumentFacts | undefined,
): Fault | undefined {
  const count = (wanted: Severity) =>
    document?.diagnostics.filter(({ severity }) => severity === wanted).length;
  const isRight =
    findings.errors === count('error') &&
    findings.warnings === count('warning') &&
    findings.hints === count('hint');
  return isRight ? undefined : { at: 'publication.record.findings', ...NOT_ALIKE };
}

const within = (fault: Fault | undefined): Fault | undefined =>
  fault && { ...fault, at: `publication.${fault.at}` };
