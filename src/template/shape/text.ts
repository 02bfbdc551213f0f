/** Keys of running text: how lines are composed, body, titles, headings, quotations. */
import { choice, flag, group, length, list, number, text, whole } from '../kinds.ts';
import { elastic, face, role, size } from './common.ts';

export const runningText = {
  composition: group('排字 (C-11…C-42)', {
    strictness: choice('避头尾：gb 或 strict (C-11)', 'gb', 'strict'),
    latinGap: number('汉字与西文单词之间的空，字 (C-34)', 0, 0.5),
    trimLineStart: flag('行首开括号、开引号收去左半 (C-31, C-32)'),
    loose: number('字距松到多少字报警 (C-42)', 0, 1),
    hard: number('字距最多松到多少字 (C-42)', 0, 2),
  }),
  body: group('正文 (P-08, B-11)', { ...face, indent: length('首行缩进') }),
  strong: group('Markdown 的 **加重** (B-20)：换字体而不加粗', { role }),
  emphasis: group('Markdown 的 *强调*：换字体而不倾斜', { role }),
  script: group('上标、下标', {
    scale: number('相对字号', 0.3, 1),
    superscript: number('上移，字', 0, 1),
    subscript: number('下移，字', 0, 1),
  }),
  title: group('标题 (B-01…B-06, 7.3.1)', {
    ...face,
    pitch: length('多行标题的行距 (B-06)'),
    longest: whole('一行最多字数 (B-05)', 6, 40),
    above: elastic('红线下缘到标题字顶 (B-02)'),
    between: elastic('前一篇末行到下一篇标题 (J-16)'),
    below: elastic('标题到正文'),
    sink: length('在一面之首时最多下移 (B-03)'),
    keepLines: whole('标题后至少同面的正文行数 (J-16)', 1, 10),
  }),
  subtitle: group('副标题 (J-15)', { ...face, prefix: text('副标题前的破折号'), above: length('离标题') }),
  headings: list(group('层次标题 (B-14, 7.3.3)', { role, size }), '由一级到五级'),
  quotation: group('引文', { role, indent: length('左右各缩进') }),
  entry: group('列表 (L-97)', { indent: length('每深一层多缩进') }),
  listing: group('代码', { size, pitch: length('行距') }),
  separator: group('分隔线 ---', { width: length('长'), weight: length('粗') }),
};
