/** Figures in, the generated part of bench/README.md out. Only figures of this one run. */
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import type { Standing } from './compare.ts';
import type { Batch, Growth } from './growth.ts';

export interface Figures {
  readonly rounds: number;
  /** Milliseconds of `node` with nothing to do. */
  readonly nothing: number;
  /** Milliseconds of banxin before it has kept compiled code. */
  readonly first: number;
  readonly standings: readonly Standing[];
  readonly growth: readonly Growth[];
  readonly batch: Batch;
  /** Load of the machine before the first run. */
  readonly load: number;
}

const END = '<!-- /figures -->';

export const replaceFigures = (readme: string, figures: Figures): string =>
  replacePart(readme, 'npm run bench', report(figures));

/** The part of a page that a command writes, written anew. */
export function replacePart(readme: string, command: string, text: string): string {
  const open = `<!-- figures: ${command} -->`;
  const start = readme.indexOf(open);
  const end = readme.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`bench/README.md lacks its markers ${open} and ${END}`);
  return `${readme.slice(0, start + open.length)}\n\n${text}\n\n${readme.slice(end)}`;
}

export function report(figures: Figures): string {
  return [
    circumstances(figures.rounds, figures.load),
    '### 同一篇文章，冷启动',
    standingTable(figures.standings),
    `空的 Node.js 进程（\`node -e 0\`）：${ms(figures.nothing)}。banxin 装好以后的第一次运行：${ms(figures.first)}。`,
    '### 文章变长',
    growthTable(figures.growth),
    '### 一次许多篇',
    batchTable(figures.batch),
  ].join('\n\n');
}

export function circumstances(rounds: number, load = loadavg()[0] ?? 0): string {
  const date = new Date().toISOString().slice(0, 10);
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const busy = load > cores.length / 4 ? '（机器另有别的活，时间只可比较，不可当真）' : '';
  return [
    `- 日期 ${date}，Node.js ${process.versions.node}，${platform()} ${release()}`,
    `- ${cores[0]?.model.trim() ?? ''}，${cores.length} 核，内存 ${memory} GB，开始时负载 ${load.toFixed(1)}${busy}`,
    `- 每种 ${rounds} 次，轮流`,
  ].join('\n');
}

function standingTable(standings: readonly Standing[]): string {
  const rows = standings.map(({ contender, contents, wall, best, cpu, memory, wallRatio, cpuRatio }) => [
    contender.name,
    ms(wall),
    ms(best),
    ms(cpu),
    times(wallRatio),
    times(cpuRatio),
    mib(memory),
    `${Math.round(contents.bytes / 1024)} KB`,
    contents.pages,
    contents.characters.length,
    contents.faces.length,
  ]);
  const head = [
    '程序',
    '时间（中位）',
    '最短',
    '处理器时间',
    'banxin 是它的',
    '按处理器时间',
    '内存峰值',
    'PDF',
    '页',
    '字',
    '字体',
  ];
  return table(head, rows);
}

function growthTable(growth: readonly Growth[]): string {
  const rows = growth.map(({ pages, characters, cost }, index) => {
    const before = growth[index - 1];
    const more = before && pages - before.pages;
    return [
      pages,
      characters,
      ms(cost.wall),
      ms(cost.cpu),
      ms(cost.wall / pages),
      before && more ? ms((cost.wall - before.cost.wall) / more) : '',
      mib(cost.memory),
      before && more ? `${((cost.memory - before.cost.memory) / more).toFixed(2)} MB` : '',
    ];
  });
  const head = [
    '页',
    '字',
    '时间',
    '处理器时间',
    '平均每页',
    '比上一行每多一页',
    '内存峰值',
    '比上一行每多一页',
  ];
  return table(head, rows);
}

function batchTable({ copies, cost }: Batch): string {
  const head = ['篇', '时间', '处理器时间', '平均每篇', '每篇处理器时间', '内存峰值'];
  const each = cost.cpu === undefined ? undefined : cost.cpu / copies;
  return table(head, [
    [copies, ms(cost.wall), ms(cost.cpu), ms(cost.wall / copies), ms(each), mib(cost.memory)],
  ]);
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const align = head.map((_, index) => (index === 0 && typeof rows[0]?.[0] === 'string' ? '---' : '---:'));
  return [line(head), line(align), ...rows.map(line)].join('\n');
}

export function ms(value: number | undefined): string {
  if (value === undefined) return '—';
  return value < 100 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
}
const times = (value: number | undefined): string => (value === undefined ? '—' : `${value.toFixed(2)} 倍`);
const mib = (value: number): string => `${Math.round(value)} MB`;
