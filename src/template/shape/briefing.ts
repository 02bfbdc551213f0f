/** Keys of a 简报, which no national standard describes: masthead, contents, editor’s note, tail. */
import { group, length, number, text } from '../kinds.ts';
import { colour, elastic, face, role, row } from './common.ts';

export const briefing = {
  masthead: group('简报报头 (J-02…J-10)', {
    secrecy: group('密级 (J-08)', { ...face, row }),
    copyNumber: group('编号 (J-09)', { ...face, row }),
    organizer: group('名称上方的主办单位 (J-04)', { ...face, colour, gap: length('到名称') }),
    name: group('简报名称 (J-03)', {
      ...face,
      smallest: length('最小字号'),
      colour,
      narrowest: length('短名称拉开到的宽度'),
      widest: length('长名称收进的宽度'),
      spread: number('字间最多拉开，字', 0, 3),
      top: length('名称字顶在版心上缘之下'),
    }),
    issue: group('期号 (J-05)', { ...face, above: length('离名称') }),
    imprint: group('编印单位与日期 (J-06, J-07)', {
      ...face,
      above: length('离期号'),
      indent: length('左右各空'),
    }),
    rule: group('红线 (J-10)', { above: length('离上一行'), weight: length('粗'), colour }),
  }),
  contents: group('目录 (J-13)', {
    label: text('目录二字'),
    labelRole: role,
    ...face,
    indent: length('左缩进'),
    above: elastic('离红线或上文'),
    leader: text('前导符'),
  }),
  editorNote: group('编者按 (J-14)', {
    label: text('标签'),
    labelRole: role,
    ...face,
    indent: length('左右各缩进'),
    above: elastic('离红线或上文'),
    below: elastic('到标题'),
  }),
  credit: group('供稿与来源 (J-19)', { ...face, indent: length('右空') }),
  tail: group('报尾 (J-23…J-27, R-01…R-08)', {
    ...face,
    pitch: length('行距 (R-08)'),
    indent: length('左右各空 (R-03)'),
    thick: length('首末线 (R-01)'),
    thin: length('中间线 (R-01)'),
    above: length('离正文至少'),
  }),
};
