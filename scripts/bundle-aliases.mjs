// Modules that the bundles replace because they cost start-up time and we do not need what they do.
// One line each: what is replaced, by what, and why. Everything else is bundled as it is.
import { join } from 'node:path';

const REPLACED = [
  {
    // Compiles the emoji and grapheme tables (13 ms) to pad the columns of the help; ours knows Han and Latin.
    module: /^string-width$/,
    by: 'src/terminal/columns.ts',
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
