import { condaName, isCollection, pypiNameOf } from '../condaNames.ts';
import { directoryOf, fileNameOf } from '../paths.ts';
import { normalizePypiName } from '../pypiNames.ts';
import { constraintOf } from '../pypiVersions.ts';
import { isDevName, PythonManifestBuilder } from '../pythonManifest.ts';
import { insertAt, lineEndOf } from '../textEdits.ts';
import { inHouseStyle, requirementStyles } from '../versionStyle.ts';
import { requirements } from './requirements.ts';
import type { Manifest, ManifestFormat } from '../manifest.ts';

const listStart = /^dependencies[ \t]*:[ \t]*(.*)$/;
const item = /^([ \t]*)-[ \t]+(.*)$/;

/**
 * environment.yml of Conda: https://docs.conda.io/projects/conda/en/stable/user-guide/tasks/manage-environments.html
 * Its one list is read line by line, as everybody writes it; what is written in another way becomes a problem. A whole
 * parser of YAML would have to be loaded at every start for it.
 */
export const condaEnvironment: ManifestFormat = {
  id: 'conda-environment',
  ecosystem: 'pypi',

  matches: (path) =>
    /^(?:.*[-_.])?(?:environment|conda|env)(?:[-_.](?!lock\.).*)?\.ya?ml$/i.test(fileNameOf(path)),

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    const group = isDevName(fileNameOf(path)) ? 'dev' : 'runtime';
    const list = readList(text);
    // Files of other tools have such names, too.
    builder.configOnly = list === undefined;
    if (list?.isWhole === false) builder.fail('Its list of dependencies is not written line by line.');
    for (const spec of list?.specs ?? []) {
      const name = condaName(spec);
      if (name === undefined) builder.fail(`"${spec}" does not say which package it is.`);
      else if (isCollection(name)) builder.fail(`"${name}" brings packages of its own.`);
      else if (name === 'python') builder.requiresPython = spec.slice(spec.indexOf('python') + 6).trim();
      else builder.declare(pypiNameOf(name), group, spec.slice(name.length));
    }
    return withPip(builder, list?.pip ?? [], path, group);
  },

  /** Only among what pip installs: how Conda calls a package, nobody knows. */
  declare(path, text, { name, group, version }) {
    const list = readList(text);
    if (list?.isWhole !== true || list.pipEnd === undefined) return undefined;
    if (isDevName(fileNameOf(path)) !== (group === 'dev')) return undefined;
    const wanted = normalizePypiName(name);
    if (this.parse(path, text).declarations.some((each) => normalizePypiName(each.name) === wanted))
      return [];
    const constraint =
      version === undefined ? '' : inHouseStyle(version, list.pip.map(constraintOf), requirementStyles, '');
    return [insertAt(list.pipEnd.offset, `${lineEndOf(text)}${list.pipEnd.indent}- ${name}${constraint}`)];
  },
};

/** Adds what pip is to install there. */
function withPip(
  builder: PythonManifestBuilder,
  lines: readonly string[],
  path: string,
  group: 'dev' | 'runtime',
): Manifest {
  const pip = requirements.parse(path, lines.join('\n'));
  for (const { name, atLeast } of pip.declarations) {
    builder.declarations.push({ name, group, ...(atLeast !== undefined && { atLeast }) });
  }
  builder.includes.push(...pip.includes);
  if (pip.problem !== undefined) builder.fail(pip.problem);
  return builder.build();
}

interface List {
  readonly specs: readonly string[];
  readonly pip: readonly string[];
  readonly isWhole: boolean;
  /** Behind the last line of what pip installs, and what its lines begin with. */
  readonly pipEnd: { readonly offset: number; readonly indent: string } | undefined;
}

/** The items of `dependencies`; undefined when there is no such list. */
function readList(text: string): List | undefined {
  const specs: string[] = [];
  const pip: string[] = [];
  let isThere = false;
  let isOpen = false;
  let isWhole = true;
  /** Indentation of the dash in front of `pip:`, while its list is read. */
  let pipIndent: number | undefined;
  let pipEnd: List['pipEnd'];
  for (const { 1: line = '', index } of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const content = withoutComment(line.replace(/^\uFEFF/, ''));
    if (content.trim() === '') continue;
    const start = listStart.exec(content);
    if (start) {
      isThere = isOpen = true;
      isWhole &&= start[1] === '';
      continue;
    }
    if (!isOpen) continue;
    const match = item.exec(content);
    if (!match) {
      // The next key of the file ends the list.
      if (/^[^\s-]/.test(content)) isOpen = false;
      else isWhole = false;
      continue;
    }
    const [, indent = '', rest = ''] = match;
    const value = unquoted(rest.trim());
    if (pipIndent !== undefined && indent.length > pipIndent) {
      pip.push(value);
      pipEnd = { offset: index + line.length, indent };
      continue;
    }
    pipIndent = value === 'pip:' ? indent.length : undefined;
    if (pipIndent === undefined) specs.push(value);
  }
  return isThere ? { specs, pip, isWhole, pipEnd } : undefined;
}

function withoutComment(line: string): string {
  const hash = line.search(/(?:^|\s)#/);
  return (hash < 0 ? line : line.slice(0, hash)).trimEnd();
}

function unquoted(text: string): string {
  return text.length > 1 && /^["']/.test(text) && text.endsWith(text[0] ?? '') ? text.slice(1, -1) : text;
}
