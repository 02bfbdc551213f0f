/**
 * `npm run bench:linters`: banxin lint beside other linters of Chinese text, on the measuring texts of
 * test/lint/texts (found, missed, false alarms) and on a thousand articles (time). Writes its part of
 * bench/README.md. BENCH_ROUNDS: default 3. Build first: the command line that is timed is that of dist/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/source/package-root.ts';
import { AUTOCORRECT, BANXIN, LINTERS, ZHLINT } from './linters/peers.ts';
import { type Score, scoreOf } from './linters/score.ts';
import { ARTICLES, CHARACTERS, type Timing, timings } from './linters/timing.ts';
import { circumstances, replacePart, table } from './speed/report.ts';

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const readme = join(packageRoot(), 'bench/README.md');

/** Faults that more than one of them is for, by its own documentation. */
const SHARED: readonly { readonly rule: string; readonly about: string; readonly by: readonly string[] }[] = [
  { rule: 'L-56', about: '汉字之间的半角标点', by: [ZHLINT, AUTOCORRECT] },
  { rule: 'L-57', about: '直引号', by: [ZHLINT] },
  { rule: 'L-59', about: '直角引号', by: [ZHLINT] },
  { rule: 'L-69', about: '不成对的括号、引号', by: [ZHLINT] },
  { rule: 'L-70', about: '汉字旁的半角括号', by: [ZHLINT] },
  { rule: 'L-76', about: '汉字之间多余的空格', by: [ZHLINT] },
  { rule: 'L-79', about: '全角的字母、数字', by: [AUTOCORRECT] },
];

function overallTable(scores: readonly Score[]): string {
  const rows = scores.map(({ linter, found, faults, besides, alarms, alarmsInBody }) => [
    linter.name,
    `${found} / ${faults}`,
    faults - found,
    besides,
    alarms,
    alarmsInBody,
  ]);
  return table(
    ['', '碰到的毛病', '没碰到', '毛病以外（有毛病的文章）', '误报（没有毛病的文章）', '其中在正文里'],
    rows,
  );
}

function sharedTable(scores: readonly Score[]): string {
  const tuned = scores.filter(({ linter }) => linter.isTuned);
  const names = [BANXIN, ZHLINT, AUTOCORRECT];
  const rows = SHARED.map(({ rule, about, by }) => [
    `${rule} ${about}`,
    tuned[0]!.byRule.get(rule)?.[1] ?? 0,
    ...tuned.map(({ byRule }, i) => {
      const [found = 0] = byRule.get(rule) ?? [];
      return i === 0 || by.includes(names[i]!) ? found : '—';
    }),
  ]);
  return table(['', '处', ...names], rows);
}

function timeTable(times: readonly Timing[]): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const rows = times.map(({ name, wall, cpu }) => [name, `${seconds(wall)} 秒`, `${seconds(cpu)} 秒`]);
  return table(['', '时间（中位）', '处理器时间'], rows);
}

const about = circumstances(rounds);
const scores = LINTERS.map(scoreOf);
const parts = [
  about,
  `### 全部 ${scores[0]!.faults} 处毛病`,
  overallTable(scores),
  '### 都管的那些（按公文设置）',
  sharedTable(scores),
  `### ${ARTICLES} 篇各 ${CHARACTERS} 字的文章`,
  timeTable(timings(rounds)),
];
const figures = parts.join('\n\n');
writeFileSync(readme, replacePart(readFileSync(readme, 'utf8'), 'npm run bench:linters', figures));
process.stdout.write(`${figures}\n`);
