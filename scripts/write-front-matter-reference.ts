/** Writes templates/schema/front-matter.schema.json and the table in docs/front-matter.md from the table of keys. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontMatterSchema } from '../src/gongwen/front-matter/json-schema.ts';
import { withReference } from '../src/gongwen/front-matter/reference.ts';
import { packageRoot } from '../src/source/package-root.ts';

const folder = join(packageRoot(), 'templates', 'schema');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'front-matter.schema.json'), `${JSON.stringify(frontMatterSchema(), null, 2)}\n`);
const page = join(packageRoot(), 'docs', 'front-matter.md');
writeFileSync(page, withReference(readFileSync(page, 'utf8')));
