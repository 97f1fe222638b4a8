import { maskSecrets } from '../common/mask.ts';
import { nowhere, type Elsewhere } from '../facts/elsewhere.ts';
import { Resolver } from '../facts/resolver.ts';
import { formatName } from '../facts/value.ts';
import type { CallExpression, Expression, Facts } from '../model/facts.ts';
import type { EvidenceStep, ModelFinding, Risk } from '../model/finding.ts';
import { findArgument, placesInCalls } from './arguments.ts';
import { isNowhere } from '../facts/received.ts';
import type { Catalogue, SdkMatch } from './catalogue.ts';
import { conditionsHold } from './conditions.ts';
import { evidenceStep, type SourceView } from './evidence.ts';
import { excerpt } from './excerpt.ts';
import { providerOfEndpoint } from './hosts.ts';
import { modelAddresses, providerOfAddresses } from './httpRequest.ts';
import { isLocalFile, resolveModelName, type CalleeName, type ModelName } from './modelName.ts';
import { providerCalled, providerInName } from './providers.ts';
import { credentialsOf, findRisks, hasCredential } from './risks.ts';

/** The calls among `facts` that load a model, call an AI service, or load a dataset or weights file. */
export function findModels(
  facts: Facts,
  catalogue: Catalogue,
  source: SourceView,
  hasGlobals: boolean,
  elsewhere: Elsewhere = nowhere,
): readonly ModelFinding[] {
  const resolver = new Resolver(facts, hasGlobals, elsewhere);
  const findings: ModelFinding[] = [];
  for (const call of facts.calls) {
    const { lastName } = call;
    if (lastName?.isMember && !catalogue.knowsName(lastName.name)) continue;
    if (lastName?.isMember === false && !resolver.mayBeForeign(lastName.name)) continue;
    if (call.callee.kind === 'member' && !catalogue.knowsName(call.callee.property)) continue;
    if (call.callee.kind !== 'member' && call.callee.kind !== 'name') continue;
    const finding = matchCall(call, { resolver, catalogue, source });
    if (finding) findings.push(finding);
  }
  return findings;
}

interface Context {
  readonly resolver: Resolver;
  readonly catalogue: Catalogue;
  readonly source: SourceView;
}

function matchCall(call: CallExpression, context: Context): ModelFinding | undefined {
  const { resolver, catalogue, source } = context;
  for (const name of resolver.namesOf(call.callee, call.scope)) {
    const match = catalogue.match(name.path, (described) =>
      conditionsHold(described, call, name.call, resolver),
    );
    if (!match) continue;
    if (match.call.category === 'reference') return undefined;
    const model = resolveModelName({ call, match, callee: name }, resolver, catalogue);
    if (model.isLoadedElsewhere) return undefined;
    const { revision, pinned, risks } = findRisks(call, name.call, match, resolver);
    const isKeyWritten = hasCredential(model.referenceClient, credentialsOf(model.reference?.sdk), resolver);
    const isLocal =
      match.call.category === 'model' && model.name !== null && isLocalFile(model.name, match.call.published);
    const task = literalText(match.call.task && findArgument(call, match.call.task, resolver));
    return {
      kind: 'model',
      category: isLocal ? 'weights-file' : match.call.category,
      name: model.name === null ? null : maskSecrets(model.name),
      expression:
        model.argument && model.name === null && !isNowhere(model.argument.span)
          ? excerpt(source.text, model.argument.span)
          : '',
      resolution: model.resolution,
      candidates: model.candidates.map(maskSecrets),
      provider: isLocal ? 'local-file' : providerOf(call, name, match, model, resolver),
      sdk: match.sdk.id,
      callee: formatName(name.path),
      revision,
      pinned: isLocal ? null : pinned,
      task,
      risks: isKeyWritten ? [...new Set<Risk>([...risks, 'hardcoded-key'])].sort() : risks,
      evidence: trailOf(name, model, source),
      range: source.rangeOf(
        model.argument && isInside(model.argument, call) ? model.argument.span : call.nameSpan,
      ),
      call: source.rangeOf(call.span),
    };
  }
  return undefined;
}

/** A client that is pointed at another host serves that host's models. */
function providerOf(
  call: CallExpression,
  name: CalleeName,
  match: SdkMatch,
  model: ModelName,
  resolver: Resolver,
): string {
  const own = model.reference ?? match;
  const places = own.sdk.client?.endpoint ?? [];
  for (const made of [call, name.call, model.referenceClient]) {
    const endpoint = made && findArgument(made, made === call ? placesInCalls(places) : places, resolver);
    if (!made || !endpoint) continue;
    const values = resolver.valuesOf(endpoint, made.scope);
    const [value] = values;
    if (values.length === 1 && value?.kind === 'literal') continue;
    if (values.length === 1 && value?.kind === 'text') return providerOfEndpoint(value.text) ?? 'unknown';
    return 'unknown';
  }
  const { request } = own.call;
  if (request) return providerOfAddresses(modelAddresses(request, call, name.call, resolver));
  const said = literalText(
    own.call.providerArgument && findArgument(call, own.call.providerArgument, resolver),
  );
  if (said !== null) return providerCalled(said);
  if (own.call.providerPrefix && model.name !== null)
    return providerInName(model.name, own.call.providerPrefix);
  return own.call.provider ?? own.sdk.provider;
}

function literalText(expression: Expression | undefined): string | null {
  return expression?.kind === 'literal' && typeof expression.value === 'string'
    ? maskSecrets(expression.value)
    : null;
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
