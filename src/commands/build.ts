/** `banxin build`: articles in, PDF files out. */
import { planOutputs } from '../run/plan-outputs.ts';
import { writeWhole } from '../run/write-whole.ts';
import { holdingSignals } from '../terminal/signals.ts';
import type { RunCommand } from './arguments.ts';
import { runArticles } from './run-articles.ts';

export const run: RunCommand = (given, terminal) =>
  runArticles(given, terminal, {
    command: 'build',
    paint: true,
    plan(articles, output) {
      const { cwd, outIsTerminal } = terminal;
      return planOutputs(articles, { output, cwd, outIsTerminal, outIsTaken: given.flag('json') });
    },
    async deliver(pdf, target) {
      if (target.kind === 'stdout') terminal.bytes(pdf);
      else await holdingSignals(() => writeWhole(target.path, pdf));
    },
  });
