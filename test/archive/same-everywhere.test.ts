/**
 * Point by point what must not show in a file: where, when, under which clock and language and in whose company it
 * was made. Whole processes, as people run them, on fifty documents that share little.
 */
import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/index.ts';
import { type Desk, desk } from '../cli/banxin.ts';
import { Pdf } from '../render/objects.ts';
import { mixedDocuments, nameAt } from './mixed-documents.ts';

const COUNT = 50;
const DOCUMENTS = mixedDocuments(COUNT);
const NAMES = Array.from({ length: COUNT }, (_, at) => nameAt(at));
const LAST = NAMES.at(-1)!;
const EPOCH = '1767225600';

/** A clock that shows another day; the program is not told. */
const clockAt = (time: number): string =>
  `const Real = Date; globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length > 0 ? given : [${time}])); }
    static now() { return ${time}; }
  };`;

interface Surroundings {
  /** Folder of the articles, below a new one. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** When the files were written last. */
  readonly written: Date;
  /** What the clock shows; the true time where absent. */
  readonly clock?: number;
}

const HERE: Surroundings = {
  folder: 'a',
  env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  written: new Date('2026-08-01T00:00:00Z'),
};
const ELSEWHERE: Surroundings = {
  folder: '归档 2026/上半年/İçindekiler',
  env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  written: new Date('1999-12-31T23:30:00Z'),
  clock: Date.UTC(2033, 0, 1, 12),
};

/** The bytes of every document, built in one process in the order given. */
function built(
  names: readonly string[],
  around: Surroundings,
  args: readonly string[] = [],
): ReadonlyMap<string, Buffer> {
  const at = settled(around);
  const inputs = names.map((name) => `${around.folder}/${name}.md`);
  const { code, err } = at.run(['build', ...inputs, '-o', 'out', '--quiet', '--no-lint', ...args], {
    env: environmentOf(around),
  });
  expect([code, err.match(/^错误.*$/m)?.[0]]).toEqual([0, undefined]);
  return new Map(names.map((name) => [name, at.read(`out/${name}.pdf`)]));
}

function environmentOf({ env, clock }: Surroundings): Readonly<Record<string, string>> {
  if (clock === undefined) return env;
  const module = encodeURIComponent(clockAt(clock)).replaceAll("'", '%27');
  return { ...env, NODE_OPTIONS: `--import data:text/javascript,${module}` };
}

function settled({ folder, written }: Surroundings): Desk {
  const at = desk();
  for (const [path, content] of Object.entries(DOCUMENTS)) {
    at.write(`${folder}/${path}`, content);
    utimesSync(join(at.folder, folder, path), written, written);
  }
  return at;
}

const different = (left: ReadonlyMap<string, Buffer>, right: ReadonlyMap<string, Buffer>): string[] =>
  [...right].flatMap(([name, bytes]) => (left.get(name)?.equals(bytes) ? [] : [name]));

const idOf = (bytes: Uint8Array): string => {
  const pdf = new Pdf(bytes);
  const [first, second] = pdf.list(pdf.trailer.get('ID')) as { readonly bytes: string }[];
  expect(second).toEqual(first);
  return Buffer.from(first!.bytes, 'latin1').toString('hex');
};

it('the surroundings are others indeed', () => {
  const told = [HERE, ELSEWHERE].map((around) => {
    const script = `console.log(Date.now() === ${ELSEWHERE.clock}, new Date(2e12).getHours(), (0.5).toLocaleString())`;
    const env = { ...process.env, ...environmentOf(around) };
    return spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).stdout.trim();
  });
  expect(told).toEqual(['false 3 0.5', 'true 17 0,5']);
});

describe.each(['a-2a+ua', 'a-3a+ua', 'plain'] as const)('%s', (kind) => {
  const pdf = ['--pdf', kind];
  let known: ReadonlyMap<string, Buffer> | undefined;
  const fifty = () => {
    known ??= built(NAMES, HERE, pdf);
    return known;
  };

  it('fifty in one process, in another folder, zone, language and year, in the other order', () => {
    const here = fifty();
    expect(different(here, built(NAMES.toReversed(), ELSEWHERE, pdf))).toEqual([]);
    // Every document is itself: what is the same, is so for a reason.
    const all = [...here.values()];
    expect(new Set(all.map((bytes) => bytes.toString('latin1'))).size).toBe(COUNT);
    expect(new Set(all.map(idOf)).size).toBe(COUNT);
  });

  it('the fiftieth is the same as alone', () => {
    for (const name of [LAST, '17', '04'])
      expect(different(fifty(), built([name], ELSEWHERE, pdf))).toEqual([]);
  });

  it('and side by side, called from a program', async () => {
    const at = settled(ELSEWHERE);
    const few = NAMES.slice(-8);
    const made = await Promise.all(
      few.map((name) =>
        build({ inputs: `${ELSEWHERE.folder}/${name}.md`, cwd: at.folder, pdf: kind, lint: false }),
      ),
    );
    const bytes = made.map(([one]) => Buffer.from(one!.pdf!));
    expect(different(fifty(), new Map(few.map((name, index) => [name, bytes[index]!])))).toEqual([]);
  });

  it('a time of its own is the same everywhere, and another one than none', () => {
    const at = (around: Surroundings) => ({
      ...around,
      env: { ...around.env, SOURCE_DATE_EPOCH: EPOCH },
    });
    const few = NAMES.slice(-7);
    const timed = built(few, at(HERE), pdf);
    expect(different(timed, built(few.toReversed(), at(ELSEWHERE), pdf))).toEqual([]);
    expect(different(fifty(), timed)).toEqual(few);
    for (const bytes of timed.values()) expect(bytes.toString('latin1')).toContain('(D:20260101000000Z)');
  });
});

describe('what may show', () => {
  it('no path, no name of a machine, no time that nobody wrote', () => {
    const text = built([LAST], ELSEWHERE, ['--pdf', 'a-3a+ua']).get(LAST)!.toString('latin1');
    expect(text).not.toMatch(/banxin-cli-|\/tmp|D:20(?:33|99)|D:1999/);
  });

  it('the kind of file: other bytes under another ID', () => {
    const kinds = ['a-2a+ua', 'a-3a+ua', 'plain'].map(
      (kind) => built([LAST], HERE, ['--pdf', kind]).get(LAST)!,
    );
    expect(new Set(kinds.map(idOf)).size).toBe(3);
  });
});
