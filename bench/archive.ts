/**
 * `npm run bench:archive`: what it costs in bytes and in time that a PDF is made to be kept. The same articles
 * in every kind of PDF, whole processes, in turn, in one run; ratios against `--pdf plain`. Prints the table and
 * writes it into bench/README.md. BENCH_ROUNDS: default 9.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDF_KIND_NAMES, type PdfKind } from '../src/render/pdf-kinds.ts';
import { packageRoot } from '../src/source/package-root.ts';
import { prose } from './speed/prose.ts';
import { circumstances, ms, replacePart, table } from './speed/report.ts';
import { type Cost, runCold } from './speed/run-cold.ts';
import { median, pairedRatio, sum } from './speed/statistics.ts';

const MARK = 'npm run bench:archive';
const rounds = Number(process.env.BENCH_ROUNDS ?? 9);
const root = packageRoot();
const scratch = mkdtempSync(join(tmpdir(), 'banxin-bench-'));

/** Kinds from the plainest, which the others are held against. */
const KINDS: readonly PdfKind[] = [...PDF_KIND_NAMES].sort(
  (a, b) => Number(b === 'plain') - Number(a === 'plain'),
);

interface Text {
  readonly name: string;
  readonly path: string;
}

const longTable = (rows: number): string =>
  `# 物资\n\n| 序号 | 名称 | 规格 | 数量 | 单位 | 存放 |\n|${' --- |'.repeat(6)}\n${Array.from(
    { length: rows },
    (_, row) => `| ${row} | 编织袋 | 甲型 | ${row * 7} | 条 | 二号库 |\n`,
  ).join('')}`;

/** From a short paper to what has most to tag. */
function texts(): readonly Text[] {
  const written = (name: string, content: string): Text => {
    const path = join(scratch, `${name}.md`);
    writeFileSync(path, content);
    return { name, path };
  };
  const given = (name: string, file: string): Text => ({ name, path: join(root, 'input', file) });
  return [
    given('通知', '通知·防汛物资储备管理.md'),
    given('简报', '南刘家窑村驻村帮扶.md'),
    written('一百面文字', prose(61_500)),
    written('六千格的表', longTable(1000)),
  ];
}

interface Measured {
  readonly bytes: number;
  readonly costs: readonly Cost[];
}

/** One article in every kind, round after round in turn. */
function measured({ path }: Text): readonly Measured[] {
  const outputs = KINDS.map((kind) => join(scratch, `${kind}.pdf`));
  const commands = KINDS.map((kind, at) => ({
    args: [
      join(root, 'dist/cli.js'),
      'build',
      path,
      '-o',
      outputs[at]!,
      '--pdf',
      kind,
      '--quiet',
      '--no-cache',
    ],
  }));
  for (const command of commands) runCold(command);
  const costs: Cost[][] = KINDS.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, command] of commands.entries()) costs[at]!.push(runCold(command));
  return KINDS.map((_, at) => ({ bytes: statSync(outputs[at]!).size, costs: costs[at]! }));
}

function rows({ name }: Text, all: readonly Measured[]): (string | number)[][] {
  const walls = (one: Measured) => one.costs.map(({ wall }) => wall);
  const cpu = (one: Measured) => sum(one.costs.map((cost) => cost.cpu ?? Number.NaN));
  const plain = all[0]!;
  return all.map((one, at) => [
    name,
    `\`${KINDS[at]}\``,
    `${(one.bytes / 1024).toFixed(1)} KB`,
    `+${((one.bytes - plain.bytes) / 1024).toFixed(1)} KB`,
    (one.bytes / plain.bytes).toFixed(3),
    ms(median(walls(one))),
    pairedRatio(walls(one), walls(plain)).toFixed(2),
    (cpu(one) / cpu(plain)).toFixed(2),
  ]);
}

const HEAD = [
  '文章',
  '`--pdf`',
  '大小',
  '比 plain 多',
  '是 plain 的',
  '时间（中位）',
  '是 plain 的',
  '按处理器时间',
];

try {
  const { buildWhatChanged } = await import(pathToFileURL(join(root, 'scripts/setup.mjs')).href);
  await buildWhatChanged();
  const about = circumstances(rounds);
  const lines = texts().flatMap((text) => {
    process.stderr.write(`${text.name} …\n`);
    return rows(text, measured(text));
  });
  const figures = `${about}\n\n${table(HEAD, lines)}`;
  const readme = join(root, 'bench/README.md');
  writeFileSync(readme, replacePart(readFileSync(readme, 'utf8'), MARK, figures));
  process.stdout.write(`${figures}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
