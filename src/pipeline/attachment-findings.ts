/** What is said about attachments that stand in files of their own. */
import type { Diagnostic } from '../diagnostics/types.ts';
import type { Field } from '../gongwen/types.ts';

type Words = readonly [zh: string, en: string];

function finding(code: string, { span }: Field<string>, message: Words, help: Words): Diagnostic {
  const two = ([zh, en]: Words) => ({ zh, en });
  return { code: `attachment/${code}`, severity: 'error', message: two(message), help: two(help), span };
}

export const attachmentFindings = {
  missing: (file: Field<string>, near: string | undefined) =>
    finding(
      'missing',
      file,
      [`找不到附件文件“${file.value}”。`, `There is no attachment file “${file.value}”.`],
      near
        ? [
            `是不是“${near}”？路径从文章所在的文件夹写起。`,
            `Did you mean “${near}”? Paths start from the article's folder.`,
          ]
        : [
            '路径从文章所在的文件夹写起；只列名称、不排正文的附件，请不要写文件。',
            "Paths start from the article's folder; for an attachment that is only listed give no file.",
          ],
    ),
  outside: (file: Field<string>) =>
    finding(
      'outside',
      file,
      [
        `附件文件“${file.value}”不在项目文件夹之内。`,
        `The attachment file “${file.value}” lies outside the project.`,
      ],
      ['请放进项目文件夹，写相对路径。', 'Put it into the project folder and write a relative path.'],
    ),
  itself: (file: Field<string>) =>
    finding(
      'itself',
      file,
      [
        `附件文件“${file.value}”就是这篇文章自己。`,
        `The attachment file “${file.value}” is the article itself.`,
      ],
      ['请改写成附件自己的文件。', 'Name the file of the attachment.'],
    ),
  kind: (file: Field<string>) =>
    finding(
      'kind',
      file,
      [
        `附件文件“${file.value}”不是能排的类型。`,
        `The attachment file “${file.value}” is of no kind that can be set.`,
      ],
      [
        '可用的有 .md 和图片 .png .jpg .svg；另外装订、只列名称的附件，请只写名称，不写文件。',
        'Use .md, or a picture: .png .jpg .svg; for an attachment that is only listed write its name alone.',
      ],
    ),
  unnamed: (file: Field<string>, serial: number): Diagnostic => ({
    ...finding(
      'unnamed',
      file,
      [
        `附件${serial}没有名称：这里只写了文件“${file.value}”，文件里也没有标题。`,
        `Attachment ${serial} has no name: only its file “${file.value}” is given, and there is no title in it.`,
      ],
      [
        `请写成“- 任务分解表: ${file.value}”，或在文件开头写上“# 任务分解表”。`,
        `Write \`- name: ${file.value}\`, or begin the file with \`# name\`.`,
      ],
    ),
    clause: 'GB/T 9704—2012 7.3.4',
    strength: 'MUST',
  }),
  nameFromFile: (file: Field<string>, serial: number, name: string, isTitle: boolean): Diagnostic => ({
    ...finding(
      'name-from-file',
      file,
      [
        `附件${serial}的名称取自${isTitle ? '文件里的标题' : '文件名'}：“${name}”。`,
        `The name of attachment ${serial} is ${isTitle ? 'the title in its file' : 'that of its file'}: “${name}”.`,
      ],
      [`要另写名称，请写成“- 名称: ${file.value}”。`, `For another name write \`- name: ${file.value}\`.`],
    ),
    severity: 'hint',
  }),
  unreadable: (file: Field<string>, why: { readonly zh: string; readonly en: string }) =>
    finding(
      'unreadable',
      file,
      [
        `附件文件“${file.value}”不能读取：${why.zh}`,
        `The attachment file “${file.value}” cannot be read: ${why.en}`,
      ],
      ['请检查文件和权限。', 'Check the file and its permissions.'],
    ),
};
