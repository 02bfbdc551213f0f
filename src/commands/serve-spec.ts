/** The row of `banxin serve` in the table of commands. */
import type { CommandSpec, OptionSpec } from './arguments.ts';

/** @param settings the options of every command that lays out articles */
export const serveWith = (settings: readonly OptionSpec[]): CommandSpec => ({
  name: 'serve',
  summary: {
    zh: '在浏览器里边写边看：文章、模板、图片、字体、配置一改就重新排（见 docs/serve.md）',
    en: 'preview in a browser: set again on any change of article, template, picture, font or settings (docs/serve.md)',
  },
  positional: {
    name: { zh: '文件|文件夹|通配符', en: 'file|folder|glob' },
    summary: {
      zh: '要看的文章；不写就是当前文件夹的全部',
      en: 'articles to look at; by default all of this folder',
    },
    required: false,
  },
  options: [
    {
      name: 'port',
      kind: 'text',
      value: { zh: '端口', en: 'port' },
      summary: {
        zh: '端口；默认 9704，被占用就用后面空着的一个，0 是任意一个空着的',
        en: 'port; by default 9704 or the next that is free, 0 for any that is free',
      },
    },
    {
      name: 'open',
      kind: 'flag',
      summary: { zh: '顺便打开浏览器', en: 'open the browser as well' },
    },
    ...settings.filter(({ name }) => SETTINGS.has(name)),
  ],
  examples: [
    { line: 'banxin serve', summary: { zh: '当前文件夹的全部文章', en: 'all articles of this folder' } },
    {
      line: 'banxin serve 简报.md --open',
      summary: { zh: '看一篇，并打开浏览器', en: 'one article, and open the browser' },
    },
  ],
  exits: {
    zh: '一直运行，按 Ctrl+C 结束（返回 130）。2 没有文章或用法不对，3 端口不能用或环境有问题',
    en: 'Runs until Ctrl+C (130). 2: no articles, or wrong use. 3: the port cannot be had, or a broken set-up',
  },
  load: () => import('./serve.ts'),
});

const SETTINGS = new Set(['template', 'font', 'single-sided', 'watermark', 'config', 'pictures-root']);
