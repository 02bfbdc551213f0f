/** Every diagnostic of this room, in both languages, with what to do. */
import type { Bilingual, Diagnostic, Severity } from '../diagnostics/types.ts';
import type { PictureFault } from './types.ts';

interface Entry {
  readonly severity: Severity;
  readonly message: (name: string, detail: string) => Bilingual;
  readonly help: Bilingual;
}

const PLACE: Bilingual = {
  zh: '请把图片放在文章所在文件夹（或其下级文件夹）内，用相对路径引用，例如 ![图名](图片/现场.png)。',
  en: 'Put the picture into the folder of the article (or below) and refer to it by a relative path, e.g. ![caption](pictures/site.png).',
};
const CONVERT: Bilingual = {
  zh: '请用看图或绘图软件另存为 PNG 或 JPEG 后再引用。',
  en: 'Save it as PNG or JPEG with any picture viewer and refer to that file.',
};
const AGAIN: Bilingual = {
  zh: '请用看图软件打开检查，重新导出或重新复制该文件。',
  en: 'Open it in a picture viewer to check, then export or copy it again.',
};

const TABLE = {
  'picture/empty': {
    severity: 'warning',
    message: () => ({ zh: '图片没有写路径。', en: 'The picture has no path.' }),
    help: PLACE,
  },
  'picture/url': {
    severity: 'warning',
    message: (name) => ({
      zh: `图片“${name}”是网络地址或内嵌数据，不会下载或读取。`,
      en: `The picture "${name}" is a network address or embedded data; it is not loaded.`,
    }),
    help: PLACE,
  },
  'picture/absolute': {
    severity: 'warning',
    message: (name) => ({
      zh: `图片“${name}”用的是绝对路径，换一台电脑就找不到，未予采用。`,
      en: `The picture "${name}" has an absolute path, which no other computer knows; it is not used.`,
    }),
    help: PLACE,
  },
  'picture/outside': {
    severity: 'warning',
    message: (name) => ({
      zh: `图片“${name}”在项目文件夹之外，未予读取。`,
      en: `The picture "${name}" lies outside the project folder; it is not read.`,
    }),
    help: PLACE,
  },
  'picture/missing': {
    severity: 'warning',
    message: (name) => ({ zh: `找不到图片“${name}”。`, en: `The picture "${name}" was not found.` }),
    help: {
      zh: '请核对文件名（包括大小写和扩展名）和所在文件夹；版面上先留出带框的位置。',
      en: 'Check the name (case and extension count) and the folder; a framed place is kept on the page.',
    },
  },
  'picture/unreadable': {
    severity: 'warning',
    message: (name, detail) => ({
      zh: `图片“${name}”无法读取（${detail}）。`,
      en: `The picture "${name}" cannot be read (${detail}).`,
    }),
    help: {
      zh: '请检查文件的访问权限，并确认它是文件而不是文件夹。',
      en: 'Check the permissions of the file, and that it is a file and not a folder.',
    },
  },
  'picture/unsupported': {
    severity: 'warning',
    message: (name, detail) => ({
      zh: `图片“${name}”是 ${detail} 格式，目前支持 PNG、JPEG 和 SVG。`,
      en: `The picture "${name}" is in the format ${detail}; PNG, JPEG and SVG are supported.`,
    }),
    help: CONVERT,
  },
  'picture/not-a-picture': {
    severity: 'warning',
    message: (name) => ({
      zh: `“${name}”不是图片文件，目前支持 PNG、JPEG 和 SVG。`,
      en: `"${name}" is not a picture; PNG, JPEG and SVG are supported.`,
    }),
    help: CONVERT,
  },
  'picture/corrupt': {
    severity: 'warning',
    message: (name, detail) => ({
      zh: `图片“${name}”已损坏或不完整（${detail}）。`,
      en: `The picture "${name}" is damaged or incomplete (${detail}).`,
    }),
    help: AGAIN,
  },
  'picture/too-large': {
    severity: 'warning',
    message: (name, detail) => ({
      zh: `图片“${name}”过大（${detail}），未予采用。`,
      en: `The picture "${name}" is too large (${detail}) and is not used.`,
    }),
    help: {
      zh: '请缩小后再用：印满版心宽度有 2000 像素就足够清晰。',
      en: 'Make it smaller: 2000 pixels are sharp enough for the full width of the type area.',
    },
  },
  'picture/too-detailed': {
    severity: 'warning',
    message: (name, detail) => ({
      zh: `SVG 图片“${name}”过于繁复（${detail}），未予采用。`,
      en: `The SVG picture "${name}" is too detailed (${detail}) and is not used.`,
    }),
    help: {
      zh: '请在绘图软件中简化图形、减少节点，或导出为 PNG。',
      en: 'Simplify it with the drawing program, or export it as PNG.',
    },
  },
  'picture/undrawn': {
    severity: 'warning',
    message: (name) => ({
      zh: `图片“${name}”画不出来，版面上留出了带框的位置。`,
      en: `The picture "${name}" cannot be drawn; a framed place was kept on the page.`,
    }),
    help: CONVERT,
  },
  'picture/external': {
    severity: 'warning',
    message: (name, detail) => ({
      zh: `SVG 图片“${name}”引用了外部内容（${detail}），这部分不会加载。`,
      en: `The SVG picture "${name}" refers to something outside itself (${detail}), which is not loaded.`,
    }),
    help: {
      zh: '请在绘图软件中把外部图片嵌入 SVG，或导出为 PNG。',
      en: 'Embed what it refers to with the drawing program, or export it as PNG.',
    },
  },
  'picture/cmyk': {
    severity: 'hint',
    message: (name) => ({
      zh: `图片“${name}”是印刷用的 CMYK 颜色，在屏幕上颜色可能有偏差。`,
      en: `The picture "${name}" has the CMYK colours of printing; on a screen it may look different.`,
    }),
    help: {
      zh: '一般办公打印和归档请转换为 RGB（sRGB）颜色的 JPEG。',
      en: 'For office printing and archives convert it to an RGB (sRGB) JPEG.',
    },
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type PictureCode = keyof typeof TABLE;

/** Diagnostic of a picture, named as the writer named it. */
export function pictureDiagnostic(code: PictureCode, name = '', detail: string | Bilingual = ''): Diagnostic {
  const { severity, message: say, help }: Entry = TABLE[code];
  const { zh, en } = typeof detail === 'string' ? { zh: detail, en: detail } : detail;
  return { code, severity, message: { zh: say(name, zh).zh, en: say(name, en).en }, help };
}

export function pictureFault(code: PictureCode, name?: string, detail?: string | Bilingual): PictureFault {
  return { kind: 'fault', diagnostic: pictureDiagnostic(code, name, detail) };
}

/** A picture that is not there; `near`: the one that was probably meant. */
export function missingPicture(name: string, near: string | undefined): PictureFault {
  const fault = pictureFault('picture/missing', name);
  if (near === undefined) return fault;
  const help = {
    zh: `是不是“${near}”？请照文件的实际名称写（大小写和扩展名也要一样）；版面上先留出带框的位置。`,
    en: `Did you mean "${near}"? Write the name as the file has it (case and extension count); a framed place is kept on the page.`,
  };
  return { ...fault, diagnostic: { ...fault.diagnostic, help } };
}
