/** What is said about the elements of a paper: those that are missing, and those that do not fit each other. */
import type { Severity } from '../../diagnostics/types.ts';
import type { Span } from '../../source/span.ts';
import { PRACTICE, type Rule, say, type Words } from './say.ts';

const REGULATIONS = '公文处理工作条例第九条';
const clause = (number: string, strength: Rule['strength'] = 'MUST'): Rule => ({
  clause: `GB/T 9704—2012 ${number}`,
  ...(strength && { strength }),
});

export const paperFindings = {
  missing: (
    span: Span,
    severity: Severity,
    { paper, element, how }: { readonly paper: Words; readonly element: Words; readonly how: Words },
    rule: Rule,
  ) =>
    say(
      'element-missing',
      severity,
      span,
      [`${paper[0]}缺少${element[0]}。`, `${element[1]} is missing in ${paper[1]}.`],
      how,
      rule,
    ),
  noBody: (span: Span) =>
    say(
      'no-body',
      'error',
      span,
      ['没有正文。', 'There is no body text.'],
      ['请在标题下面写上正文；公文首页必须显示正文。', 'Write the text: page 1 of a paper has to show some.'],
      clause('7.3.3'),
    ),
  prefaceMoved: (span: Span) =>
    say(
      'preface-moved',
      'warning',
      span,
      [
        '标题前面的内容，移到了正文的开头。',
        'What stands before the title was moved to the beginning of the text.',
      ],
      [
        '请把它移到标题下面；主送、文号一类的要素请写在文件头。',
        'Move it under the title; elements such as recipients belong into the front matter.',
      ],
      PRACTICE,
    ),
  hashAsSection: (span: Span) =>
    say(
      'hash-as-section',
      'hint',
      span,
      [
        '一篇公文只有一个标题，因此把其余的“#”当作一级小标题（一、）。',
        'A paper has one title, so every other `#` is taken as a level-1 section (一、).',
      ],
      [
        '小标题请用“##”；附件请写成“# 附件1：名称”。',
        'Use `##` for sections, and `# 附件1：…` for attachments.',
      ],
      PRACTICE,
    ),
  recipientsInText: (span: Span, names: string) =>
    say(
      'recipients-in-text',
      'hint',
      span,
      [
        `正文第一行“${names}”作为主送机关排印，顶格。`,
        `The first line “${names}” is set as the organs addressed, flush left.`,
      ],
      [
        `也可以写在文件头：“主送: ${names}”。`,
        `It may as well stand in the front matter: recipients: ${names}`,
      ],
      PRACTICE,
    ),
  belongsInHead: (span: Span, typed: string, key: Words) =>
    say(
      'element-in-text',
      'hint',
      span,
      [
        `“${typed}”像是${key[0]}，这里照正文排。`,
        `“${typed}” looks like ${key[1]}; it is set as body text here.`,
      ],
      [
        `请写在文件头的“${key[0]}”里，位置和格式自动排好，并删去这一行。`,
        `Write it as ${key[1]} in the front matter, which gives it its place, and delete this line.`,
      ],
      PRACTICE,
    ),
  alsoInHead: (span: Span, typed: string, [zh, id]: Words, giver: Words) =>
    say(
      'element-twice',
      'warning',
      span,
      [
        `“${typed}”像是${zh}，文件头的“${giver[0]}”已经写了，会印两次。`,
        `“${typed}” looks like ${id}, which ${giver[1]} of the front matter has printed already: it appears twice.`,
      ],
      [
        `请删去这一行；${zh}由文件头的“${giver[0]}”排出，位置和格式自动排好。`,
        `Delete this line: ${giver[1]} of the front matter prints it at its place.`,
      ],
      PRACTICE,
    ),
  attachmentLevel: (span: Span, typed: string) =>
    say(
      'attachment-level',
      'hint',
      span,
      [`“${typed}”照小标题排，没有另起一面。`, `“${typed}” is set as a section, not on a page of its own.`],
      ['附件请用一个“#”，如“# 附件1：任务分解表”。', 'Begin an attachment with a single `#`: `# 附件1：…`.'],
      clause('7.3.7'),
    ),
  titleWithoutKind: (span: Span, title: string) =>
    say(
      'title-without-kind',
      'hint',
      span,
      [
        `标题“${title}”的末尾没有文种（通知、请示、函……）。`,
        `The title “${title}” does not end in the kind of the paper (通知, 请示, 函 …).`,
      ],
      [
        '标题由发文机关、事由、文种组成，如“云川市人民政府关于做好防汛工作的通知”。',
        'A title names organ, matter and kind: 云川市人民政府关于做好防汛工作的通知.',
      ],
      { clause: REGULATIONS, strength: 'MUST' },
    ),
  letterMarkWithFile: (span: Span) =>
    say(
      'letter-mark',
      'warning',
      span,
      ['信函的发文机关标志不加“文件”二字。', 'The mark of a letter does not have 文件 in it.'],
      ['请只写发文机关的全称或简称。', 'Write the name of the organ alone.'],
      clause('10.1'),
    ),
  letterMarkJoint: (span: Span, lead: string) =>
    say(
      'letter-mark-joint',
      'warning',
      span,
      [
        `联合行文的信函只用主办机关的标志，这里用“${lead}”。`,
        `A joint letter bears the mark of the lead organ only: “${lead}”.`,
      ],
      [
        '请只写一个；其他机关写在“发文机关”或“署名”里。',
        'Give one; the others stand in issuer or signature.',
      ],
      clause('10.1'),
    ),
  signersNotPrinted: (span: Span) =>
    say(
      'signers-not-printed',
      'hint',
      span,
      [
        '只有上行文标注签发人，这里的签发人没有印出来。',
        'Only upward documents name who approved them: these names are not printed.',
      ],
      [
        '请示、报告请用“上行文”模板；要在落款处签名，请再写“签发人职务”。',
        'Use the template document-upward; to have it signed at the end, write signerPost too.',
      ],
      clause('7.2.6'),
    ),
  signerCount: (span: Span, signers: number, organs: number) =>
    say(
      'signer-count',
      'hint',
      span,
      [
        `发文机关有${organs}个，签发人有${signers}人。`,
        `There are ${organs} issuing organs and ${signers} signers.`,
      ],
      [
        '联合上行文按发文机关的顺序，每个机关写一位签发人。',
        'A joint upward document names one for each organ, in their order.',
      ],
      clause('7.2.6'),
    ),
  sealCount: (span: Span, seals: number, organs: number) =>
    say(
      'seal-count',
      'warning',
      span,
      seals > organs
        ? [
            `署名的机关有${organs}个，印章有${seals}枚，多出的没有印。`,
            `There are ${organs} organs and ${seals} seals; those beyond are not set.`,
          ]
        : [
            `署名的机关有${organs}个，印章只有${seals}枚，后面的机关没有印章。`,
            `There are ${organs} organs and only ${seals} seals; the last organs have none.`,
          ],
      [
        '印章与署名机关一一对应，请按机关的顺序写全；手工盖章请只写“预留”。',
        'Each organ has its seal: list them in the order of the organs, or write `reserved` alone.',
      ],
      clause('7.3.5.1'),
    ),
  postCount: (span: Span, posts: number, seals: number) =>
    say(
      'post-count',
      'warning',
      span,
      [
        `签发人职务有${posts}个，签名章有${seals}枚。`,
        `There are ${posts} posts and ${seals} signature seals.`,
      ],
      ['职务与签名章一一对应，请按机关的顺序写全。', 'Each post has its seal: list them in the same order.'],
      clause('7.3.5.3'),
    ),
  sealAndSignature: (span: Span) =>
    say(
      'seal-and-signature',
      'warning',
      span,
      [
        '写了签名章或签发人职务，就按签名章的格式排，印章没有用。',
        'The paper is closed by a signature seal; the seal of the organ is not used.',
      ],
      ['“印章”与“签名章”“签发人职务”请只留一种。', 'Give either seal, or signatureSeal and signerPost.'],
      clause('7.3.5.3'),
    ),
  printedBefore: (span: Span) =>
    say(
      'printed-before-date',
      'warning',
      span,
      ['印发日期早于成文日期。', 'The date of printing is before the date of approval.'],
      ['请核对两个日期：先签发，后送印。', 'Check both dates.'],
      PRACTICE,
    ),
};
