#!/usr/bin/env node
// `npm run size`: how large the package is, and what it takes in an empty project.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, pack } from './packed.mjs';

const folder = mkdtempSync(join(tmpdir(), 'banxin-size-'));
try {
  const { file, size, unpackedSize, files } = pack(folder);
  const { bytes } = install(file, folder);
  const [packed, unpacked, installed] = [size, unpackedSize, bytes].map(
    (count) => `${(count / 1e6).toFixed(1)} MB`,
  );
  process.stdout.write(
    `npm pack 的包 ${packed}，解开 ${unpacked}（${files.length} 个文件），空项目里装好 ${installed}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
