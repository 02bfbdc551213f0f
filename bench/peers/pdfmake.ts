/**
 * Plain pdfmake, the way its documentation shows: `pdfmake.mjs ARTICLE OUT FONTS`. Its own line breaker,
 * justified paragraphs, the same five faces; Latin letters and digits in the Latin face are runs of their own.
 */
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { type Block, readBriefing } from './article.ts';

const [article = '', out = '', fonts = ''] = process.argv.slice(2);
const MM = 72 / 25.4;
const RED = '#ff0000';
const MEASURE = 156 * MM;
const PITCH = 29.61;
/** Height of a line as pdfmake takes it from the face, in em: what lineHeight multiplies. */
const FACE_HEIGHT = { fandol: 1, latin: 1.1074, noto: 1.448 };
const lineHeight = (face: keyof typeof FACE_HEIGHT, size = 16) => PITCH / size / FACE_HEIGHT[face];

const face = (file: string) => ({ normal: join(fonts, file) });
pdfmake.setFonts({
  xiaobiaosong: face('NotoSerifSC-Bold.ttf'),
  fangsong: face('FandolFang-Regular.otf'),
  heiti: face('NotoSansSC-Medium.ttf'),
  kaiti: face('FandolKai-Regular.otf'),
  latin: face('LiberationSerif-Regular.ttf'),
});
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

const runs = (text: string, font: string) =>
  text
    .split(/([A-Za-z0-9]+)/)
    .filter(Boolean)
    .map((part) =>
      /^[A-Za-z0-9]/.test(part)
        ? { text: part, font: 'latin', lineHeight: lineHeight('latin') }
        : { text: part, font },
    );
const rule = (weight: number, color = 'black') => ({
  canvas: [
    { type: 'line' as const, x1: 0, y1: 0, x2: MEASURE, y2: 0, lineWidth: weight * MM, lineColor: color },
  ],
});
const paragraph = ({ kind, lead, text }: Block) =>
  kind === 'heading'
    ? { text, font: 'heiti', lineHeight: lineHeight('noto'), leadingIndent: 32 }
    : {
        text: [...runs(lead, 'kaiti'), ...runs(text, 'fangsong')],
        alignment: 'justify' as const,
        leadingIndent: 32,
      };

const briefing = readBriefing(article);
const tail = [
  rule(0.35),
  ...briefing.receivers
    .slice(0, -1)
    .map((text) => ({ text, margin: [14, 0, 14, 0] as [number, number, number, number] })),
  {
    margin: [14, 0, 14, 0] as [number, number, number, number],
    columns: [
      { text: briefing.receivers.at(-1) ?? '', width: '*' },
      { text: runs(briefing.copies, 'fangsong'), width: 'auto' },
    ],
  },
  rule(0.25),
  { text: briefing.editor, margin: [14, 0, 14, 0] as [number, number, number, number] },
  rule(0.35),
];

await pdfmake
  .createPdf({
    pageSize: 'A4',
    pageMargins: [28 * MM, 37 * MM, 26 * MM, 35 * MM],
    info: { title: briefing.title },
    defaultStyle: {
      font: 'fangsong',
      fontSize: 16,
      lineHeight: lineHeight('fandol'),
      characterSpacing: -0.2,
    },
    content: [
      {
        text: briefing.masthead,
        font: 'xiaobiaosong',
        fontSize: 48,
        color: RED,
        alignment: 'center',
        lineHeight: 1,
        margin: [0, 28, 0, 14],
      },
      { text: runs(briefing.issue, 'fangsong'), alignment: 'center' },
      {
        margin: [16, 0, 16, 8],
        columns: [
          { text: briefing.publisher, width: '*' },
          { text: runs(briefing.date, 'fangsong'), width: 'auto' },
        ],
      },
      rule(0.8, RED),
      {
        text: briefing.title,
        font: 'xiaobiaosong',
        fontSize: 22,
        alignment: 'center',
        lineHeight: 1,
        margin: [0, 50, 0, 4],
      },
      { text: briefing.subtitle, font: 'kaiti', alignment: 'center', margin: [0, 0, 0, 22] },
      ...briefing.blocks.map(paragraph),
      { text: briefing.credit, font: 'kaiti', alignment: 'right', margin: [0, 0, 16, 0] },
      {
        stack: tail,
        fontSize: 14,
        characterSpacing: 0,
        absolutePosition: { x: 28 * MM, y: 262 * MM - 4 * 27.8 },
      },
    ],
    footer: (page: number) => ({
      text: `— ${page} —`,
      font: 'latin',
      fontSize: 14,
      alignment: page % 2 === 1 ? 'right' : 'left',
      margin: [28 * MM + 14, 7 * MM, 26 * MM + 14, 0],
    }),
  })
  .write(out);
