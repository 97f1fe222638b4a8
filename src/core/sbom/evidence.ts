import type { Resolution } from '../model/finding.ts';
import type { Occurrence } from '../inventory/component.ts';
import type { BomEvidence, BomIdentity, BomMethod, BomOccurrence } from './bom.ts';
import { TOOL_REF } from './bomIds.ts';
import { compareCodeUnits } from './canonicalJson.ts';

interface Method {
  readonly confidence: number;
  readonly value: string;
  /** Where it is not read from source code. */
  readonly technique?: string;
}

/** How sure a name is, 0 to 1, by the way it was found, and what the evidence then says. */
const METHODS: Readonly<Record<Resolution, Method>> = {
  literal: { confidence: 0.95, value: 'literal argument of the call' },
  'same-file-constant': { confidence: 0.9, value: 'constant of the same file' },
  'cross-file-constant': { confidence: 0.85, value: 'constant of another file' },
  'config-file': { confidence: 0.8, value: 'value in a configuration file' },
  file: {
    confidence: 0.9,
    value: 'the file itself, by its name and first bytes',
    technique: 'binary-analysis',
  },
  'env-default': { confidence: 0.6, value: 'default of an environment variable' },
  'function-parameter-default': { confidence: 0.6, value: 'default of a function parameter' },
  unresolvable: { confidence: 0, value: 'a call was found; its argument cannot be known from the text' },
};

/** A package is guessed from the name of the module, so less sure than a model that is written down. */
const IMPORT_CONFIDENCE = 0.7;

/** What an item's identity was concluded from; CycloneDX 1.6 `evidence.identity`. */
export interface ConcludedIdentity {
  readonly field: 'name' | 'purl';
  /** Absent when nothing could be concluded. */
  readonly value?: string | undefined;
}

export function callIdentity(concluded: ConcludedIdentity, resolutions: readonly Resolution[]): BomIdentity {
  const methods = [...new Set(resolutions)]
    .sort(compareCodeUnits)
    .map((resolution) => method(METHODS[resolution]));
  return identity(concluded, methods);
}

export function importIdentity(concluded: ConcludedIdentity): BomIdentity {
  return identity(concluded, [
    method({ confidence: IMPORT_CONFIDENCE, value: 'imported; not declared in any manifest that was read' }),
  ]);
}

/** Of a file that is what it is by its place in the folder. */
export function fileNameIdentity(concluded: ConcludedIdentity): BomIdentity {
  return identity(concluded, [
    method({ technique: 'filename', confidence: 0.9, value: 'the file itself, by its name and folder' }),
  ]);
}

function method({ technique = 'source-code-analysis', confidence, value }: Method): BomMethod {
  return { technique, confidence, value };
}

function identity({ field, value }: ConcludedIdentity, methods: readonly BomMethod[]): BomIdentity {
  return {
    field,
    confidence: Math.max(0, ...methods.map((used) => used.confidence)),
    ...(value !== undefined && { concludedValue: value }),
    methods,
    tools: [TOOL_REF],
  };
}

/**
 * Where an item is used. Without lines there is one occurrence for each symbol of a file, so that an edit
 * above a call does not change the committed file.
 */
export function evidenceOf(
  found: BomIdentity,
  occurrences: readonly Occurrence[],
  lineNumbers: boolean,
): BomEvidence {
  const distinct = new Map<string, BomOccurrence>();
  for (const { path, range, symbol } of occurrences) {
    const line = lineNumbers && range ? range.start.line + 1 : 0;
    const key = `${line} ${path}\0${symbol}`;
    if (!distinct.has(key)) distinct.set(key, occurrenceOf(path, line, symbol));
  }
  return { identity: [found], occurrences: [...distinct.values()] };
}

/** @param line 0 for none. */
function occurrenceOf(location: string, line: number, symbol: string): BomOccurrence {
  if (line === 0) return symbol === '' ? { location } : { location, symbol };
  return symbol === '' ? { location, line } : { location, line, symbol };
}

/** True for an identity that a scan wrote; one that does not cite this tool is a person's. */
export function isOwnedIdentity(entry: BomIdentity): boolean {
  return entry.tools?.includes(TOOL_REF) ?? false;
}

/** True for an occurrence as a scan writes it; a `bom-ref` or a remark on it is a person's. */
export function isOwnedOccurrence(entry: BomOccurrence): boolean {
  return Object.keys(entry).every((key) => key === 'location' || key === 'line' || key === 'symbol');
}
