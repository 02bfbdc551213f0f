/** Arguments of the command line as wishes: the words people type become paths, roles and flags. */
import { fontMapping } from '../config/font-mapping.ts';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { FontMapping } from '../fonts/types.ts';
import type { Wishes } from '../run/settle.ts';
import type { Arguments } from './arguments.ts';

/** @throws Failure (exit 2) for a --font that is not role=path. */
export function wishesFrom(given: Arguments, cwd: string): Wishes {
  return {
    cwd,
    template: given.text('template'),
    fonts: given.list('font').map((word) => fontGiven(word, cwd)),
    singleSided: given.flag('single-sided'),
    pdf: given.text('pdf'),
    watermark: given.text('watermark'),
    draft: given.flag('draft'),
    booklet: given.flag('booklet'),
    strict: given.flag('strict'),
    output: given.text('output'),
    config: given.text('config'),
    picturesRoot: given.text('pictures-root'),
  };
}

function fontGiven(word: string, cwd: string): FontMapping {
  const [name = '', ...rest] = word.split('=');
  const written = rest.join('=');
  if (written === '') throw notAMapping(word);
  return fontMapping(name, written, cwd);
}

function notAMapping(word: string): Failure {
  return new Failure(
    EXIT.usage,
    { zh: `--font 的写法是 角色=路径，不是“${word}”。`, en: `--font is written role=path, not “${word}”.` },
    { zh: '例如：--font 小标宋=字体/小标宋.ttf', en: 'For example: --font xiaobiaosong=fonts/title.ttf' },
  );
}
