/**
 * The program of the command line, with the machine code V8 made of it kept from run to run: compiling
 * it takes longer than setting a page. In: the path of the program. Out: what it exports, and a way to
 * keep the code once a run has shown which functions are needed. It refuses to know what the program does.
 *
 * The kept code stands beside the program, is read as readily as the program itself, and carries a
 * checksum of its own, because V8 trusts it. A program of other content has another name.
 */
import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';

export interface Program<Exports> {
  readonly exports: Exports;
  /** Writes the compiled code down, where that is worth it. Never fails. */
  keep(): void;
}

type Wrapped = (
  exports: unknown,
  require: NodeJS.Require,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

export function openProgram<Exports>(path: string): Program<Exports> {
  const file = keptBeside(path);
  const cachedData = readKept(file);
  if (!cachedData && !isWritable(dirname(path))) return openPlainly(path);
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(path, 'utf8')}\n})`;
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) });
  const made = { exports: {} };
  const run: Wrapped = script.runInThisContext();
  run(made.exports, module.createRequire(path), made, path, dirname(path));
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  return { exports: made.exports as Exports, keep: () => isKept || write(file, script.createCachedData()) };
}

/** Where nothing can be written beside the program, Node.js may keep code in a place of its own (22.8 and later). */
function openPlainly<Exports>(path: string): Program<Exports> {
  (module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
  return { exports: module.createRequire(path)(path), keep: () => undefined };
}

/** Code fits the V8 and the processor it was made for, and no other. */
function keptBeside(path: string): string {
  return `${path}.${process.versions.v8}-${process.arch}.compiled`;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** gzip without compression: its check of the content is what we want. */
function readKept(file: string): Buffer | undefined {
  try {
    const packed = readFileSync(file);
    return gunzipSync(packed, { chunkSize: packed.length });
  } catch {
    return undefined;
  }
}

function write(file: string, code: Buffer): void {
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, gzipSync(code, { level: 0 }));
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}
