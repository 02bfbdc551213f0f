/** The row of `banxin merge` in the table of commands, and the option of `build` that leaves the parts. */
import type { CommandSpec, OptionSpec } from './arguments.ts';

export const SHARD: OptionSpec = {
  name: 'shard',
  kind: 'text',
  value: { zh: '第几份/共几份', en: 'part/parts' },
  summary: {
    zh: '只排全部文章的一份，如 2/5，别的机器排其余的；再用 banxin merge 合起来',
    en: 'build one part of all articles, as 2/5, while other machines build the others; banxin merge joins them',
  },
};

/** @param options of `build` that it has too */
export const mergeWith = (options: readonly OptionSpec[]): CommandSpec => ({
  name: 'merge',
  summary: {
    zh: '把 build --shard 分份排的合成一个输出文件夹，与一次排成的相同',
    en: 'join what build --shard left into one output folder, the same as of a single run',
  },
  positional: {
    name: { zh: '文件夹', en: 'folder' },
    summary: { zh: '各份的输出文件夹', en: 'output folders of the parts' },
    required: true,
  },
  options,
  examples: [
    {
      line: 'banxin merge 份/* -o output/',
      summary: { zh: '五台机器各排一份以后', en: 'after each of five machines has built its part' },
    },
  ],
  load: () => import('./merge.ts'),
});
