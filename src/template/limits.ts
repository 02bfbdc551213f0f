/**
 * What a template may not ask for although each of its values is well formed: type of no size, lines that
 * overlap, a 版心 beyond the paper, a pitch that gives other lines than the grid says.
 *
 * In: the template and the raw values it was read from. Out: findings at the keys concerned.
 */
import type { Bilingual, Diagnostic, Severity } from '../diagnostics/types.ts';
import { inMillimetres, inPoints, nameOf, type Path, placeOf } from './place.ts';
import type { Raw } from './raw.ts';
import type { Template } from './types.ts';

type Report = (code: string, path: Path, message: Bilingual, help: Bilingual, severity?: Severity) => void;

export function limitFindings(template: Template, raw: Raw): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report: Report = (code, path, message, help, severity = 'error') =>
    found.push({ code: `template/${code}`, severity, message, help, span: placeOf(raw, path).span });
  checkSizes(template, [], report);
  if (found.length > 0) return found;
  checkPaper(template, raw, report);
  checkGrid(template, report);
  return found;
}

const POSITIVE = /^(?:size|smallest|pitch|width|height)$/;

/** Every group of the template, whatever its name. */
function checkSizes(group: object, path: Path, report: Report): void {
  for (const [key, value] of Object.entries(group)) {
    const own = [...path, key];
    if (typeof value === 'object' && value !== null) checkSizes(value, own, report);
    else if (typeof value === 'number' && isTooSmall(key, path, value)) tooSmall(own, report);
  }
  const { size, pitch } = group as { readonly size?: unknown; readonly pitch?: unknown };
  if (typeof size === 'number' && typeof pitch === 'number' && pitch > 0 && pitch < size)
    overlapping([...path, 'pitch'], pitch, size, report);
}

const isTooSmall = (key: string, path: Path, value: number): boolean =>
  path[0] === 'margin' ? value < 0 : POSITIVE.test(key) && value <= 0;

function tooSmall(path: Path, report: Report): void {
  const name = nameOf(path);
  report(
    'too-small',
    path,
    { zh: `模板键“${name}”的值太小`, en: `the value of template key "${name}" is too small` },
    path[0] === 'margin'
      ? { zh: '页边不能是负数', en: 'a margin cannot be negative' }
      : { zh: '应大于 0，如 三号、16pt', en: 'write more than 0, such as 三号 or 16pt' },
  );
}

function overlapping(path: Path, pitch: number, size: number, report: Report): void {
  report(
    'lines-overlap',
    path,
    {
      zh: `模板键“${nameOf(path)}”的行距 ${inPoints(pitch)} 小于字号 ${inPoints(size)}，各行会相叠`,
      en: `template key "${nameOf(path)}": a pitch of ${inPoints(pitch)} is less than the size ${inPoints(size)}, so lines overlap`,
    },
    { zh: '把行距写大，或把字号写小', en: 'write a greater pitch or a smaller size' },
  );
}

function checkPaper({ paper, margin, typeArea, file }: Template, raw: Raw, report: Report): void {
  const sides = [
    ['top', 'height', '天头', '高'],
    ['binding', 'width', '订口', '宽'],
  ] as const;
  for (const [edge, side, edgeName, sideName] of sides) {
    const beyond = margin[edge] + typeArea[side] - paper[side];
    if (beyond < 0.01) continue;
    const [zh, en] = [`margin.${edge}`, `typeArea.${side}`];
    // Of the values that do not fit together, the one of the template in hand.
    const paths: readonly Path[] = [
      ['typeArea', side],
      ['margin', edge],
      ['paper', side],
    ];
    const own = paths.find((path) => placeOf(raw, path).span.file === file);
    report(
      'beyond-paper',
      own ?? paths[0]!,
      {
        zh: `${edgeName}（${zh}）加版心${sideName}（${en}）比纸${sideName}多 ${inMillimetres(beyond)}`,
        en: `${zh} and ${en} together exceed the paper by ${inMillimetres(beyond)}`,
      },
      {
        zh: '把页边或版心写小，或换大的纸',
        en: 'make the margin or the type area smaller, or the paper larger',
      },
    );
  }
}

function checkGrid({ grid, typeArea, body, linePitch }: Template, report: Report): void {
  const key = grid.pitch === 'fill' ? 'lines' : 'pitch';
  if (linePitch < body.size) {
    overlapping(['grid', key], linePitch, body.size, report);
    return;
  }
  // A hundredth of a point forgives a pitch that was rounded.
  const fit = Math.floor((typeArea.height - body.size + 0.01 * grid.lines) / linePitch) + 1;
  if (grid.pitch === 'fill' || fit === grid.lines) return;
  report(
    'grid-lines',
    ['grid', 'pitch'],
    {
      zh: `行距 ${inPoints(linePitch)} 时版心排 ${fit} 行，与 grid.lines 的 ${grid.lines} 行不合`,
      en: `with a pitch of ${inPoints(linePitch)} the type area holds ${fit} lines, not the ${grid.lines} of grid.lines`,
    },
    {
      zh: `把 grid.lines 写成 ${fit}，或写 pitch: fill 使 ${grid.lines} 行撑满版心`,
      en: `write ${fit} for grid.lines, or pitch: fill to fill the type area with ${grid.lines} lines`,
    },
    'warning',
  );
}
