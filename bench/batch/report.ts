/** Figures of a batch in, their part of bench/README.md out. */
import { circumstances, ms, table } from '../speed/report.ts';
import type { BatchFigures } from './measure.ts';
import type { Rate } from './throughput.ts';

export function batchReport(
  { some, many, rounds, rates, held, confirmed }: BatchFigures,
  load: number,
): string {
  return [
    circumstances(rounds, load),
    `### ${some} 篇，不用缓存`,
    table(
      ['做法', '篇/秒（中位）', '最快', '每篇处理器时间', '是 Typst 的', '按处理器时间'],
      rates.map(rateRow),
    ),
    `### ${many} 篇的内存（2 个线程）`,
    table(
      ['排完', 'MB'],
      held.map(({ documents, memory }) => [`${documents} 篇`, memory.toFixed(0)]),
    ),
    `### ${many} 篇，已经排过`,
    table(
      ['', '时间（中位）'],
      confirmed.map(([what, seconds]) => [what, `${seconds.toFixed(2)} 秒`]),
    ),
  ].join('\n\n');
}

const times = (ratio: number | undefined): string => (ratio === undefined ? '' : `${ratio.toFixed(2)} 倍`);

const rateRow = ({ name, rate, best, cpu, ratio, cpuRatio }: Rate): readonly string[] => [
  name,
  rate.toFixed(1),
  best.toFixed(1),
  ms(cpu),
  times(ratio),
  times(cpuRatio),
];
