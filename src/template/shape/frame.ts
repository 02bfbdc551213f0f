/** Keys of the frame: paper, margins, 版心, the grid of lines and characters. They fix what 字 and 行 are worth. */
import { flag, group, length, pitch, whole } from '../kinds.ts';

export const frame = {
  paper: group('纸张 (P-01, 5.1)', { width: length('宽'), height: length('高') }),
  margin: group('天头与订口 (P-02, P-03, 5.2.1)', {
    top: length('天头'),
    binding: length('订口'),
  }),
  typeArea: group('版心 (P-04, 5.2.1)', { width: length('宽'), height: length('高') }),
  mirror: flag('偶数页版心镜像，装订边总在订口一侧 (P-06)'),
  grid: group('行数与字数 (P-07, 5.2.3)', {
    characters: whole('每行字数', 10, 60),
    lines: whole('每面行数', 5, 60),
    pitch: pitch('行距：fill 表示撑满版心 (P-14)，或固定值如 28.95pt (P-15)'),
    snapFirstPage: flag('首页正文也落在每面的行格上，正反面行行对准'),
  }),
};
