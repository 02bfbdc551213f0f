/** Lengths that are nonsense by themselves, and lengths that must not be greater than others. */
import { inMillimetres, inPoints, nameOf, type Path, pathOf, valueAt } from '../place.ts';
import { RANGES, type Range } from './ranges.ts';
import { type Desk, ownOf, report, subject, writtenAt } from './report.ts';

/** What a hundredth of a point forgives: lengths that come from other units. */
const HAIR = 0.01;

export function checkRanges(desk: Desk): void {
  const { template, leaves } = desk;
  for (const { path, kind } of leaves) {
    const value = valueAt(template, path);
    const name = path.join('.');
    const range = kind.isLength && RANGES.find(({ keys }) => keys.test(name));
    if (!range || typeof value !== 'number') continue;
    if (value < range.from(template) - HAIR || value > range.to(template) + HAIR)
      outside(path, value, range, desk);
  }
}

/** What sets the bounds: where the length itself is inherited, one of these has moved them. */
const FRAME: readonly Path[] = [
  ['body', 'size'],
  ['typeArea', 'width'],
  ['typeArea', 'height'],
  ['paper', 'width'],
  ['margin', 'top'],
];

function outside(path: Path, value: number, { from, to, unit }: Range, desk: Desk): void {
  const show = unit === 'mm' ? inMillimetres : inPoints;
  const [least, most] = [from(desk.template), to(desk.template)];
  const isSmall = value < least;
  const what = subject(path, desk);
  report(desk, {
    code: isSmall ? 'too-small' : 'too-large',
    path: ownOf([path, ...FRAME], desk),
    message: {
      zh: `${what.zh}${isSmall ? '太小' : '太大'}`,
      en: `${what.en}is too ${isSmall ? 'small' : 'large'}`,
    },
    help: {
      zh: `应写 ${show(least)} 至 ${show(most)} 之间的长度`,
      en: `write a length from ${show(least)} to ${show(most)}`,
    },
  });
}

/** Keys whose values go up from the first to the last. */
const RISING: readonly (readonly string[])[] = [
  ['head.mark.smallest', 'head.mark.size', 'head.mark.largest'],
  ['head.mark.narrowest', 'head.mark.widest'],
  ['masthead.name.smallest', 'masthead.name.size'],
  ['masthead.name.narrowest', 'masthead.name.widest'],
  ['closing.sealed.clear', 'closing.sealed.reach'],
];

export function checkOrder(desk: Desk): void {
  for (const keys of [...RISING, ...elastics(desk)]) {
    for (const [i, lower] of keys.slice(0, -1).entries()) falling(lower, keys[i + 1]!, desk);
  }
}

function elastics({ leaves }: Desk): readonly (readonly string[])[] {
  return leaves
    .filter(({ path }) => path.at(-1) === 'usual')
    .map(({ path }) => ['least', 'usual', 'most'].map((end) => nameOf([...path.slice(0, -1), end])));
}

function falling(lower: string, upper: string, desk: Desk): void {
  const [low, high] = [pathOf(lower), pathOf(upper)];
  const [less, more] = [valueAt(desk.template, low), valueAt(desk.template, high)];
  if (typeof less !== 'number' || typeof more !== 'number' || less <= more + HAIR) return;
  const what = subject(low, desk);
  report(desk, {
    code: 'out-of-order',
    path: ownOf([low, high], desk),
    message: {
      zh: `${what.zh}大于 ${upper} 的 ${writtenAt(high, desk)}`,
      en: `${what.en}is greater than the ${writtenAt(high, desk)} of ${upper}`,
    },
    help: { zh: `把 ${lower} 写小，或把 ${upper} 写大`, en: `make ${lower} smaller or ${upper} greater` },
  });
}
