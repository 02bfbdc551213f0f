// Keeps count for .ci/run: `note NAME CODE` records a check, `sum` adds vitest's own counts, prints
// what failed and the last line, and exits with 1 if anything failed.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const reports = process.env.BANXIN_REPORTS;
const checks = join(reports, 'checks.jsonl');

export function note(name, passed) {
  appendFileSync(checks, `${JSON.stringify({ name, passed })}\n`);
}

function sum() {
  const noted = lines(checks);
  const failed = noted.filter((check) => !check.passed);
  const tests = vitestCounts(join(reports, 'vitest.json'));
  for (const { name } of failed) print(`failed: ${name}`);
  if (!tests) print('failed: vitest left no report');
  print(`${noted.length - failed.length + (tests?.passed ?? 0)} passed, ${failed.length + (tests?.failed ?? 1)} failed`);
  return failed.length === 0 && tests?.failed === 0 ? 0 : 1;
}

function vitestCounts(file) {
  if (!existsSync(file)) return undefined;
  const { numPassedTests, numFailedTests, numTotalTests, numFailedTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  // A test that was skipped did not pass, and a file that could not be loaded failed without a test.
  return { passed: numPassedTests, failed: Math.max(numTotalTests - numPassedTests, numFailedTests, Math.sign(numFailedTestSuites)) };
}

const lines = (file) =>
  existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
const print = (text) => process.stdout.write(`${text}\n`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , verb, name, code] = process.argv;
  if (verb === 'note') note(name, code === '0');
  else process.exitCode = sum();
}
