import { joinPath } from './paths.ts';
import type { JavaScriptLiteral } from './javascriptLiterals.ts';
import type { Manifest, PathAlias } from './manifest.ts';

/** Folders that people lead aliases to; other bare names are packages. */
const usualFolder = /^(?:src|app|lib|source|client|server|shared|common|components|node_modules\/\.)(?:\/|$)/;
/** Names that stand for a folder before a path: Jest's root, Nuxt's own aliases. */
const rootMark = /^(?:<rootDir>|~~?|@@?)(?=\/|$)/;

/** Gathers the aliases that a tool's settings make. */
export class ModuleAliases {
  private readonly aliases: PathAlias[] = [];
  private readonly roots: string[] = [];
  /** Names, or patterns, of which only running the settings would tell where they lead; `*` alone is any. */
  private readonly doubts = new Set<string>();

  /**
   * @param directory that paths are relative to
   * @param leadsToPaths any text is a path, however it looks
   */
  constructor(
    private readonly directory: string,
    private readonly leadsToPaths = false,
  ) {}

  /** `alias`, in any of the forms that the tools take: an object, a list of entries, patterns by their text. */
  add(value: JavaScriptLiteral): void {
    if (value.kind === 'unknown') this.doubts.add('*');
    if (value.kind === 'list') for (const item of value.items) this.addItem(item);
    if (value.kind !== 'object') return;
    if (!value.isWhole) this.doubts.add('*');
    for (const [key, target] of value.entries) this.addEntry(key, target);
  }

  /** One name, or pattern that begins with `^`, and what it leads to. */
  addEntry(key: string, target: JavaScriptLiteral): void {
    if (/^\^|[()|\\]/.test(key)) return this.addPattern(key, target);
    const exact = key.endsWith('$') ? key.slice(0, -1) : undefined;
    if (exact !== undefined) return this.addName(exact, target);
    if (key.includes('*')) return this.addName(key, target);
    const name = key.replace(/\/$/, '');
    if (name === '') return;
    if (!key.endsWith('/')) this.addName(name, target);
    this.addName(`${name}/*`, below(target));
  }

  /** Folders in which names are looked up. */
  addRoots(value: JavaScriptLiteral): void {
    for (const item of value.kind === 'list' ? value.items : [value]) {
      const folder =
        item.kind === 'text'
          ? item.text.replace(rootMark, '.')
          : item.kind === 'path'
            ? item.path
            : undefined;
      const path =
        folder === undefined || /(^|\/)node_modules\/?$/.test(folder)
          ? undefined
          : joinPath(this.directory, folder);
      if (path !== undefined) this.roots.push(path.replace(/\/$/, ''));
    }
  }

  /** What they make of a manifest. */
  build(): Pick<Manifest, 'localModules' | 'aliases' | 'sourceRoots' | 'doubtfulModules'> {
    const { aliases, roots, doubts } = this;
    return {
      localModules: aliases.flatMap(({ pattern, packages }) => (packages ? [] : [pattern])),
      ...(aliases.length > 0 && { aliases }),
      ...(roots.length > 0 && { sourceRoots: roots }),
      ...(doubts.size > 0 && { doubtfulModules: [...doubts] }),
    };
  }

  /** `{ find: 'x', replacement: '/src/x' }`, and webpack's `{ name, alias }` */
  private addItem(item: JavaScriptLiteral): void {
    // A list of words is none of aliases.
    if (item.kind === 'unknown') this.doubts.add('*');
    if (item.kind !== 'object') return;
    const entries = new Map(item.entries);
    const find = entries.get('find') ?? entries.get('name');
    const target = entries.get('replacement') ?? entries.get('alias') ?? { kind: 'unknown' };
    if (find?.kind === 'text') this.addEntry(find.text, target);
    else if (find?.kind === 'pattern') this.addPattern(find.source, target);
    else if (find?.kind === 'unknown') this.doubts.add('*');
  }

