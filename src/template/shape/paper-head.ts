/** Keys of the 版头 of a paper, 7.2 (H-), of the masthead of a letter, an order and minutes (X-). */
import { choice, flag, group, length, number, text, whole } from '../kinds.ts';
import { blank, colour, elastic, face, role, row } from './common.ts';

export const paperHead = group('版头 (H-01…H-20, 7.2)', {
  copyNumber: group('份号 (H-01, 7.2.1)', { ...face, row }),
  secrecy: group('密级和保密期限 (H-02, 7.2.2)', { ...face, row }),
  urgency: group('紧急程度，紧接上面各项另起一行 (H-04, 7.2.3)', face),
  mark: group('发文机关标志 (H-06…H-11, 7.2.4；X-01, X-20, X-30)', {
    ...face,
    smallest: length('最小字号'),
    largest: length('最大字号 (H-09)'),
    colour,
    narrowest: length('短名称拉开到的宽度'),
    widest: length('长名称收进的宽度'),
    spread: number('字间最多拉开，字', 0, 3),
    top: length('字顶（墨）在版心上缘之下；负数在版心之上 (H-07, X-01)'),
    joint: number('联合行文时各名称的行距，字号的倍数 (H-10)', 1, 3),
    wordGap: number('联合行文时名称与“文件”之间的空，字 (H-10)', 0, 3),
  }),
  number: group('发文字号、令号 (H-12…H-15, 7.2.5；X-09, X-22)', {
    ...face,
    blankLines: blank('离发文机关标志'),
    give: length('这段空白为使正文落在行格上最多增减多少 (H-12)'),
    position: choice('居中、居左（上行文）、居右（信函）', 'center', 'left', 'right'),
    indent: length('居左、居右时离版心边'),
  }),
  signers: group('签发人 (H-16…H-18, 7.2.6)', {
    ...face,
    label: text('标签'),
    nameRole: role,
    indent: length('右空'),
    perRow: whole('每行几人', 1, 4),
    gap: length('两人之间'),
  }),
  imprint: group('编发单位与日期一行，用于纪要 (X-33)', {
    show: flag('有没有这一行'),
    ...face,
    above: length('离上一行'),
    indent: length('左右各空'),
  }),
  rule: group('红色分隔线 (H-19, H-20, 7.2.7)', {
    show: flag('有没有红线；命令（令）没有 (X-24)'),
    above: length('离发文字号'),
    weight: length('粗 (H-20)'),
    colour,
    star: flag('线中央的红五星 (H-21)'),
  }),
  below: elastic('没有标题时，版头到正文 (X-22)'),
});
