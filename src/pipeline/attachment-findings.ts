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
  kind: (file: Field<string>) =>
    finding(
      'kind',
      file,
      [
        `附件文件“${file.value}”不是能排的类型。`,
        `The attachment file “${file.value}” is of no kind that can be set.`,
      ],
      ['可用的有 .md 和图片 .png .jpg .svg。', 'Use .md, or a picture: .png .jpg .svg.'],
    ),
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
