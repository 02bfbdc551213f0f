/**
 * A seal measured: the user's picture in its real size, upright, its red its own. (B-43, B-48)
 * banxin draws no seals: one whose picture cannot be had leaves its room blank, as for a seal set by hand,
 * and the reader of the paper sees no frame.
 */
import type { Diagnostic } from '../../../diagnostics/types.ts';
import { MOST_SEAL } from '../../../gongwen/seal-sizes.ts';
import type { Seal } from '../../../gongwen/types.ts';
import { MM } from '../../../template/lengths.ts';
import { addNode, type FoundPicture, type PaperContext } from '../../context.ts';
import type { PictureFile, PictureItem } from '../../types.ts';

export interface SealBox {
  readonly width: number;
  readonly height: number;
}
/** A seal ready to be drawn; without a picture only its room counts. */
export interface SetSeal extends SealBox {
  readonly picture?: FoundPicture;
  readonly span?: Seal['span'];
}

/**
 * Looks the picture up and tells what is wrong with it. Where nothing gives the height the seal is as high as
 * wide; one whose picture makes it higher than seals are is an error, and only its room counts.
 */
export function setSeal(seal: Seal, ctx: PaperContext): SetSeal {
  const { picture, diagnostics } = ctx.lookUp(seal.src, seal.span);
  ctx.diagnostics.push(...diagnostics.map(keepsRoom));
  if (picture && isOpaque(picture)) ctx.diagnostics.push({ ...OPAQUE, span: seal.span });
  const width = seal.width * MM;
  const natural = picture ? (width * picture.height) / picture.width : width;
  if (seal.height === undefined && natural > MOST_SEAL * MM) {
    ctx.diagnostics.push(tooHigh(seal, natural));
    return { width, height: width, span: seal.span };
  }
  const height = seal.height === undefined ? natural : seal.height * MM;
  return { width, height, span: seal.span, ...(picture && { picture }) };
}

function tooHigh({ width, span }: Seal, natural: number): Diagnostic {
  const height = Math.round((natural / MM) * 10) / 10;
  return {
    code: 'layout/seal-too-high',
    severity: 'error',
    message: {
      zh: `按图片的比例，宽 ${width} mm 的印章高 ${height} mm，大小不像印章`,
      en: `a seal ${width} mm wide is ${height} mm high by the shape of its picture, a size that no seal has`,
    },
    help: {
      zh: '请裁去图片上下的空白，或者写明宽和高，如“印章.png 42mm×30mm”',
      en: 'crop the blank above and below it, or give width and height, such as `seal.png 42mm×30mm`',
    },
    strength: 'PROJ',
    span,
  };
}

function keepsRoom(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'picture/missing') return diagnostic;
  return {
    ...diagnostic,
    help: {
      zh: '请核对文件名（包括大小写和扩展名）和所在文件夹；版面上空出了盖章的位置，没有画框',
      en: 'check the name (case and extension count) and the folder; room for the seal is left blank, without a frame',
    },
  };
}

/** A JPEG is a white sheet with a seal on it: text under it would not be seen. */
export const isOpaque = ({ format }: PictureFile): boolean => format === 'jpeg';

const OPAQUE: Diagnostic = {
  code: 'layout/seal-opaque',
  severity: 'warning',
  message: {
    zh: '印章图片是 JPEG，没有透明底，只能排在署名和日期的下面，不像盖在字上',
    en: 'the seal is a JPEG without transparency, so it is set under the text instead of over it',
  },
  help: { zh: '请换用透明底的 PNG 或 SVG', en: 'use a PNG with a transparent ground, or an SVG' },
};

/** The picture item with its centre at (x, y); nothing for a seal without a picture. */
export function sealAt(
  seal: SetSeal,
  x: number,
  y: number,
  alt: string,
  parent: number,
  ctx: PaperContext,
): PictureItem[] {
  const { picture, width, height } = seal;
  if (!picture) return [];
  ctx.pictures[picture.path] = { format: picture.format, path: picture.path };
  const node = addNode(ctx, 'Figure', parent, { alt });
  const box = { x: x - width / 2, y: y - height / 2, width, height };
  return [{ kind: 'picture', ...box, picture: picture.path, node }];
}

/** Says so where a seal leaves 版心 on the left or the right (B-44). */
export function reportOutside(seal: SetSeal, x: number, ctx: PaperContext): void {
  const { width, span } = seal;
  const isInside = x - width / 2 >= -SLACK && x + width / 2 <= ctx.geometry.column + SLACK;
  if (isInside || !span) return;
  const mm = Math.round((width / MM) * 10) / 10;
  ctx.diagnostics.push({
    code: 'layout/seal-too-wide',
    severity: 'error',
    message: {
      zh: `印章宽 ${mm} mm，在这个位置超出了版心`,
      en: `the seal is ${mm} mm wide and leaves the type area where it stands`,
    },
    help: {
      zh: '核对印章的宽度（单位是毫米，一般为 30 至 50）',
      en: 'check the width of the seal (in millimetres, usually 30 to 50)',
    },
    clause: 'GB/T 9704—2012 7.3.5.1',
    strength: 'MUST',
    span,
  });
}

/** Rounding, points. */
const SLACK = 0.01;
