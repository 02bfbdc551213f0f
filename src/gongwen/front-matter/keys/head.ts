/** Keys of 版头 (GB/T 9704—2012 7.2), one row each. */
import { docNumber, orderNumber } from '../kinds/doc-number.ts';
import { flag } from '../kinds/flag.ts';
import { organs, persons, wholes } from '../kinds/names.ts';
import { copyNumber } from '../kinds/number.ts';
import { secrecy } from '../kinds/secrecy.ts';
import { urgency } from '../kinds/urgency.ts';
import { ALL, type KeyRow, PAPERS, RED_HEADED } from './row.ts';

export const HEAD_KEYS = [
  {
    id: 'copyNumber',
    zh: '份号',
    aliases: ['编号'],
    kind: copyNumber,
    formats: ALL,
    rule: 'H-01、J-09；GB/T 9704—2012 7.2.1',
    about: {
      zh: '这一份的顺序号，六位数字，不足的在前面补零。',
      en: 'Serial number of this copy; six digits, padded with zeros.',
    },
    example: '000017',
  },
  {
    id: 'secrecy',
    zh: '密级',
    aliases: ['保密级别', '保密等级', '密级和保密期限'],
    kind: secrecy,
    formats: ALL,
    rule: 'H-02、J-08；GB/T 9704—2012 7.2.2',
    about: {
      zh: '密级和保密期限，或“内部资料 注意保存”，排在左上角。',
      en: 'Grade and period of secrecy, or a mark such as 内部资料, at the upper left.',
    },
    example: '秘密★1年',
  },
  {
    id: 'urgency',
    zh: '紧急程度',
    aliases: ['紧急度', '缓急程度', '缓急', '等级'],
    kind: urgency,
    formats: PAPERS,
    rule: 'H-04；GB/T 9704—2012 7.2.3',
    about: {
      zh: '特急或加急，排在左上角，密级之下。',
      en: '特急 (most urgent) or 加急 (urgent), at the upper left under the grade of secrecy.',
    },
    example: '特急',
  },
  {
    id: 'issuer',
    zh: '发文机关',
    aliases: ['发文单位', '发文机构', '制发机关', '主办机关', '机关'],
    kind: organs,
    formats: RED_HEADED,
    rule: 'H-06、H-10；GB/T 9704—2012 7.2.4',
    about: {
      zh: '发文机关的全称或规范化简称，主办机关在前。发文机关标志和署名由它而来；信函只用主办机关的标志。',
      en: 'Issuing organs, the lead organ first; the mark and the signature are made of them. A letter bears the mark of the lead organ only.',
    },
    example: '云川市人民政府',
  },
  {
    id: 'mark',
    zh: '发文机关标志',
    aliases: ['发文机关标识', '机关标志', '标志', '红头'],
    kind: wholes,
    formats: RED_HEADED,
    rule: 'H-06…H-11、X-01、X-20、X-30；GB/T 9704—2012 7.2.4',
    about: {
      zh: '红色大字的全文，代替由发文机关得来的标志；写成列表就是几个机关，最后一项写“文件”则排在各名称右侧。命令（令）可以只写“命令”或“令”。',
      en: 'The red mark as it is to read, instead of the one made from the issuer; a list for several organs, with 文件 as its last item to set that beside them. For an order 命令 or 令 alone will do.',
    },
    example: '云川市人民政府办公室文件',
  },
  {
    id: 'docNumber',
    zh: '发文字号',
    aliases: ['文号', '发文号', '发文编号', '公文字号', '字号'],
    kind: docNumber,
    formats: ['document', 'document-upward', 'letter', 'minutes'],
    rule: 'H-12…H-15、X-09；GB/T 9704—2012 7.2.5',
    about: {
      zh: '机关代字、年份、序号。年份写全四位，放在六角括号“〔〕”里；序号不编虚位，不加“第”。联合行文只写主办机关的。',
      en: 'Code of the organ, year, serial. A joint document carries the number of the lead organ only.',
    },
    example: '云政发〔2026〕5号',
  },
  {
    id: 'orderNumber',
    zh: '令号',
    aliases: ['命令号', '令的编号'],
    kind: orderNumber,
    formats: ['order'],
    rule: 'X-22；GB/T 9704—2012 10.2',
    about: {
      zh: '命令（令）的编号，写数字即可，排成“第5号”。',
      en: 'Number of an order; printed as 第5号.',
    },
    example: 5,
  },
  {
    id: 'signers',
    zh: '签发人',
    aliases: ['签发', '签发者', '签批人'],
    kind: persons,
    formats: ['document', 'document-upward', 'letter', 'order', 'plain'],
    rule: 'H-16、H-17；GB/T 9704—2012 7.2.6',
    about: {
      zh: '上行文的签发人，按发文机关的顺序排；其他公文只在手写签名、没有签名章时印在职务后面。',
      en: 'Who approved an upward document, in the order of the organs; elsewhere printed behind the post where there is no signature seal.',
    },
    example: '赵一舟、钱二平',
  },
  {
    id: 'preprinted',
    zh: '套打',
    aliases: ['套红', '套打红头'],
    kind: flag,
    formats: RED_HEADED,
    rule: 'P-22；GB/T 9704—2012 7.2',
    about: {
      zh: '纸上已经印好红色的部分：红色的不印，位置不变。',
      en: 'The red parts are on the paper already: they are left out and everything keeps its place.',
    },
    example: true,
  },
] as const satisfies readonly KeyRow[];
