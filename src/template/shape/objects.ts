/** Keys of what stands beside the text: tables, figures, footnotes, page numbers. */
import { choice, flag, group, length, number, text } from '../kinds.ts';
import { elastic, face, role, size } from './common.ts';

export const objects = {
  table: group('表格 (T-03)', {
    ...face,
    pitch: length('表内行距'),
    headRole: role,
    padding: length('格内左右留空'),
    verticalPadding: length('格内上下留空'),
    rule: length('线粗'),
    around: elastic('表与上下文的距离'),
    caption: group('表题', { ...face, gap: length('表题到表') }),
    continued: text('跨页续表的标注'),
  }),
  figure: group('图 (T-06)', {
    tallest: length('图的最大高度'),
    gap: length('并排的图之间的空'),
    around: elastic('图与上下文的距离'),
    resolution: number('没有分辨率的图按每英寸多少像素', 36, 1200),
    caption: group('图题', { ...face, pitch: length('图题行距'), gap: length('图到图题') }),
    placeholder: group('缺图时的占位框', { width: length('宽'), height: length('高'), size }),
  }),
  note: group('脚注', {
    ...face,
    pitch: length('行距'),
    rule: length('注线长'),
    weight: length('注线粗'),
    above: length('正文到注线'),
    below: length('注线到注文'),
  }),
  pageNumber: group('页码 (N-01…N-04, 7.5)', {
    ...face,
    dashGap: number('一字线与数字之间的空，字', 0, 1),
    below: length('一字线在版心下缘之下'),
    indent: length('离版心左右边缘'),
    position: choice('单双页外侧或居中', 'outer', 'center', 'none'),
    firstPage: flag('首页显示页码；信函首页不显示 (X-10, 10.1)'),
  }),
};
