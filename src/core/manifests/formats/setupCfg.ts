import { parseIni } from '../ini.ts';
import { directoryOf, fileNameOf } from '../paths.ts';
import { normalizePypiName } from '../pypiNames.ts';
import { readPytestEntry } from '../pytestSettings.ts';
import { constraintOf } from '../pypiVersions.ts';
import { PythonManifestBuilder, isDevName } from '../pythonManifest.ts';
import { insertAt, lineEndOf } from '../textEdits.ts';
import { inHouseStyle, requirementStyles } from '../versionStyle.ts';
import type { DependencyGroup, ManifestFormat, WantedPackage } from '../manifest.ts';
import type { IniEntry, IniFile } from '../ini.ts';

/** setup.cfg of setuptools: https://setuptools.pypa.io/en/latest/userguide/declarative_config.html */
export const setupCfg: ManifestFormat = {
  id: 'setup-cfg',
  ecosystem: 'pypi',

  matches: (path) => fileNameOf(path) === 'setup.cfg',

  parse(path, text) {
    const builder = new PythonManifestBuilder(path, directoryOf(path));
    const file = parseIni(text);
    for (const entry of file.entries) readEntry(entry, builder);
    builder.configOnly = !file.sections.some(({ name }) => name === 'metadata' || name.startsWith('options'));
    return builder.build();
  },

  declare(path, text, wanted) {
    const { group } = wanted;
    const isDeclared = this.parse(path, text).declarations.some(
      (item) =>
        (item.group === 'runtime' || item.group === group) &&
        normalizePypiName(item.name) === normalizePypiName(wanted.name),
    );
    if (isDeclared) return [];
    const file = parseIni(text);
    const entry = group === 'dev' ? devEntry(file) : find(file, 'options', 'install_requires');
    const name = requirementFor(wanted, entry);
    const end = lineEndOf(text);
    if (entry === undefined) {
      const options = file.sections.find((section) => section.name === 'options');
      if (group === 'dev' || options === undefined) return undefined;
      const isTerminated = /[\r\n]$/.test(text.slice(0, options.bodyStart));
      const line = `install_requires =${end}    ${name}${end}`;
      return [insertAt(options.bodyStart, isTerminated ? line : end + line)];
    }
    if (entry.lines.some((line) => line.startsWith('file:'))) return undefined;
    // A value on the key's own line: `a; b` is setuptools' other way to write a list, but a `;` also starts a marker.
    if (entry.indent === '' && entry.lines.length > 0) {
      const [value = ''] = entry.lines;
      const start = text.lastIndexOf(value, entry.span.end);
      const span = { start, end: entry.span.end };
      return [{ span, text: `${end}    ${value}${end}    ${name}` }];
    }
    return [insertAt(entry.span.end, `${end}${entry.indent || '    '}${name}`)];
  },
};

function requirementFor({ name, version }: WantedPackage, entry: IniEntry | undefined): string {
  if (version === undefined) return name;
  return (
    name + inHouseStyle(version, (entry?.lines ?? []).map(constraintOf), requirementStyles, `>=${version}`)
  );
}

/** The extra for development: the one that is called so, else the only one. */
function devEntry({ entries }: IniFile): IniEntry | undefined {
  const extras = entries.filter(({ section, key }) => section === 'options.extras_require' && isDevName(key));
  return extras.find(({ key }) => key === 'dev') ?? (extras.length === 1 ? extras[0] : undefined);
}

function readEntry(entry: IniEntry, builder: PythonManifestBuilder): void {
  const [first] = entry.lines;
  if (entry.section === 'metadata' && entry.key === 'name' && first !== undefined)
    builder.projectName = first;
  if (entry.section === 'options' && entry.key === 'python_requires') builder.requiresPython = first;
  readPytestEntry(entry, 'tool:pytest', builder);
  const group = groupOf(entry);
  if (group !== undefined) readRequirements(entry, group, builder);
  if (entry.section === 'options' && (entry.key === 'packages' || entry.key === 'py_modules')) {
    for (const name of entry.lines.flatMap((line) => line.split(','))) {
      if (!name.includes('find')) builder.addLocalModule(name.trim());
    }
  }
  if (entry.section === 'options' && entry.key === 'package_dir') {
    for (const [name = '', root] of entry.lines.map((line) => line.split('=').map((part) => part.trim()))) {
      if (name === '') builder.addSourceRoot(root);
      else builder.addLocalModule(name);
    }
  }
  if (entry.section === 'options.packages.find' && entry.key === 'where') builder.addSourceRoot(first);
}

function groupOf({ section, key }: IniEntry): DependencyGroup | undefined {
  if (section === 'options.extras_require') return isDevName(key) ? 'dev' : 'optional';
  if (section !== 'options') return undefined;
  if (key === 'install_requires') return 'runtime';
  if (key === 'tests_require') return 'dev';
  return key === 'setup_requires' ? 'build' : undefined;
}

function readRequirements(entry: IniEntry, group: DependencyGroup, builder: PythonManifestBuilder): void {
  for (const line of entry.lines) {
    const files = /^file:\s*(.+)$/.exec(line)?.[1];
    if (files === undefined) {
      // On one line a semicolon parts requirements unless a marker follows it.
      builder.addRequirements(
        line.split(/;(?!\s*(?:python_|sys_|platform_|os_|implementation_|extra\b|\())/),
        group,
      );
    } else {
      for (const file of files.split(',')) builder.addInclude(file.trim());
    }
  }
}

function find(file: IniFile, section: string, key: string): IniEntry | undefined {
  return file.entries.find((entry) => entry.section === section && entry.key === key);
}
