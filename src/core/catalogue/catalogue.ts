import type { QualifiedName } from '../facts/value.ts';
import { compilePatterns, matchesPattern, type Pattern } from './pattern.ts';
import type { Sdk, SdkCall } from './sdk.ts';

export interface SdkMatch {
  readonly sdk: Sdk;
  readonly call: SdkCall;
}

interface Entry extends SdkMatch {
  readonly pattern: Pattern;
}

/** The SDK descriptions, indexed by the last name of what they match. */
export class Catalogue {
  private readonly byLastName = new Map<string, Entry[]>();
  private readonly wildcards: Entry[] = [];

  constructor(readonly sdks: readonly Sdk[]) {
    for (const sdk of sdks) {
      for (const call of sdk.calls) {
        for (const pattern of call.callees.flatMap(compilePatterns)) this.add({ sdk, call, pattern });
      }
    }
  }

  /** Whether a call of this last name can match at all; what it is called through is not looked at. */
  knowsName(name: string): boolean {
    return this.byLastName.has(name) || this.wildcards.length > 0;
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
    const candidates = this.byLastName.get(name.at(-1) ?? '') ?? [];
    return [...candidates, ...this.wildcards].find(
      (entry) => matchesPattern(entry.pattern, name) && applies(entry.call),
    );
  }

  private add(entry: Entry): void {
    const last = entry.pattern.at(-1) ?? '';
    if (last.includes('*')) {
      this.wildcards.push(entry);
      return;
    }
    const list = this.byLastName.get(last);
    if (list) list.push(entry);
    else this.byLastName.set(last, [entry]);
  }
}
