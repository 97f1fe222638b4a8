import { modulesOf } from '../ecosystems/pythonDistributions.ts';
import { wordsOf, type UnseenPackage } from './candidates.ts';

/** One way to write the name of a package, looked for where its first word stands. */
interface Way {
  readonly pattern: RegExp;
  readonly of: UnseenPackage;
}

/** Looks for packages in texts, by any way to write their names or those of their modules; for each till it is found. */
export class Mentions {
  private readonly byFirstWord = new Map<string, Way[]>();
  private readonly missing: Set<UnseenPackage>;

  constructor(packages: readonly UnseenPackage[]) {
    this.missing = new Set(packages);
    for (const each of packages) for (const name of namesOf(each)) this.add(name, each);
  }

  /** Those that were not found so far. */
  get left(): ReadonlySet<UnseenPackage> {
    return this.missing;
  }

  /** @param expected how often a text mentions a package without telling more than that it is declared. */
  lookThrough(text: string, expected: (of: UnseenPackage) => number = () => 0): void {
    const found = new Map<UnseenPackage, { count: number; end: number }>();
    for (const { 0: word, index } of text.matchAll(/[A-Za-z0-9]+/g)) {
      for (const { pattern, of } of this.byFirstWord.get(word.toLowerCase()) ?? []) {
        const before = found.get(of);
        // One name may be a part of another: `foo` of `@scope/foo`.
        if (!this.missing.has(of) || index < (before?.end ?? 0)) continue;
        pattern.lastIndex = index;
        if (!pattern.test(text)) continue;
        const count = (before?.count ?? 0) + 1;
        found.set(of, { count, end: pattern.lastIndex });
        if (count > expected(of)) this.missing.delete(of);
      }
    }
  }

  private add(name: string, of: UnseenPackage): void {
    const words = wordsOf(name);
    const joined = words.join('');
    if (joined === '') return;
    const separated = new RegExp(`${words.join('[^A-Za-z0-9]{1,2}')}(?![A-Za-z0-9])`, 'iy');
    this.put(words[0] ?? '', { pattern: separated, of });
    if (words.length > 1) this.put(joined, { pattern: new RegExp(joined, 'iy'), of });
  }

  private put(word: string, way: Way): void {
    const ways = this.byFirstWord.get(word);
    if (ways) ways.push(way);
    else this.byFirstWord.set(word, [way]);
  }
}

/** What a package may be called by: its name, the modules it is known for, its command. */
function namesOf({ ecosystem, distribution }: UnseenPackage): ReadonlySet<string> {
  const command = distribution.replace(/^@([^/]+)\/cli$/, '$1').replace(/-(cli|tools)$/, '');
  const names = [distribution, command];
  if (ecosystem === 'pypi') {
    const bare = distribution.replace(/^(python|py)[-_.]?|[-_.]?(python|py|sdk|client|api)$/gi, '');
    names.push(...modulesOf(distribution), bare);
  } else if (distribution.startsWith('@')) names.push(distribution.split('/')[1] ?? '');
  return new Set(names);
}
