/** Writes templates/schema/template.schema.json from the table of template keys. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/source/package-root.ts';
import { templateSchema } from '../src/template/json-schema.ts';

const folder = join(packageRoot(), 'templates', 'schema');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'template.schema.json'), `${JSON.stringify(templateSchema(), null, 2)}\n`);
