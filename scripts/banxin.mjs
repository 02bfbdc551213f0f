#!/usr/bin/env node
// What `npx banxin` runs. It is here before the first build, because npx remembers for good that a package
// had no command when it first looked.
import { existsSync } from 'node:fs';

const program = new URL('../dist/cli.js', import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  process.stderr.write('版心还没有编译，请先在它的文件夹里运行 npm start。\n');
  process.stderr.write('banxin is not built yet: run npm start in its folder first.\n');
  process.exitCode = 3;
}
