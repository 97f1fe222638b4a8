import { sentence } from '../messages/sentence.ts';
import type { Policy, PolicyRule } from './policy.ts';
import { policyPath } from './policy.ts';
import {
  readPolicy,
  type Placed,
  type PolicyFile,
  type PolicyPlace,
  type PolicyProblem,
} from './policyReader.ts';
import { presetRules } from './presets.ts';

/** So many files may be taken over. */
const maxFiles = 20;

export interface LoadedPolicy {
  /** Absent where there is no file, and where something is wrong with one. */
  readonly policy?: Policy;
  readonly problems: readonly PolicyProblem[];
  /** The files that it depends on, those that are missing too. */
  readonly files: readonly string[];
}

/** Undefined where a file cannot be read as text. */
export type ReadPolicyFile = (path: string) => Promise<string | undefined>;

/** The policy of a folder with all that it takes over. */
export function loadPolicy(
  read: ReadPolicyFile,
  { path, from }: PolicyPlace = { path: policyPath },
): Promise<LoadedPolicy> {
  return new PolicyLoader(read, from).load(path);
}

class PolicyLoader {
  private readonly problems: PolicyProblem[] = [];
  private readonly rules: PolicyRule[] = [];
  private readonly presets: (readonly PolicyRule[])[] = [];
  private readonly files = new Set<string>();

  constructor(
    private readonly read: ReadPolicyFile,
    private readonly from: string | undefined,
  ) {}

  async load(path: string): Promise<LoadedPolicy> {
    const text = await this.readOnce(path);
    if (text === undefined) return { problems: [], files: [...this.files] };
    await this.take(path, text);
    const { rules, presets, problems } = this;
    const files = [...this.files];
    return problems.length > 0 ? { problems, files } : { policy: { rules, presets }, problems, files };
  }

  private placeOf(path: string): PolicyPlace {
    return { path, ...(this.from !== undefined && { from: this.from }) };
  }

  private readOnce(path: string): Promise<string | undefined> {
    this.files.add(path);
    return this.read(path);
  }

  private async take(path: string, text: string): Promise<void> {
    const { file, problems } = readPolicy(this.placeOf(path), text);
    this.problems.push(...problems);
    if (!file) return;
    for (const parent of file.extends) await this.takeOver(path, parent);
    this.rules.push(...file.rules);
    this.presets.push(...presetsOf(this.placeOf(path), file));
  }

  private async takeOver(from: string, parent: Placed): Promise<void> {
    const complain = (message: PolicyProblem['message']): void => {
      this.problems.push({ path: from, range: parent.range, message });
    };
    const path = resolve(from, parent.text);
    if (path === undefined)
      return complain(
        sentence('Expected the path of a .yaml file inside this folder, beginning at this one.'),
      );
    if (this.files.has(path)) return complain(sentence('{0} is taken over already.', path));
    if (this.files.size >= maxFiles)
      return complain(sentence('More than {0} files are taken over.', String(maxFiles)));
    const text = await this.readOnce(path);
    if (text === undefined) return complain(sentence('{0} cannot be read.', path));
    return this.take(path, text);
  }
}

function presetsOf(place: PolicyPlace, { presets, severityOf }: PolicyFile): (readonly PolicyRule[])[] {
  return presets.map(({ id, range }) => presetRules(id, { ...place, range, preset: id }, severityOf));
}

/** Undefined where it leads out of the folder, or is no path as every system has it. */
function resolve(from: string, given: string): string | undefined {
  if (!/\.ya?ml$/i.test(given) || /[\\:]/.test(given) || given.startsWith('/')) return undefined;
  const parts = from.split('/').slice(0, -1);
  for (const part of given.split('/')) {
    if (part === '.' || part === '') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
