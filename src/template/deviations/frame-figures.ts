/** Paper, margins, 版心, grid, body: chapter 5 (P-), and the indent of paragraphs (B-11). */
import { characters, count, filling, is, mm, size } from './expected.ts';
import { type Figure, figure } from './figure.ts';

export const FRAME_FIGURES: readonly Figure[] = [
  figure('P-01', 'MUST', '5.1', 'paper.width', mm(210, { within: 0.2 }), '纸宽', 'width of the paper'),
  figure('P-01', 'MUST', '5.1', 'paper.height', mm(297, { within: 0.2 }), '纸高', 'height of the paper'),
  figure('P-02', 'MUST', '5.2.1', 'margin.top', mm(37, { allowed: 1 }), '天头', 'top margin'),
  figure('P-03', 'MUST', '5.2.1', 'margin.binding', mm(28, { allowed: 1 }), '订口', 'binding margin'),
  figure('P-04', 'MUST', '5.2.1', 'typeArea.width', mm(156), '版心宽', 'width of the type area'),
  figure('P-04', 'MUST', '5.2.1', 'typeArea.height', mm(225), '版心高', 'height of the type area'),
  figure('P-06', 'DERIV', '6.2', 'mirror', is(true), '偶数页版心镜像', 'mirrored even pages'),
  figure('P-07', 'DEF', '5.2.3', 'grid.characters', count(28), '每行字数', 'characters a line'),
  figure('P-07', 'DEF', '5.2.3', 'grid.lines', count(22), '每面行数', 'lines a page'),
  figure('P-07', 'DEF', '5.2.3', 'grid.pitch', filling, '行距', 'pitch of lines'),
  figure('P-08', 'DEF', '5.2.2', 'body.role', is('fangsong'), '正文字体', 'face of the body'),
  figure('P-08', 'DEF', '5.2.2', 'body.size', size('三号'), '正文字号', 'size of the body'),
  figure('B-11', 'MUST', '7.3.3', 'body.indent', characters(2), '段首空', 'indent of paragraphs'),
];
