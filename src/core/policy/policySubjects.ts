import { isAssistantCategory, type ImportFinding, type ModelFinding } from '../model/finding.ts';
import type { PolicyAspect, PolicySubject } from './policy.ts';

type Aspects = Partial<Record<PolicyAspect, readonly string[]>>;

/** What a policy is to judge of a finding: each name that it may have is one. */
export function subjectsOfModel(finding: ModelFinding, path: string): readonly PolicySubject[] {
  const { category, name, candidates, provider } = finding;
  if (isAssistantCategory(category)) return [{ path, aspects: assistantAspects(finding) }];
  const names = name === null ? candidates : [name];
  const common: Aspects = {
    kinds: [category],
    providers: bothNames(provider),
    hosts: hostsOf(finding),
    licences: licencesOf(finding),
  };
  const named = names.length > 0 ? names.map((each) => bothWays(provider, each)) : [[]];
  const aspect: PolicyAspect = category === 'dataset' ? 'datasets' : 'models';
  return named.map((values) => ({ path, aspects: { ...common, [aspect]: values } }));
}

export function subjectOfImport(finding: ImportFinding, path: string): PolicySubject {
  const { distribution, verdict, flags } = finding;
  const isOptional = flags.includes('optional');
  // What the code can do without is no problem, whatever declares it.
  const verdicts = isOptional && verdict !== 'declared' ? [] : [verdict, ...flags];
  return {
    path,
    aspects: {
      dependencies: distribution === null ? [] : [distribution],
      'dependency-verdicts': verdicts,
    },
  };
}

/** Of code of others that was copied. */
export function subjectOfLicence(licence: string, path: string): PolicySubject {
  return { path, aspects: { licences: [licence] } };
}

function assistantAspects(finding: ModelFinding): Aspects {
  const { category, name, provider, sdk } = finding;
  const kinds = [category];
  if (category !== 'mcp-server') return { kinds, assistants: [sdk] };
  return { kinds, hosts: hostsOf(finding), 'mcp-servers': name === null ? [] : bothWays(provider, name) };
}

/** A provider that is known by its host or a word alone has a mark in front. */
function bothNames(provider: string): readonly string[] {
  return provider.startsWith('other:') ? [provider, provider.slice('other:'.length)] : [provider];
}

function bothWays(provider: string, name: string): readonly string[] {
  return [name, ...bothNames(provider).map((each) => `${each}/${name}`)];
}

/** Of what sends no requests, or to a host that is not known, none. */
function hostsOf({ host }: ModelFinding): readonly string[] {
  return host === undefined ? [] : [host];
}

/** What a weights file says of itself. */
function licencesOf({ file }: ModelFinding): readonly string[] {
  return (file?.details ?? []).flatMap(([key, value]) => (/\blicense$/.test(key) ? [value] : []));
}
