/**
 * A report as JSON in pieces: what hundreds of thousands of findings say is longer than one string can be. In:
 * plain data. Out: the same text as `JSON.stringify(value, null, 2)`, piece by piece.
 */

/** Deeper than this nothing is long: a report, its documents, one of them, its findings, one of those. */
const DEEPEST = 4;
/** Characters that are worth writing at once. */
const ENOUGH = 1 << 16;

export function* jsonPieces(value: unknown): Generator<string> {
  let gathered = '';
  for (const piece of pieces(value, 0)) {
    gathered += piece;
    if (gathered.length < ENOUGH) continue;
    yield gathered;
    gathered = '';
  }
  yield gathered;
}

function* pieces(value: unknown, depth: number): Generator<string> {
  const [open, members, close] = parts(value);
  if (depth === DEEPEST || members.length === 0) yield whole(value, depth);
  else {
    for (const [i, [name, member]] of members.entries()) {
      yield `${i === 0 ? open : ','}\n${margin(depth + 1)}${name}`;
      yield* pieces(member, depth + 1);
    }
    yield `\n${margin(depth)}${close}`;
  }
}

type Parts = readonly [open: string, members: readonly (readonly [name: string, unknown])[], close: string];

function parts(value: unknown): Parts {
  if (Array.isArray(value)) return ['[', value.map((member) => ['', member ?? null] as const), ']'];
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const own = entries.filter(([, member]) => member !== undefined);
  return ['{', own.map(([name, member]) => [`${JSON.stringify(name)}: `, member] as const), '}'];
}

/** No string in it has a line end of its own: those are escaped. */
const whole = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${margin(depth)}`);

const margin = (depth: number): string => '  '.repeat(depth);
