/** Labels that leave no room for what stands behind them on the same line. */
import { inMillimetres, nameOf, type Path } from '../place.ts';
import { type Desk, ownOf, report } from './report.ts';

/** Characters of the shortest name worth a line: three. */
const NAME = 3;

/** 签发人：, a name and the blank at either side stand within 版心 (7.2.6). */
export function checkSigners(desk: Desk): void {
  const { template } = desk;
  if (template.kind !== 'document-upward') return;
  const { label, size, indent } = template.head.signers;
  const needed = 2 * indent + ([...label].length + NAME) * size;
  const { width } = template.typeArea;
  if (needed <= width) return;
  const keys = ['size', 'indent', 'label'].map((key): Path => ['head', 'signers', key]);
  const path = ownOf([keys[0]!, keys[1]!, keys[2]!, ['typeArea', 'width']], desk);
  report(desk, {
    code: 'no-room',
    path,
    message: {
      zh: `模板键“${nameOf(path)}”：签发人的标签、一个姓名和左右的空要 ${inMillimetres(needed)}，版心宽只有 ${inMillimetres(width)}`,
      en: `template key "${nameOf(path)}": the signers' label, a name and the blanks beside them need ${inMillimetres(needed)} of a type area of ${inMillimetres(width)}`,
    },
    help: {
      zh: '把 head.signers 的字号、右空或标签写小',
      en: 'make the size, the indent or the label of head.signers smaller',
    },
  });
}
