import { pushTo } from '../common/multiMap.ts';
import type { AuthoredComponent } from '../provenance/sharedFiles.ts';
import type { BomProperty } from '../sbom/bom.ts';
import { distinct } from '../sbom/canonicalBom.ts';
import { compareCodeUnits } from '../sbom/canonicalJson.ts';

/** One thing that speaks for it that an assistant wrote code: what one tool left in one file on one kind of evidence. */
interface Signal {
  readonly channel: string;
  readonly tool: string;
  readonly phase: 'dev';
  readonly evidence: string;
  readonly confidence: number;
}

/** What cdxgen calls a signal that names no product; it is in no list of tools. */
const unattributed = 'unattributed';

/**
 * Totals in the names and forms that cdxgen writes (`lib/helpers/aiProvenanceCollector.js` of
 * https://github.com/cdxgen/cdxgen, version 12.8), so that its audit rules work on our exports. They are in no
 * registered taxonomy, therefore never in the fragment. None where no line is known to be an assistant's.
 */
export function codegenProperties(authored: readonly AuthoredComponent[]): BomProperty[] {
  const signals = authored
    .flatMap(signalsOf)
    .sort((left, right) => compareCodeUnits(keyOf(left), keyOf(right)));
  if (signals.length === 0) return [];
  const byTool = new Map<string, Signal[]>();
  for (const signal of signals) if (signal.tool !== unattributed) pushTo(byTool, signal.tool, signal);
  const confidence = joint(signals);
  const named = (name: string, value: string): BomProperty => ({ name: `cdx:ai:codegen:${name}`, value });
  return [
    named('detected', 'true'),
    named('confidence', confidence.toFixed(2)),
    named('confidence:band', confidence >= 0.8 ? 'high' : confidence >= 0.5 ? 'medium' : 'low'),
    named('tools', [...byTool.keys()].join(',')),
    named('phases', 'dev'),
    named('signals:count', String(signals.length)),
    ...[...byTool].map(([tool, own]) => named(`tool:${tool}`, toolText(own))),
    named('evidence:json', JSON.stringify(signals)),
  ];
}

function signalsOf({ path, lines }: AuthoredComponent): Signal[] {
  const found = new Map<string, Signal>();
  for (const { authorship } of lines) {
    const { tool = unattributed, evidence: channel, confidence } = authorship;
    const signal: Signal = { channel, tool, phase: 'dev', evidence: path, confidence };
    const before = found.get(keyOf(signal));
    if (!before || before.confidence < confidence) found.set(keyOf(signal), signal);
  }
  return [...found.values()];
}

function keyOf({ tool, channel, evidence }: Signal): string {
  return [tool, channel, evidence].join('\0');
}

function toolText(signals: readonly Signal[]): string {
  const channels = distinct(signals.map(({ channel }) => channel));
  const evidence = distinct(signals.map((signal) => signal.evidence));
  return [
    `confidence=${joint(signals).toFixed(2)}`,
    'phases=dev',
    `channels=${channels.join(',')}`,
    `evidence=${evidence.join(',')}`,
  ].join(';');
}

/** As if the signals were independent of each other, and never certain. */
function joint(signals: readonly Signal[]): number {
  const doubt = signals.reduce((product, { confidence }) => product * (1 - confidence), 1);
  return Math.min(0.99, 1 - doubt);
}
