// Whose code is inside the bundles: each package with its version, its licence and the text of it. In: what
// esbuild says the bundles are made of. Out: a page that goes into the package.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/** Code of others that a package carries in itself, with the texts of its licences. */
const CARRIED = { pdfmake: ['src/3rd-party/svg-to-pdfkit/LICENSE'] };

/** Packages among the inputs, by name: `{ name, version, licence, texts }`. */
export function packagesIn(root, metafiles) {
  const folders = new Set();
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const folder = packageFolder(input);
      if (folder) folders.add(resolve(root, folder));
    }
  }
  return [...folders].map(packageAt).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Up to the name behind the last `node_modules`; undefined for code of our own. */
function packageFolder(input) {
  return /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll('\\', '/'))?.[1];
}

function packageAt(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort();
  const carried = CARRIED[name] ?? [];
  const texts = [...files, ...carried].map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return {
    name,
    version,
    licence: license ?? named(texts[0] ?? ''),
    texts: texts.length ? texts : fromReadme(folder),
  };
}

/** A package that does not say its licence where programs look says it in its text. */
const named = (text) =>
  /^\s*(?:The )?MIT Licen[cs]e/i.test(text) || /Permission is hereby granted, free of charge/.test(text)
    ? 'MIT'
    : undefined;

/** The part of its readme that is headed so. */
function fromReadme(folder) {
  const file = readdirSync(folder).find((name) => /^readme/i.test(name));
  const readme = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  const part = /^#+ *licen[cs]e[^\n]*\n([\s\S]*?)(?=^#|(?![\s\S]))/im.exec(readme)?.[1]?.trim();
  return part ? [part] : [];
}

export function thirdPartyPage(packages) {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const parts = packages.map(
    ({ name, version, texts }) =>
      `## ${name} ${version}\n\n${texts.map((text) => `\`\`\`text\n${text}\n\`\`\``).join('\n\n')}`,
  );
  return `# 成品里别人的程序 / Code of others inside the bundles

字体的许可见 fonts/README.md。The fonts have licences of their own: see fonts/README.md.

| package | version | licence |
| --- | --- | --- |
${rows.join('\n')}

${parts.join('\n\n')}
`;
}
