/** The elements of a paper of GB/T 9704 (H-, B-, R-, X-). */
import type { Span } from '../../source/span.ts';
import type { CalendarDate, Field } from './field.ts';
import type { Heading, Passage, Prose } from './passages.ts';

/** Papers of GB/T 9704—2012 and, for work papers without a red head, the plain one (B-03). */
export type PaperFormat = 'document' | 'document-upward' | 'letter' | 'order' | 'minutes' | 'plain';
/** Every format this version knows; a template says which one it sets. */
export type Format = 'briefing' | PaperFormat;

/**
 * A paper of GB/T 9704: 版头, 主体, 版记. One type for all formats: which elements a format has, needs or
 * refuses is data of the recogniser, where they stand is data of the template.
 */
export interface Paper {
  readonly kind: 'paper';
  readonly format: PaperFormat;

  /** 份号, six digits, 7.2.1 (H-01) */
  readonly copyNumber?: Field<string>;
  /** 密级和保密期限, 秘密★1年, 7.2.2 (H-02) */
  readonly secrecy?: Field<string>;
  /** 紧急程度, 特急 or 加急, 7.2.3 (H-04) */
  readonly urgency?: Field<string>;
  /** 发文机关标志, 7.2.4 (H-06…H-11, X-01, X-20, X-30) */
  readonly mark?: Mark;
  /** 发文字号, checked and normalised: 云政发〔2026〕5号, 7.2.5 (H-13) */
  readonly docNumber?: Field<string>;
  /** 令号 第5号, or 期号 of minutes 第5期, as printed */
  readonly serialNumber?: Field<string>;
  /** 签发人 in the order of the organs, 7.2.6 (H-16) */
  readonly signers: readonly Field<string>[];

  readonly title?: Heading;
  readonly subtitle?: Prose;
  /** 主送机关: names as they are printed, without the colon behind them, 7.3.2 (B-08) */
  readonly recipients?: Field<string>;
  readonly body: readonly Passage[];
  /** 附件, in the order of 附件说明, 7.3.4 (B-30) */
  readonly attachments: readonly Attachment[];
  /** 出席, 请假, 列席 of minutes, 10.3.2 */
  readonly attendance: readonly Attendance[];
  /** 署名, 成文日期, 印章, 7.3.5 (B-40…B-49) */
  readonly closing: Closing;
  /** 附注 without the brackets round it, 7.3.6 (B-52) */
  readonly note?: Field<string>;

  /** 版记, 7.4 (R-) */
  readonly colophon: Colophon;
  /** 套打: red parts are on the paper already and are left out, every position stays. */
  readonly preprinted: boolean;

  /** 发文机关, the lead organ first; mark and 署名 come from them unless given. */
  readonly issuers: readonly Field<string>[];
  /** 成文日期, also where no 署名 is printed. */
  readonly date?: Field<CalendarDate>;
  readonly keywords: readonly string[];
  readonly subject?: string;
  readonly author?: string;
  /** 保管期限 of the archives: 永久, 30年 */
  readonly retention?: string;
  /** Plain text of the title for metadata; empty only for a file without any. */
  readonly name: string;
}

/** 发文机关标志: the names of the organs, the lead organ first, and the word behind them. */
export interface Mark {
  /** One name, or those of a joint issue (H-10). A mark given as a text of its own is one name with no word. */
  readonly names: readonly Field<string>[];
  /** 文件, 命令, 令, 纪要, or nothing. On one line behind a single name, centred on the stack of several. */
  readonly word: string;
}

export interface Attachment {
  /** From 1, in the order of 附件说明. */
  readonly serial: number;
  /** Its name, the same in 附件说明 and as its title (B-63), without title marks round it (B-34). */
  readonly name: Field<string>;
  /** Markdown or picture file as written, relative to the article; the pipeline reads it. */
  readonly file?: Field<string>;
  /**
   * Its file was given without a name: the title in the file is its name, or else `name`, which is that of the
   * file.
   */
  readonly nameless?: true;
  /** 另附: not bound with the paper, so its first line carries the 发文字号 (B-64). */
  readonly detached: boolean;
  /** Its text where it stands in the article itself, under a heading 附件1. */
  readonly text?: AttachedText;
}
/** What stands on the pages of an attachment, without its label and title. */
export interface AttachedText {
  readonly body: readonly Passage[];
  readonly span: Span;
}

export interface Attendance {
  /** 出席, 请假, 列席 */
  readonly label: string;
  readonly names: Field<string>;
}

/** 署名 and 成文日期 in one of the ways of 7.3.5; the kind follows from what the writer gave. */
export interface Closing {
  /**
   * `sealed` 7.3.5.1 (also where the seal will be set by hand: then `seals` is empty), `unsealed` 7.3.5.2,
   * `signed` with signature seals 7.3.5.3.
   */
  readonly kind: 'sealed' | 'unsealed' | 'signed';
  /** 发文机关署名, the lead organ first; empty where only a date is printed. */
  readonly organs: readonly Field<string>[];
  readonly date?: Field<CalendarDate>;
  /** One for each organ, in their order; none where they are set by hand. */
  readonly seals: readonly Seal[];
  /** Posts with their signature seals, one for each organ; the seal may be missing (signed by hand). */
  readonly signatures: readonly Signed[];
}
export interface Signed {
  /** 签发人职务, in full (B-49). */
  readonly post?: Field<string>;
  readonly seal?: Seal;
  /** The signer's name: printed where there is no signature seal. */
  readonly name?: Field<string>;
}
/** A picture of a seal that the user supplies, upright, in its real size. */
export interface Seal {
  readonly src: string;
  /** mm */
  readonly width: number;
  /** mm; absent: from the picture's own proportions. */
  readonly height?: number;
  readonly span: Span;
}

export interface Colophon {
  /** 抄送机关, closed by 。, 7.4.2 */
  readonly cc?: Field<string>;
  /** 印发机关, 7.4.3 */
  readonly printer?: Field<string>;
  readonly printDate?: Field<CalendarDate>;
  /** 印数 */
  readonly copies?: Field<number>;
}
