/**
 * Who is compared: a name for the table and the command that sets an article, for each. Bundles the two
 * peers from bench/peers; their packages stay where npm put them, as for anyone who uses them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Command } from './run-cold.ts';

export interface Contender {
  readonly key: 'banxin' | 'typst' | 'pdfmake';
  readonly name: string;
  readonly command: (article: string, out: string) => Command;
}
export interface Bench {
  /** Folder of the package. */
  readonly root: string;
  /** A folder that is thrown away. */
  readonly scratch: string;
}

export const banxin = ({ root }: Bench, input: string, output: string): Command => ({
  args: [join(root, 'dist/cli.js'), 'build', input, '-o', output, '--quiet', '--no-cache'],
});

export const reporterOf = ({ root }: Bench): string => join(bundles(root), 'report-usage.cjs');

export async function contenders(bench: Bench): Promise<readonly Contender[]> {
  const { root, scratch } = bench;
  await bundle(root);
  const fonts = join(root, 'fonts');
  const template = join(root, 'bench/peers/briefing.typ');
  const env = noSystemFonts(scratch);
  return [
    { key: 'banxin', name: 'banxin', command: (article, out) => banxin(bench, article, out) },
    {
      key: 'typst',
      name: `Typst（typst-ts-node-compiler ${version(root, '@myriaddreamin/typst-ts-node-compiler')}）`,
      command: (article, out) => ({
        args: [join(bundles(root), 'typst.mjs'), article, out, template, fonts],
        env,
      }),
    },
    {
      key: 'pdfmake',
      name: `pdfmake ${version(root, 'pdfmake')}`,
      command: (article, out) => ({ args: [join(bundles(root), 'pdfmake.mjs'), article, out, fonts] }),
    },
  ];
}

/** Typst in one process: all articles of a folder into another; `form`: `plain`, or a standard of PDFs with tags. */
export async function typstForMany({
  root,
  scratch,
}: Bench): Promise<(folder: string, out: string, form: string) => Command> {
  await bundle(root);
  const program = join(bundles(root), 'typst-many.mjs');
  const given = [join(root, 'bench/peers/briefing.typ'), join(root, 'fonts')];
  const env = noSystemFonts(scratch);
  return (folder, out, form) => ({ args: [program, folder, out, ...given, form], env });
}

/** Typst in Node.js looks through the system's fonts at every start; here it finds none, and is faster for it. */
function noSystemFonts(scratch: string): Readonly<Record<string, string>> {
  const nothing = join(scratch, 'no-fonts');
  mkdirSync(nothing, { recursive: true });
  const config = join(scratch, 'fonts.conf');
  writeFileSync(config, `<?xml version="1.0"?>\n<fontconfig><dir>${nothing}</dir></fontconfig>\n`);
  return { FONTCONFIG_FILE: config };
}

const bundles = (root: string): string => join(root, 'node_modules/.cache/banxin/bench');

async function bundle(root: string): Promise<void> {
  const shared = {
    absWorkingDir: root,
    outdir: bundles(root),
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  } as const;
  await build({
    ...shared,
    entryPoints: ['bench/peers/typst.ts', 'bench/peers/typst-many.ts', 'bench/peers/pdfmake.ts'],
    format: 'esm',
    outExtension: { '.js': '.mjs' },
  });
  await build({
    ...shared,
    entryPoints: ['bench/speed/report-usage.ts'],
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
}

function version(root: string, name: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
