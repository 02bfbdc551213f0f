/** Writes docs/rules.md from the rules of the linter. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/source/package-root.ts';
import { rulesPage } from './rules-page.ts';

writeFileSync(join(packageRoot(), 'docs', 'rules.md'), rulesPage());
