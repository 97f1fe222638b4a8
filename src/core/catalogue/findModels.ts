import { maskSecrets } from '../common/mask.ts';
import { nowhere, type Elsewhere } from '../facts/elsewhere.ts';
import { Resolver } from '../facts/resolver.ts';
import { anySegment, formatName } from '../facts/value.ts';
import type { CallExpression, Expression, Facts } from '../model/facts.ts';
import type { EvidenceStep, ModelFinding, Risk } from '../model/finding.ts';
import { findArgument, literalText } from './arguments.ts';
import { isNowhere } from '../facts/received.ts';
import type { Catalogue } from './catalogue.ts';
import { conditionsHold } from './conditions.ts';
import { evidenceStep, type SourceView } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { isLocalFile, resolveModelName, type CalleeName, type ModelName } from './modelName.ts';
import { readModelId } from './modelId.ts';
import { serverOf } from './providerOf.ts';
import { credentialsOf, findRisks, hasCredential } from './risks.ts';

/** What was found, told with its places as they are by then: those of an open document move with its text. */
export type Found = (source: SourceView) => ModelFinding;

/** The calls among `facts` that load a model, call an AI service, or load a dataset or weights file. */
export function findModels(
  facts: Facts,
  catalogue: Catalogue,
  hasGlobals: boolean,
  elsewhere: Elsewhere = nowhere,
): readonly Found[] {
  const resolver = new Resolver(facts, hasGlobals, elsewhere);
  const isKnown = (name: string): boolean => catalogue.knowsName(name);
  const all: Found[] = [];
  for (const call of facts.calls) {
    if (!resolver.mayBeForeignCall(call, isKnown)) continue;
    if (call.callee.kind === 'member' && !isKnown(call.callee.property)) continue;
    if (call.callee.kind !== 'member' && call.callee.kind !== 'name') continue;
    const found = matchCall(call, { resolver, catalogue });
    if (found) all.push(found);
  }
  return all;
}

interface Context {
  readonly resolver: Resolver;
  readonly catalogue: Catalogue;
}

function matchCall(call: CallExpression, context: Context): Found | undefined {
  const { resolver, catalogue } = context;
  for (const name of calleeNames(call, resolver)) {
    const match = catalogue.match(name.path, (described) =>
      conditionsHold(described, call, name.call, resolver),
    );
    if (!match) continue;
    if (match.call.category === 'reference') return undefined;
    const model = resolveModelName({ call, match, callee: name }, resolver, catalogue);
    if (model.isLoadedElsewhere) return undefined;
    const { provider, host } = serverOf({ call, match, callee: name }, model, resolver);
    const id = model.name === null ? undefined : readModelId(model.name, provider, match.call.category);
    const { revision, pinned, risks } = findRisks(
      { call, client: name.call, match, named: id?.revision ?? null },
      resolver,
    );
    const isKeyWritten = hasCredential(model.referenceClient, credentialsOf(model.reference?.sdk), resolver);
    const isLocal =
      match.call.category === 'model' && id !== undefined && isLocalFile(id.name, match.call.published);
    const task = literalText(match.call.task && findArgument(call, match.call.task, resolver));
    const argument = model.argument && isInside(model.argument, call) ? model.argument.span : call.nameSpan;
    const fixed = {
      kind: 'model' as const,
      category: isLocal ? 'weights-file' : match.call.category,
      name: id === undefined ? null : maskSecrets(id.name),
      resolution: model.resolution,
      candidates: model.candidates.map(maskSecrets),
      provider: isLocal ? 'local-file' : (id?.provider ?? provider),
      sdk: match.sdk.id,
      callee: formatName(name.path),
      revision,
      pinned: isLocal ? null : pinned,
      task,
      risks: isKeyWritten ? [...new Set<Risk>([...risks, 'hardcoded-key'])].sort() : risks,
      ...(host !== undefined && !isLocal && { host: maskSecrets(host) }),
    };
    const unnamed = model.name === null ? model.argument?.span : undefined;
    return (now) => ({
      ...fixed,
      expression: unnamed && !isNowhere(unnamed) ? excerpt(now.text, unnamed) : '',
      evidence: trailOf(name, model, now),
      range: now.rangeOf(argument),
      call: now.rangeOf(call.span),
    });
  }
  return undefined;
}

/** What a call may call; last, the end of its name alone. */
function calleeNames({ callee, scope }: CallExpression, resolver: Resolver): readonly CalleeName[] {
  const names: readonly CalleeName[] = resolver.namesOf(callee, scope);
  if (callee.kind !== 'member') return names;
  const { object, property } = callee;
  const before =
    object.kind === 'member' ? object.property : object.kind === 'name' ? object.name : undefined;
  if (before === undefined) return names;
  return [...names, { kind: 'path', path: [anySegment, before, property], origin: 'literal', trail: [] }];
}

function isInside(argument: Expression, call: CallExpression): boolean {
  return call.span.start <= argument.span.start && argument.span.end <= call.span.end;
}

/** How it is known: where the callee comes from, then where the name is written. */
function trailOf(name: CalleeName, model: ModelName, source: SourceView): readonly EvidenceStep[] {
  const seen = new Set<string>();
  const steps: EvidenceStep[] = [];
  for (const step of [...name.trail, ...model.trail]) {
    if (isNowhere(step)) continue;
    const seenStep = 'file' in step ? step : evidenceStep(step, source);
    const key = `${seenStep.range.start.line} ${seenStep.file ?? ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    steps.push(seenStep);
  }
  return steps;
}
