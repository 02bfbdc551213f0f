// Modules that the bundles replace because they cost start-up time and we do not need what they do.
// One line each: what is replaced, by what, and why. Everything else is bundled as it is.
import { join } from 'node:path';

const REPLACED = [
  {
    // Compiles the emoji and grapheme tables (13 ms) to pad the columns of the help; ours knows Han and Latin.
    module: /^string-width$/,
    by: 'src/terminal/columns.ts',
  },
  {
    // pdfkit opens fonts with it; ours come parsed. The fonts' own long way asks Node for it when it must.
    module: /^fontkit$/,
    by: 'scripts/stand-ins/absent.cjs',
  },
  {
    // Line breaking by Unicode, with its tables: lines come broken.
    module: /^linebreak$/,
    by: 'scripts/stand-ins/absent.cjs',
  },
  {
    // pdfmake measures text with it to break lines.
    module: /^\.\/TextInlines$/,
    by: 'scripts/stand-ins/absent.cjs',
  },
  {
    // Encryption of documents.
    module: /^@noble\//,
    by: 'scripts/stand-ins/absent.cjs',
  },
  {
    // PNG is unpacked by src/pictures, at once instead of some time later.
    module: /^png-js$/,
    by: 'scripts/stand-ins/absent.cjs',
  },
  {
    module: /^js-md5$/,
    by: 'scripts/stand-ins/no-md5.cjs',
  },
  {
    // 150 kB that only a document with an SVG needs.
    module: /^\.\/3rd-party\/svg-to-pdfkit$/,
    by: 'scripts/stand-ins/svg-when-drawn.mjs',
  },
  {
    // Asks for a package of 41 MB; the bundles have what they need of it beside them.
    module: /\/pdfjs-package\.ts$/,
    by: 'scripts/stand-ins/pdfjs-in-dist.mjs',
  },
];

/** esbuild plugins that carry the table out. */
export function plugins(root) {
  return [
    {
      name: 'replaced-modules',
      setup(build) {
        for (const { module, by } of REPLACED)
          build.onResolve({ filter: module }, () => ({ path: join(root, by) }));
      },
    },
  ];
}
