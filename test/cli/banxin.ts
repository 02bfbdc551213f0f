/** Runs the command line as a process, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

export interface Desk {
  readonly folder: string;
  write(path: string, content: string | Uint8Array): void;
  read(path: string): Buffer;
  has(path: string): boolean;
  /** Names of all files below, sorted, with their folders. */
  files(below?: string): string[];
  run(args: readonly string[], more?: More): Ended;
}
export interface More {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** As a user without rights of its own, where we are one who may everything. */
  readonly asNobody?: boolean;
  /** Where it is started, from the folder of the desk. */
  readonly folder?: string;
}

/** A folder that goes away with the test. */
export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (path: string) => join(folder, path);
  return {
    folder,
    write(path, content) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    },
    read: (path) => readFileSync(at(path)),
    has: (path) => existsSync(at(path)),
    files: (below = '.') =>
      readdirSync(at(below), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(at(below).length + 1))
        .sort(),
    run: (args, more = {}) => run(at(more.folder ?? '.'), args, more),
  };
}

function run(cwd: string, args: readonly string[], { input = '', env = {}, asNobody = false }: More): Ended {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(BANXIN_|SOURCE_DATE|NO_COLOR|CI$)/.test(name)),
  );
  const nobody = asNobody && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const options = { cwd, input, env: { ...clean, ...env }, maxBuffer: 1 << 28, ...nobody };
  const ended = spawnSync(process.execPath, [CLI, ...args], options);
  return {
    code: ended.status,
    out: ended.stdout.toString(),
    err: ended.stderr.toString(),
    bytes: ended.stdout,
  };
}

/** A short article that is whole in every respect, so that nothing is said about it. */
export const ARTICLE = `---
简报名称: 工作简报
期号: 3
编印单位: 清河县人民政府办公室
日期: 2026-08-01
---

# 全县防汛工作有序推进

8月1日，县防汛抗旱指挥部召开会商会，研究部署下一步工作。会议要求，各乡镇要压实责任，加强值守。
`;
