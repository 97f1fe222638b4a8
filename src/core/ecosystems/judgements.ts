import type { ImportFact } from '../model/facts.ts';
import type { ImportFlag, ImportJudgement, ImportVerdict, LookAlike } from '../model/finding.ts';
import type { Brought } from './broughtBy.ts';
import type { Declared } from './declared.ts';

/** A judgement on something that is no package: standard library, host, own code. */
export function notAPackage(verdict: ImportVerdict, reason: string): ImportJudgement {
  return { verdict, distribution: null, manifest: null, flags: [], reason };
}

export function declaredBy(found: Declared, fact: ImportFact, isDevFile: boolean): ImportJudgement {
  const { declaration, manifest, isDevOnly } = found;
  const flags: ImportFlag[] = fact.optional ? ['optional'] : [];
  if (isDevOnly && !isDevFile) flags.push('dev-only');
  const purpose = {
    runtime: '',
    dev: ' for development',
    optional: ' as optional',
    peer: ' as a peer',
    build: ' for building',
  };
  return {
    verdict: 'declared',
    distribution: declaration.standsFor ?? declaration.name,
    manifest: manifest.path,
    flags,
    reason: `"${declaration.name}" is declared${purpose[declaration.group]} in ${manifest.path}.`,
  };
}

export function unknown(fact: ImportFact, distribution: string | null, reason: string): ImportJudgement {
  return {
    verdict: 'unknown',
    distribution,
    manifest: null,
    flags: fact.optional ? ['optional'] : [],
    reason,
  };
}

export function undeclared(fact: ImportFact, distribution: string, reason: string): ImportJudgement {
  return {
    verdict: 'undeclared',
    distribution,
    manifest: null,
    flags: fact.optional ? ['optional'] : [],
    reason,
  };
}

export function transitiveOnly(fact: ImportFact, { name, lock, chain }: Brought): ImportJudgement {
  const through = chain.at(-1);
  const how =
    chain.length === 1 || through === undefined
      ? 'only other packages need it'
      : `it comes with "${through}", which is declared${chain.length > 2 ? `, through ${listed(chain.slice(1, -1))}` : ''}`;
  return {
    verdict: 'transitive-only',
    distribution: name,
    manifest: null,
    flags: fact.optional ? ['optional'] : [],
    reason: `"${name}" is not declared; ${lock.path} has it because ${how}.`,
  };
}

function listed(names: readonly string[]): string {
  return names
    .toReversed()
    .map((name) => `"${name}"`)
    .join(', ');
}

/** An undeclared name that is easily taken for another. */
export function suspicious(judgement: ImportJudgement, looksLike: LookAlike): ImportJudgement {
  return {
    ...judgement,
    flags: [...judgement.flags, 'suspicious'],
    looksLike,
    reason: `${judgement.reason} It looks like "${looksLike.name}".`,
  };
}
