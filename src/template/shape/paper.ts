/** Keys of a paper of GB/T 9704—2012: 版头, closing, attachments, 版记. */
import { choice, flag, group, length, optional, text, whole } from '../kinds.ts';
import { blank, colour, face, role } from './common.ts';
import { paperHead } from './paper-head.ts';

export const paper = {
  head: paperHead,
  doubleRule: group('信函的红色双线 (X-04…X-08, X-12, 10.1)', {
    show: flag('有没有双线'),
    width: length('长 (X-06)'),
    thick: length('粗线 (X-07)'),
    gap: length('两线之间 (X-07)'),
    thin: length('细线 (X-07)'),
    above: length('第一条双线离标志 (X-04)'),
    fromEdge: length('第二条双线下缘离纸的下边 (X-05)'),
    clear: length('文字离双线：3 号字高的 7/8 (X-08, X-12)'),
    colour,
  }),
  recipients: group('主送机关 (B-08, 7.3.2)', face),
  attachmentNote: group('附件说明 (B-30…B-34, 7.3.4)', {
    ...face,
    label: text('标签'),
    indent: length('左空'),
    blankLines: blank('离正文'),
  }),
  attendance: group('出席、请假、列席 (X-31, X-32, 10.3.2)', {
    ...face,
    labelRole: role,
    indent: length('左空'),
    blankLines: blank('离正文或附件说明'),
  }),
  closing: group('署名、成文日期、印章 (B-40…B-51, 7.3.5)', {
    ...face,
    place: choice('落款在文末，或在标题之下（讲话稿）', 'end', 'title'),
    sealed: group('加盖印章 (B-41…B-44, 7.3.5.1)', {
      blankLines: blank('没有印章图片、留待手工盖章时，署名离正文'),
      indent: length('成文日期右空'),
      centre: length('印章中心比署名、日期两行的中线高多少 (B-43)'),
      reach: length('印章顶端离上文最多 (B-43)'),
      clear: length('印章顶端离上文最少：压而不碰 (B-43)'),
      gap: length('印章之间至少 (B-44)'),
      reserve: length('联合行文留待手工盖章时，按多大的印章留位 (B-44)'),
    }),
    unsealed: group('不加盖印章 (B-45…B-47, 7.3.5.2)', {
      blankLines: blank('署名离正文'),
      indent: length('署名（或较长的日期）右空'),
      shift: length('日期首字比署名首字右移'),
    }),
    signed: group('加盖签发人签名章 (B-48, B-49, 7.3.5.3)', {
      blankLines: blank('签名章离正文'),
      indent: length('签名章右空'),
      gap: length('职务离签名章'),
      nameRole: role,
      reserve: group('没有签名章图片也没有姓名时，留多大的位置', {
        width: length('宽'),
        height: length('高'),
      }),
      dateBlankLines: blank('日期离签名章'),
    }),
    tightest: length('末面排不下时，行距最多收到 (B-50, 7.3.5.5)'),
  }),
  remark: group('附注 (B-52, 7.3.6)', { ...face, indent: length('左空') }),
  attachment: group('附件 (B-60…B-65, 7.3.7)', {
    ...face,
    title: group('附件标题；字体、字号不写就和 title 一样 (B-62)', {
      role: optional(face.role),
      size: optional(face.size),
      row: whole('版心第几行', 1, 6),
    }),
  }),
  colophon: group('版记 (R-01…R-12, 7.4)', {
    ...face,
    pitch: length('行距 (R-08)'),
    indent: length('左右各空 (R-03)'),
    rules: flag('有没有分隔线；信函没有 (X-13)'),
    thick: length('首末线 (R-01)'),
    thin: length('中间线 (R-01)'),
    above: length('离正文至少'),
    evenPage: flag('双面印刷时放在偶数页 (R-09)'),
  }),
};
