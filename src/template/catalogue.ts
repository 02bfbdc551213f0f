/** Which templates there are. In: folders of a user. Out: the shipped templates and those found there. */
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { EXIT, Failure } from '../diagnostics/failure.ts';
import type { Diagnostic } from '../diagnostics/types.ts';
import { decodeSource } from '../source/decode.ts';
import { readSource } from '../source/read.ts';
import { readYaml } from '../yaml/read.ts';
import { readChain } from './chain.ts';
import { readTemplate } from './load.ts';
import { placeOf } from './place.ts';
import type { Raw } from './raw.ts';
import { SHIPPED, shippedFolder } from './shipped.ts';

export interface TemplateEntry {
  /** What an article may call it by; a template of one's own is called by its path. */
  readonly names: readonly string[];
  readonly label: string;
  /** One line. */
  readonly about: string;
  /** Which paper it sets; empty where the file does not tell. */
  readonly kind: string;
  /** Absolute path. */
  readonly file: string;
  readonly shipped: boolean;
  /** Errors, warnings and deviations from the standard; shipped templates have none. */
  readonly diagnostics: readonly Diagnostic[];
}

/** In the order of the standard. */
export function shippedTemplates(): readonly TemplateEntry[] {
  return SHIPPED.map(({ name, zh }) => {
    const file = join(shippedFolder(), `${name}.yaml`);
    const { raw } = readChain(file);
    return { names: [...zh, name], file, shipped: true, diagnostics: [], ...wordsOf(raw) };
  });
}

/** Folders of a project that templates are looked for in, beside the project's own. */
const FOLDERS = ['.', 'templates', '模板'];

/** YAML files that extend a template, in the project's folder and in its `templates` or 模板. */
export function ownTemplates(folder: string): readonly TemplateEntry[] {
  return FOLDERS.map((below) => join(folder, below))
    .filter((below) => below !== shippedFolder())
    .flatMap(yamlFiles)
    .filter(extendsSomething)
    .map(ownEntry);
}

function yamlFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^\.ya?ml$/i.test(extname(entry.name)))
      .map(({ name }) => join(folder, name))
      .sort();
  } catch {
    // No such folder, or a closed one: there are no templates in it.
    return [];
  }
}

/** Other YAML files lie about too; what cannot be read is no template to offer. */
function extendsSomething(file: string): boolean {
  try {
    const { root } = readYaml(decodeSource(readSource(file), file).source.text);
    return root?.kind === 'map' && root.entries.some(({ key }) => key === 'extends');
  } catch {
    return false;
  }
}

function ownEntry(file: string): TemplateEntry {
  try {
    const { chain, diagnostics } = readTemplate(file, '.');
    return { names: [file], file, shipped: false, diagnostics, ...wordsOf(chain.raw) };
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.exitCode !== EXIT.usage) throw thrown;
    return {
      names: [file],
      label: '',
      about: '',
      kind: '',
      file,
      shipped: false,
      diagnostics: [broken(thrown)],
    };
  }
}

/** What it extends is not there, or extends it in turn. */
function broken({ text, help }: Failure): Diagnostic {
  return { code: 'template/unusable', severity: 'error', message: text, ...(help && { help }) };
}

function wordsOf(raw: Raw): Pick<TemplateEntry, 'label' | 'about' | 'kind'> {
  const word = (key: string): string => {
    const place = placeOf(raw, [key]);
    return place.kind === 'scalar' ? place.text : '';
  };
  return { label: word('label'), about: word('about'), kind: word('kind') };
}
