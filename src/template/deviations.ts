/**
 * Where a template differs from GB/T 9704—2012. In: the template and the raw values it was read from. Out:
 * a hint for each deviation, at the key in the user's own file: to differ is their right, and they should
 * know that they do. Deviations that the template lists under `deviations` are known and not told again.
 */
import { nearest } from '../diagnostics/suggest.ts';
import type { Bilingual, Diagnostic, Strength } from '../diagnostics/types.ts';
import type { Span } from '../source/span.ts';
import { isShipped } from './chain.ts';
import type { Figure } from './deviations/figure.ts';
import { figuresOf } from './deviations/figures.ts';
import { wordFor } from './deviations/words.ts';
import { nameOf, type Path, pathOf, placeOf, scaleAt, valueAt } from './place.ts';
import type { Raw } from './raw.ts';
import type { Template } from './types.ts';

/** In the order they are written in. */
export function deviationsOf(template: Template, raw: Raw): readonly Diagnostic[] {
  const all = figuresOf(template.kind).filter((figure) => !isMet(figure, template));
  const known = template.deviations ?? [];
  const told = all.filter(({ key }) => !known.some((name) => covers(name, key)));
  const idle = known.flatMap((name, i) =>
    all.some(({ key }) => covers(name, key))
      ? []
      : [idleName(name, ['deviations', String(i)], template, raw)],
  );
  return [...told.map((figure) => deviation(figure, template, raw)), ...idle].sort(byPlace);
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.span!.file === b.span!.file ? a.span!.start - b.span!.start : 0;

/** `pageNumber` stands for every key in it. */
const covers = (name: string, key: string): boolean =>
  key === name || key.startsWith(`${name}.`) || key.startsWith(`${name}[`);

function isMet({ key, expected }: Figure, template: Template): boolean {
  const path = pathOf(key);
  const value = valueAt(template, path);
  // A heading level that the template does not have.
  if (value === undefined) return true;
  return expected.accepts(value, { ...scaleAt(template, path), template });
}

function deviation(figure: Figure, template: Template, raw: Raw): Diagnostic {
  const { key, clause, strength, what } = figure;
  const expected = figure.expected.where?.inside(template) ?? figure.expected;
  const path = pathOf(key);
  const place = placeOf(raw, path);
  const written = place.kind === 'scalar' ? place.text : '';
  const has = HAS[strength] ?? HAS.MUST!;
  return {
    code: 'template/deviation',
    severity: 'hint',
    message: {
      zh: `${what.zh} ${key} 是 ${wordFor(written)}，${has.zh} ${expected.words.zh}`,
      en: `${what.en} (${key}) is ${written}; ${has.en} ${expected.words.en}`,
    },
    help: {
      zh: `有意如此就不必改，在模板里写 deviations: [${key}] 便不再提示；要照标准，写 ${expected.write}`,
      en: `if you mean it, leave it, and deviations: [${key}] in the template says so; else write ${expected.write}`,
    },
    clause: `GB/T 9704—2012 ${clause}`,
    strength,
    span: ownPlace(raw, [path, ...(expected.where ? [pathOf(expected.where.key)] : []), ['kind']]),
  };
}

/** How the sentence goes on, by how strongly the clause asks. */
const HAS: Partial<Readonly<Record<Strength, Bilingual>>> = {
  MUST: { zh: '标准是', en: 'the standard has' },
  DEF: { zh: '标准一般是', en: 'the standard generally has' },
  REC: { zh: '标准推荐', en: 'the standard recommends' },
  DERIV: { zh: '按标准推算是', en: 'from the standard follows' },
  PRAC: { zh: '公文是', en: 'official documents have' },
};

/** The first of these that the user wrote; where all are inherited, the top of the user's file. */
function ownPlace(raw: Raw, paths: readonly Path[]): Span {
  const own = paths.map((path) => placeOf(raw, path).span).find(({ file }) => !isShipped(file));
  const { start, line, column } = raw.span;
  return own ?? { ...raw.span, end: start, endLine: line, endColumn: column };
}

function idleName(name: string, path: Path, template: Template, raw: Raw): Diagnostic {
  const keys = figuresOf(template.kind).map(({ key }) => key);
  const isKey = keys.some((key) => covers(name, key));
  const near = isKey ? undefined : nearest(name, keys);
  return {
    code: 'template/no-deviation',
    severity: 'hint',
    message: {
      zh: `${nameOf(path.slice(0, 1))} 里的“${name}”${isKey ? '与标准并无出入' : '不是标准管的键'}`,
      en: isKey ? `"${name}" does not deviate from the standard` : `the standard has no figure for "${name}"`,
    },
    help: near
      ? { zh: `是不是要写“${near}”？`, en: `did you mean "${near}"?` }
      : { zh: '请从 deviations 里删去它', en: 'take it out of deviations' },
    span: placeOf(raw, path).span,
  };
}
