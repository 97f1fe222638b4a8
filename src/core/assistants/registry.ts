import { Minimatch } from 'minimatch';
import { pushTo } from '../common/multiMap.ts';
import { usageOf } from '../inventory/usage.ts';
import type { Assistant, Configuration, Instructions } from './assistant.ts';
import { assistants } from './places/index.generated.ts';

/** What a file of an assistant is by its name. */
interface Place<What> {
  readonly assistant: Assistant;
  readonly what: What;
}

interface Pattern<What> extends Place<What> {
  readonly glob: string;
  matcher: Minimatch | undefined;
}

/** Tells files by globs. Most paths are told by their name, or by a dot, to be none of them. */
class Places<What> {
  private readonly byName = new Map<string, Pattern<What>[]>();
  /** By the folder in it that begins with a dot; those without one by nothing. */
  private readonly byFolder = new Map<string, Pattern<What>[]>();

  constructor(placed: readonly (Place<What> & { readonly globs: readonly string[] })[]) {
    for (const { assistant, what, globs } of placed) {
      for (const glob of globs) {
        const pattern: Pattern<What> = { assistant, what, glob, matcher: undefined };
        const name = glob.slice(glob.lastIndexOf('/') + 1);
        if (/[*{]/.test(name)) pushTo(this.byFolder, /(?:^|\/)(\.[\w-]+)\//.exec(glob)?.[1] ?? '', pattern);
        else pushTo(this.byName, name, pattern);
      }
    }
  }

  /** The most special first: those of one assistant before what many read. */
  find(path: string): Place<What> | undefined {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return this.first(this.byName.get(name), path) ?? this.first(this.inFoldersOf(path), path);
  }

  private inFoldersOf(path: string): readonly Pattern<What>[] {
    if (!path.startsWith('.') && !path.includes('/.')) return [];
    const folders = path.split('/').filter((segment) => segment.startsWith('.'));
    return ['', ...folders].flatMap((folder) => this.byFolder.get(folder) ?? []);
  }

  private first(patterns: readonly Pattern<What>[] = [], path: string): Place<What> | undefined {
    let found: Pattern<What> | undefined;
    for (const pattern of patterns) {
      pattern.matcher ??= new Minimatch(pattern.glob, { dot: true, nocomment: true });
      const isMoreSpecial = found === undefined || pattern.glob.length > found.glob.length;
      if (isMoreSpecial && pattern.matcher.match(path)) found = pattern;
    }
    return found;
  }
}

const instructions = new Places<Instructions>(
  assistants.flatMap((assistant) =>
    (assistant.instructions ?? []).map((what) => ({ assistant, what, globs: what.places })),
  ),
);

/** What a file tells an assistant, by its path alone. */
export function instructionsAt(path: string): Place<Instructions> | undefined {
  const found = instructions.find(path);
  return found?.what.mayBePage === true && usageOf(path) === 'docs' ? undefined : found;
}

const configurations = new Places<Configuration>(
  assistants.flatMap((assistant) =>
    (assistant.configurations ?? []).map((what) => ({ assistant, what, globs: what.places })),
  ),
);

/** How a file sets up an assistant, by its path alone. */
export function configurationAt(path: string): Place<Configuration> | undefined {
  return configurations.find(path);
}