  private addName(pattern: string, target: JavaScriptLiteral): void {
    // A list is of places that are tried one after the other.
    const places = target.kind === 'list' ? target.items : [target];
    const targets: string[] = [];
    const packages: string[] = [];
    for (const place of places) {
      if (place.kind === 'unknown') this.doubts.add(pattern);
      const path = this.pathOf(place);
      if (path !== undefined) targets.push(...path);
      else if (place.kind === 'text' && place.text !== '') packages.push(place.text);
    }
    const isLocal = places.some((place) => this.pathOf(place) !== undefined);
    if (isLocal) this.aliases.push({ pattern, targets });
    else if (packages.length > 0) this.aliases.push({ pattern, targets, packages });
  }

  /** Places in the folder; none where it is not known which, undefined where it is no place. */
  private pathOf(target: JavaScriptLiteral): readonly string[] | undefined {
    if (target.kind === 'path') return target.path === undefined ? [] : this.place(target.path);
    if (target.kind !== 'text') return undefined;
    const { text } = target;
    const isPath = /^\.{0,2}\/|^\.{1,2}$/.test(text) || rootMark.test(text) || usualFolder.test(text);
    if (!isPath && !this.leadsToPaths) return undefined;
    return this.place(text.replace(rootMark, '.'));
  }

  private place(path: string): readonly string[] {
    const joined = joinPath(this.directory, path.replace(/^\//, './'));
    return joined === undefined ? [] : [joined];
  }

  /** A regular expression, of which the forms are known that people write; it is never run. */
  private addPattern(source: string, target: JavaScriptLiteral): void {
    // Of files by their ending, and of paths: neither is a package.
    if (!source.startsWith('^')) {
      if (!/\.[^/]*$/.test(source)) this.doubts.add('*');
      return;
    }
    if (/^\^\(?\\?\.|^\^\(\\\.|^\^\(\.{1,2}/.test(source)) return;
    const { name, rest } = literalStart(source.slice(1));
    const withStar = replaced(target);
    if (rest === '$') return this.addName(name, target);
    if (rest === '') return this.addName(`${name}*`, withStar);
    if (/^\(?(?:\.[*+]|\[\^\/\]\+)\)?\$?$/.test(rest)) return this.addName(`${name}*`, withStar);
    if (
      /^(?:\((?:\?:)?\\?\/(?:\(?\.[*+]\)?)?(?:\|\$)?\)\??|\((?:\?:)?\\?\/\|\$\)(?:\(?\.\*\)?)?)\$?$/.test(
        rest,
      )
    ) {
      this.addName(name, target);
      return this.addName(`${name}/*`, withStar);
    }
    this.doubts.add(name === '' ? '*' : `${name}*`);
  }
}

/** The characters at the start of a regular expression that stand for themselves. */
function literalStart(source: string): { readonly name: string; readonly rest: string } {
  const [found = ''] = /^(?:[\w@/~#:-]|\\[/.\-@$#])*(?![*+?{])/.exec(source) ?? [];
  return { name: found.replaceAll('\\', ''), rest: source.slice(found.length) };
}

/** `$1` and Babel's `\1` stand for what the pattern took in. */
function replaced(target: JavaScriptLiteral): JavaScriptLiteral {
  const replace = (text: string): string => text.replace(/\$1|\$&|\\1/, '*');
  if (target.kind === 'text') return { kind: 'text', text: replace(target.text) };
  if (target.kind === 'path' && target.path !== undefined)
    return { kind: 'path', path: replace(target.path) };
  if (target.kind === 'list') return { kind: 'list', items: target.items.map(replaced) };
  return target;
}

/** The place of what lies below a folder. */
function below(target: JavaScriptLiteral): JavaScriptLiteral {
  const star = (path: string): string => `${path.replace(/\/$/, '')}/*`;
  if (target.kind === 'text') return { kind: 'text', text: star(target.text) };
  if (target.kind === 'path' && target.path !== undefined) return { kind: 'path', path: star(target.path) };
  if (target.kind === 'list') return { kind: 'list', items: target.items.map(below) };
  return target;
}
