/** Writes templates/schema/template.schema.json and the tables in docs/templates.md from the tables of template keys. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/source/package-root.ts';
import { templateSchema } from '../src/template/json-schema.ts';
import { withTemplateReference } from '../src/template/reference.ts';

const folder = join(packageRoot(), 'templates', 'schema');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'template.schema.json'), `${JSON.stringify(templateSchema(), null, 2)}\n`);
const page = join(packageRoot(), 'docs', 'templates.md');
writeFileSync(page, withTemplateReference(readFileSync(page, 'utf8')));
