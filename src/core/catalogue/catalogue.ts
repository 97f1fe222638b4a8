import { detached } from '../common/detached.ts';
import type { QualifiedName } from '../facts/value.ts';
import type { Interest } from '../outline/outline.ts';
import { CalledNames } from './calledNames.ts';
import { CalleePattern, matchesGlob } from './pattern.ts';
import type { Sdk, SdkCall } from './sdk.ts';

export interface SdkMatch {
  readonly sdk: Sdk;
  readonly call: SdkCall;
}

interface Entry extends SdkMatch {
  readonly pattern: CalleePattern;
}

const maxKnown = 10_000;

/** The SDK descriptions, indexed by the last name of what they match when first asked. */
export class Catalogue {
  private readonly byLastName = new Map<string, Entry[]>();
  /** Entries whose last name is a pattern: `*Model`. */
  private readonly byGlob = new Map<string, Entry[]>();
  /** By last names that were asked for: the calls of a folder have few. */
  private readonly known = new Map<string, readonly Entry[]>();
  /** By qualified names that were asked for: code calls the same again and again. */
  private readonly matched = new Map<string, readonly Entry[]>();
  private isIndexed = false;
  private called: CalledNames | undefined;

  constructor(readonly sdks: readonly Sdk[]) {}

  /** What is of interest in a text that imports these modules. */
  interestOf(modules: Iterable<string>, hasGlobals: boolean): Interest {
    return this.calledNames.interestOf(modules, hasGlobals);
  }

  /** Whether a module is one of an SDK. */
  isOfSdk(module: string, hasGlobals: boolean): boolean {
    return this.calledNames.isOfSdk(module, hasGlobals);
  }

  /** Whether something of this module is called of an object, which may be made in another file. */
  makesObjects(module: string, hasGlobals: boolean): boolean {
    return this.calledNames.makesObjects(module, hasGlobals);
  }

  /** Whether a call of this last name can match at all; what it is called through is not looked at. */
  knowsName(name: string): boolean {
    return this.candidates(name).length > 0;
  }

  /** The first description of this name that `applies`. */
  match(name: QualifiedName, applies: (call: SdkCall) => boolean): SdkMatch | undefined {
    return this.matchExactly(name, applies) ?? this.matchInterop(name, applies);
  }

  /**
   * A module's default export and the module itself are one thing to CommonJS code: `require('x')()` calls the
   * default export, and `import x from 'x'; x.y()` may mean the export `y`.
   */
  private matchInterop(name: QualifiedName, applies: (call: SdkCall) => boolean): SdkMatch | undefined {
    const [module, second, third] = name;
    if (!module?.endsWith('#')) return undefined;
    if (second === '()') return this.matchExactly([module, 'default', ...name.slice(1)], applies);
    if (second === 'default' && third !== undefined && third !== '()') {
      return this.matchExactly([module, ...name.slice(2)], applies);
    }
    return undefined;
  }

  private matchExactly(name: QualifiedName, applies: (call: SdkCall) => boolean): SdkMatch | undefined {
    return this.described(name).find(({ call }) => applies(call));
  }

  /** All descriptions of this name. */
  private described(name: QualifiedName): readonly Entry[] {
    const key = name.join('\n');
    let entries = this.matched.get(key);
    if (!entries) {
      entries = this.candidates(name.at(-1) ?? '').filter(({ pattern }) => pattern.matches(name));
      if (this.matched.size >= maxKnown) this.matched.clear();
      this.matched.set(key, entries);
    }
    return entries;
  }

  private get calledNames(): CalledNames {
    return (this.called ??= new CalledNames(this.sdks));
  }

  private candidates(lastName: string): readonly Entry[] {
    let entries = this.known.get(lastName);
    if (!entries) {
      entries = this.entriesOf(lastName);
      if (this.known.size >= maxKnown) this.known.clear();
      this.known.set(detached(lastName), entries);
    }
    return entries;
  }

  private entriesOf(lastName: string): readonly Entry[] {
    if (!this.isIndexed) this.index();
    const exact = this.byLastName.get(lastName) ?? [];
    const globs = [...this.byGlob].filter(([glob]) => matchesGlob(glob, lastName)).flatMap(([, all]) => all);
    return globs.length > 0 ? [...exact, ...globs] : exact;
  }

  private index(): void {
    this.isIndexed = true;
    for (const sdk of this.sdks) {
      for (const call of sdk.calls) {
        for (const text of call.callees) this.add({ sdk, call, pattern: new CalleePattern(text) });
      }
    }
  }

  private add(entry: Entry): void {
    for (const name of entry.pattern.lastNames()) {
      const index = name.includes('*') ? this.byGlob : this.byLastName;
      const list = index.get(name);
      if (list) list.push(entry);
      else index.set(name, [entry]);
    }
  }
}
