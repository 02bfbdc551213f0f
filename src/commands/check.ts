/** `banxin check`: everything that can be said about articles, without writing a file. */
import type { RunCommand } from './arguments.ts';
import { runArticles } from './run-articles.ts';

export const run: RunCommand = (given, terminal) =>
  runArticles(given, terminal, {
    command: 'check',
    paint: false,
    plan: (articles) => articles.map((article) => ({ article })),
    leftOver: () => [],
    surplus: () => [],
  });
