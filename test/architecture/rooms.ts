/** The house as data: who may know whom, and where each dependency comes in. docs/architecture.md tells why. */

/** Room → rooms it may import. A room is a folder of src (render/pdf and render/dump are two), or a file in it. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  diagnostics: ['source/span'],
  'source/span': [],
  source: ['diagnostics', 'source/span'],
  cache: [],
  git: ['diagnostics'],
  yaml: ['diagnostics'],
  markdown: ['diagnostics', 'source', 'source/span'],
  gongwen: ['diagnostics', 'markdown', 'source', 'source/span', 'yaml'],
  template: ['diagnostics', 'source', 'source/span', 'yaml'],
  lint: ['diagnostics', 'gongwen', 'markdown', 'source', 'source/span'],
  compose: [],
  fonts: ['compose', 'diagnostics', 'source'],
  pictures: ['diagnostics', 'source'],
  layout: ['compose', 'diagnostics', 'gongwen', 'source/span', 'template'],
  finishing: ['diagnostics', 'layout'],
  'render/missing-box': [],
  'render/pdf': ['layout', 'pictures', 'render/missing-box', 'render/pdf-kinds'],
  'render/pdf-kinds': [],
  'render/dump': ['layout'],
  records: ['diagnostics', 'gongwen', 'layout'],
  site: ['gongwen', 'layout', 'render/missing-box', 'template'],
  'site/pages': ['diagnostics', 'layout', 'pictures', 'records', 'site', 'source'],
  inspect: ['diagnostics'],
  archive: ['diagnostics', 'inspect'],
  pipeline: [
    'archive',
    'diagnostics',
    'finishing',
    'fonts',
    'gongwen',
    'layout',
    'lint',
    'markdown',
    'pictures',
    'records',
    'render/pdf',
    'render/pdf-kinds',
    'site',
    'site/pages',
    'source',
    'source/span',
    'template',
  ],
  config: ['diagnostics', 'finishing', 'fonts', 'render/pdf-kinds', 'source', 'yaml'],
  run: [
    'archive',
    'cache',
    'config',
    'diagnostics',
    'finishing',
    'fonts',
    'git',
    'lint',
    'pipeline',
    'records',
    'render/pdf-kinds',
    'site/pages',
    'source',
    'template',
  ],
  serve: [
    'config',
    'diagnostics',
    'finishing',
    'fonts',
    'gongwen',
    'layout',
    'pipeline',
    'run',
    'site',
    'source',
    'source/span',
  ],
  lsp: ['config', 'diagnostics', 'gongwen', 'lint', 'markdown', 'run', 'source', 'source/span', 'template'],
  terminal: ['diagnostics', 'source'],
  commands: [
    'archive',
    'cache',
    'config',
    'diagnostics',
    'fonts',
    'gongwen',
    'inspect',
    'lint',
    'lsp',
    'render/pdf-kinds',
    'run',
    'serve',
    'site',
    'source',
    'template',
    'terminal',
  ],
  api: [
    'archive',
    'cache',
    'config',
    'diagnostics',
    'fonts',
    'inspect',
    'lint',
    'render/pdf-kinds',
    'run',
    'serve',
    'site/pages',
    'source',
    'terminal',
  ],
  cli: ['commands', 'diagnostics', 'source', 'terminal'],
  index: ['api', 'diagnostics', 'fonts', 'layout', 'render/pdf-kinds', 'run', 'source/span', 'template'],
};

/** Dependency → the one room that may import it. */
export const DOORS: Readonly<Record<string, string>> = {
  fontkit: 'fonts',
  liquidjs: 'site/pages',
  'markdown-it': 'markdown',
  'markdown-it-cjk-friendly': 'markdown',
  'pdfjs-dist': 'inspect',
  pdfmake: 'render/pdf',
  'vscode-languageserver': 'lsp',
  'vscode-languageserver-textdocument': 'lsp',
  yaml: 'yaml',
  yargs: 'cli',
  'yargs-parser': 'cli',
};

/** Dependencies that the build puts into the package whole: who installs banxin gets no package of theirs. */
export const SHIPPED_INSIDE: readonly string[] = [
  'liquidjs',
  'markdown-it',
  'markdown-it-cjk-friendly',
  'pdfjs-dist',
  'pdfmake',
  'yaml',
  'yargs',
  'yargs-parser',
];

/** Rooms that may touch `process`: the rest are told what they need to know. */
export const KNOWS_THE_PROCESS: readonly string[] = ['cli', 'terminal', 'api', 'index'];

/** Longest file of code, in lines; what is longer is one table. */
export const LONGEST = 300;
export const TABLES: readonly string[] = ['src/lint/wording/wrong-words.ts'];

/**
 * Rooms that work before or after an article is on the street: what they look at is settings, output and what was
 * made. All others see files as witnesses: a look that nobody noted is one that the cache does not know of.
 */
export const OFF_THE_STREET: readonly string[] = [
  'cache',
  'cli',
  'commands',
  'config',
  'git',
  'run',
  'serve',
  'site/pages',
  'terminal',
];

/** Files on the street that touch files themselves, and why the cache needs no other word of it. */
export const TOUCHES_FILES: Readonly<Record<string, string>> = {
  'src/archive/recipe-fonts.ts': "the user's own fonts, whose contents are in every key",
  'src/archive/unpack.ts': 'extract and verify put files down; nothing is set there',
  'src/fonts/fontkit-door.ts': "fonts: the package's and the user's own, in every key",
  'src/fonts/library.ts': 'fonts of the package, in every key',
  'src/fonts/scan.ts': 'banxin fonts looks through a folder; nothing is set there',
  'src/fonts/sfnt/font-file.ts': "fonts: the package's and the user's own, in every key",
  'src/pictures/picture.ts': 'reads what it has asked for as a witness',
  'src/pictures/resolve.ts': 'follows links of what it has asked for as a witness',
  'src/render/pdf/pictures.ts':
    'reads the pictures of the pages, which were asked for when those were laid out',
  'src/source/package-root.ts': 'the package itself, in every key',
  'src/source/read.ts': 'reads what it has asked for as a witness',
  'src/source/shipped.ts': 'files of the package, in every key',
  'src/source/witness.ts': 'the witness',
  'src/template/catalogue.ts': 'banxin templates looks through folders; nothing is set there',
};
