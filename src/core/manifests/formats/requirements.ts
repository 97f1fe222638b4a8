import { constraintOf, leastVersion } from '../pypiVersions.ts';
import { compiledFrom, isCompiled } from '../compiledRequirements.ts';
import { directoryOf, fileNameOf, joinPath } from '../paths.ts';
import { nameFromRepository, nameFromUrl, normalizePypiName, requirementName } from '../pypiNames.ts';
import { isDevName } from '../pythonManifest.ts';
import { appendLine } from '../textEdits.ts';
import { inHouseStyle, requirementStyles } from '../versionStyle.ts';
import type { Declaration, Manifest, ManifestFormat } from '../manifest.ts';

/** A line with its continuations joined; `start` is the offset of its first character. */
interface LogicalLine {
  readonly text: string;
  readonly start: number;
}

/**
 * pip's requirements files: https://pip.pypa.io/en/stable/reference/requirements-file-format/
 * Constraints (`-c`, constraints.txt) only limit versions, so they declare nothing.
 */
export const requirements: ManifestFormat = {
  id: 'requirements',
  ecosystem: 'pypi',

  matches(path) {
    const name = fileNameOf(path);
    if (/constraint/i.test(name)) return false;
    if (/requirements?[^/]*\.(txt|in|pip)$/i.test(name)) return true;
    return /\.(txt|in|pip)$/i.test(name) && /^(requirements?|reqs)$/i.test(fileNameOf(directoryOf(path)));
  },

  parse(path, text) {
    const group = isDevName(fileNameOf(path)) ? 'dev' : 'runtime';
    const declarations: Declaration[] = [];
    const includes: string[] = [];
    let problem: string | undefined;
    for (const line of logicalLines(text)) {
      const entry = readLine(line.text);
      if (entry.include !== undefined) {
        const included = joinPath(directoryOf(path), entry.include);
        if (included === undefined)
          problem ??= `It includes "${entry.include}", which lies outside of the folder.`;
        else includes.push(included);
      }
      if (entry.unnamed !== undefined) problem ??= `"${entry.unnamed}" does not say which package it is.`;
      if (entry.name === undefined) continue;
      const start = line.start + line.text.indexOf(entry.name);
      const span = { start, end: start + entry.name.length };
      const atLeast = leastVersion(line.text.trim());
      declarations.push({ name: entry.name, group, span, ...(atLeast !== undefined && { atLeast }) });
    }
    const manifest: Manifest = {
      path,
      ecosystem: 'pypi',
      declarations,
      includes,
      localModules: [],
      ...(isCompiled(text) && { compiled: compiledFrom(path, text, declarations) }),
    };
    return problem === undefined ? manifest : { ...manifest, problem };
  },

  declare(path, text, { name, group, version }) {
    if (isDevName(fileNameOf(path)) !== (group === 'dev') || isMade(text)) return undefined;
    const wanted = normalizePypiName(name);
    const { declarations } = this.parse(path, text);
    if (declarations.some((declaration) => normalizePypiName(declaration.name) === wanted)) return [];
    const others = logicalLines(text)
      .filter((line) => readLine(line.text).name !== undefined)
      .map((line) => constraintOf(line.text.trim()));
    const constraint = version === undefined ? '' : inHouseStyle(version, others, requirementStyles, '');
    return [appendLine(text, name + constraint)];
  },
};

/** A program wrote it, or it has hashes: then pip takes no line without one. */
export function isMade(text: string): boolean {
  return /^#.*\bauto-?generated\b/im.test(text) || /\s--hash=/.test(text);
}

function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let pending: { text: string; start: number } | undefined;
  for (const match of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    const content = match[1] ?? '';
    const current = pending ?? { text: '', start: match.index };
    // Comments end a continuation: pip strips them line by line before it joins lines.
    const isComment = /^\s*#/.test(content);
    if (content.endsWith('\\') && !isComment) {
      pending = { text: `${current.text}${content.slice(0, -1)} `, start: current.start };
      continue;
    }
    lines.push({ text: current.text + (isComment ? '' : content), start: current.start });
    pending = undefined;
  }
  if (pending !== undefined) lines.push(pending);
  return lines;
}

interface Entry {
  readonly name?: string;
  readonly include?: string;
  /** A requirement whose package cannot be told. */
  readonly unnamed?: string;
}

function readLine(line: string): Entry {
  const text = line.replace(/(^|\s)#.*$/, '').trim();
  if (text === '') return {};
  const include = /^(?:-r|--requirement)(?:\s+|=)?(.+)$/.exec(text)?.[1];
  if (include !== undefined) return { include: unquote(include.trim()) };
  const editable = /^(?:-e|--editable)(?:\s+|=)?(.+)$/.exec(text)?.[1];
  if (editable !== undefined) return readLocation(unquote(editable.trim()), true);
  if (text.startsWith('-')) return {};
  // One space only in these patterns: with a repetition, a line of spaces would take time in their square.
  const name = requirementName(text.replace(/\s--?[a-z][\w-]*[=\s].*$/, ''));
  if (name !== undefined && !/^[^\s;]+[/\\]/.test(text.split('@')[0] ?? '')) return { name };
  return readLocation(unquote((text.split(/\s;/)[0] ?? text).trim()), false);
}

function readLocation(location: string, editable: boolean): Entry {
  const named = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*@\s/.exec(location)?.[1];
  const name = named ?? nameFromUrl(location);
  if (name !== undefined) return { name };
  // A repository is often called as its package, but not always: the name counts, and the doubt stays.
  const guess = /^[a-z]+\+|:\/\//.test(location) ? nameFromRepository(location) : undefined;
  if (guess !== undefined) return { name: guess, unnamed: location };
  // `-e .` is the project itself, whose own manifest lies in that folder and is read anyway.
  if (editable && /^\.{1,2}([/\\]|\[|$)/.test(location)) return {};
  return /^\.{0,2}[/\\]|^\.$|^\.\[/.test(location) && !/\.(whl|zip|gz)$/.test(location)
    ? {}
    : { unnamed: location };
}

function unquote(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}
