import { detached } from '../common/detached.ts';
import { NameSet } from '../outline/nameSet.ts';
import type { Interest } from '../outline/outline.ts';
import { npmModule } from '../facts/moduleSpecifier.ts';
import { anySegment, globalSegment } from '../facts/value.ts';
import { firstSegments, lastSegments, matchesGlob } from './pattern.ts';
import type { Sdk } from './sdk.ts';

/** Segments whose heads are kept: a folder imports from so many modules. */
const maxSegments = 10_000;

/** What can be called of each module, by the last names of the catalogue's callees. */
export class CalledNames {
  /** First segment of a qualified name → last segments. */
  private readonly byHead = new Map<string, Set<string>>();
  /** First segments of what is called of an object: of a client that may be made in another file. */
  private readonly withObjects = new Set<string>();
  /** First segments of what names a model for another call. */
  private readonly withReferences = new Set<string>();
  /** First segments with a `*` in them. */
  private readonly globs: string[] = [];
  private readonly headsBySegment = new Map<string, readonly string[]>();
  private readonly interests = new Map<string, Interest>();

  constructor(sdks: readonly Sdk[]) {
    for (const { calls } of sdks) {
      for (const { category, callees } of calls) {
        for (const callee of callees) {
          // What only names a model for another call is looked for from there.
          if (category !== 'reference') this.add(callee);
          else for (const head of firstSegments(callee)) this.withReferences.add(head);
        }
      }
    }
    this.globs.push(...[...this.byHead.keys()].filter((head) => head.includes('*')));
  }

  /**
   * What is of interest in a text that imports these modules.
   *
   * @param hasGlobals names that nothing explains are globals of the language
   */
  interestOf(modules: Iterable<string>, hasGlobals: boolean): Interest {
    const headOf = hasGlobals ? (module: string) => `${npmModule(module)}#` : topOf;
    const heads = new Set(hasGlobals ? [...this.headsOf(globalSegment), ...this.headsOf(anySegment)] : []);
    for (const module of modules) for (const head of this.headsOf(headOf(module))) heads.add(head);
    const key = `${hasGlobals ? '#' : ''} ${[...heads].sort().join(' ')}`;
    let interest = this.interests.get(key);
    if (!interest) {
      interest = {
        names: new NameSet([...heads].flatMap((head) => [...(this.byHead.get(head) ?? [])])),
        globals: hasGlobals ? [...(this.byHead.get(globalSegment) ?? [])] : [],
        knowsModule: (module) => this.headsOf(headOf(module)).length > 0,
      };
      this.interests.set(key, interest);
    }
    return interest;
  }

  /** Whether a module is one of an SDK. */
  isOfSdk(module: string, hasGlobals: boolean): boolean {
    const segment = hasGlobals ? `${module}#` : topOf(module);
    return this.withReferences.has(segment) || this.headsOf(segment).length > 0;
  }

  /** Whether something of this module is called of an object that was made by a call. */
  makesObjects(module: string, hasGlobals: boolean): boolean {
    const segment = hasGlobals ? `${module}#` : topOf(module);
    return this.headsOf(segment).some((head) => this.withObjects.has(head));
  }

  private headsOf(segment: string): readonly string[] {
    let heads = this.headsBySegment.get(segment);
    if (!heads) {
      if (this.headsBySegment.size >= maxSegments) this.headsBySegment.clear();
      this.headsBySegment.set(detached(segment), (heads = this.findHeads(segment)));
    }
    return heads;
  }

  private findHeads(segment: string): readonly string[] {
    const heads = this.byHead.has(segment) ? [segment] : [];
    for (const glob of this.globs) if (matchesGlob(glob, segment)) heads.push(glob);
    return heads;
  }

  private add(callee: string): void {
    const names = lastSegments(callee);
    const isOfObject = callee.includes('()');
    for (const head of firstSegments(callee)) {
      if (isOfObject) this.withObjects.add(head);
      const known = this.byHead.get(head);
      if (known) for (const name of names) known.add(name);
      else this.byHead.set(head, new Set(names));
    }
  }
}

/** In Python the first segment of a qualified name is the top of its module; a relative module has none. */
function topOf(module: string): string {
  return module.split('.', 1)[0] ?? '';
}
